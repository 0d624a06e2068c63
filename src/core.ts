/**
 * What is one file of the build, `chunk-core`: all that receives a delivery. Every file more would cost a cold start half a
 * millisecond; bundlers take from it what they need. Nothing imports this list but tsup.config.ts, and it is no entry.
 */
export * from './dispatch.js'
export * from './errors.js'
export * from './event-date.js'
export * from './fetch.js'
export * from './internal/bytes.js'
export * from './internal/env.js'
export * from './internal/event.js'
export * from './internal/headers.js'
export * from './internal/hmac.js'
export * from './internal/json.js'
export * from './internal/secrets.js'
export * from './internal/time.js'
export * from './internal/validate.js'
export * from './lease.js'
export * from './once.js'
export * from './receive.js'
export * from './respond.js'
export * from './route.js'
export * from './work.js'
