/**
 * For your own tests: deliveries as the providers send them, signed with your secret; every documented event; and the table
 * of bad deliveries. Works with vitest, Jest and `node:test`.
 *
 * @module
 */
export type { GiftronautDeliveryOptions } from '../../providers/giftronaut/testing.js'
export type { LoopzDeliveryOptions } from '../../providers/loopz/testing.js'
export type { SquareDeliveryOptions } from '../../providers/square/testing.js'
export { createDelivery, type DeliveryOptions, type DeliverySource } from './create-delivery.js'
export { type Fixture, type Fixtures, fixtures } from './fixtures.js'
export type { CommonDeliveryOptions, DeepPartial, TestDelivery } from './kit.js'
export { type Tampering, tamperings } from './tamperings.js'
export { type StoreFactory, type StoreTestOptions, testStore } from './test-store.js'
