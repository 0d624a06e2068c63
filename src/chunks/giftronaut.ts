/** What receives from Giftronaut. One file of the build: see scripts/build/chunks.ts. */
export * from '../giftronaut/generated/validate.js'
export * from '../giftronaut/handshake.js'
export * from '../giftronaut/index.js'
export * from '../giftronaut/parse.js'
export * from '../giftronaut/signature.js'
