/** The import path `giftcard-webhooks/loopz`. By name, because the build's file of this provider holds more than is public. */
export type * from './index.js'
export { loopz, parse, parseLoopzEvent, verify } from './index.js'
