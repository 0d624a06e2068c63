/** The import path `giftcard-webhooks/giftronaut`. By name, because the build's file of this provider holds more than is public. */
export type * from './index.js'
export { giftronaut, handshake, parse, parseGiftronautEvent, verify } from './index.js'
