/** The import path `giftcard-webhooks/square`. By name, because the build's file of this provider holds more than is public. */
export type * from './index.js'
export { parse, parseSquareEvent, square, verify } from './index.js'
