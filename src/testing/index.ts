/**
 * What you need to test code that receives gift-card webhooks.
 *
 * @module
 */
export { type StoreFactory, type StoreTestOptions, testStore } from './test-store.js'
