/**
 * A test kit: deliveries as the providers send them, signed with your secret; a sample of every event; and a table of bad
 * deliveries. Works with Vitest, Jest and `node:test`.
 *
 * @module
 */
export type { EventsByProvider } from '../built-in.js'
export { createDelivery, type DeliveryOptions, type FieldOptions, type SigningOptions } from './create-delivery.js'
export type { CommonDeliveryOptions, DeepPartial, TestDelivery } from './delivery.js'
export { type Fixture, type Fixtures, fixtures } from './fixtures.js'
export type { SquareDeliveryExtras } from './square.js'
export { type Tampering, tamperings } from './tamperings.js'
export { type StoreFactory, type StoreTestOptions, testStore } from './test-store.js'
