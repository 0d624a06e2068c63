/** What receives from Loopz. One file of the build: see scripts/build/chunks.ts. */
export * from '../loopz/generated/validate.js'
export * from '../loopz/index.js'
export * from '../loopz/parse.js'
export * from '../loopz/source.js'
