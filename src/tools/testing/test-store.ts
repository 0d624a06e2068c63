import { leaseCases } from './store-cases/lease.js'
import { onceCases } from './store-cases/once.js'
import { snapshotCases } from './store-cases/snapshots.js'
import type { StoreFactory } from './store-cases/tools.js'
import { transactionCases } from './store-cases/transaction.js'

export type { StoreFactory }

/** Options of {@link testStore}. */
export interface StoreTestOptions {
  /** `test` or `it` of Vitest, Jest, `node:test` or any other runner: a function that takes a name and an async function. */
  readonly test: (name: string, run: () => Promise<void>) => unknown
}

/**
 * Registers the tests that every store must pass with your test runner.
 *
 * They cover concurrent claims, expired leases, late finishers, retention, keys of any characters, and, if the store has them,
 * `renew`, `transact`, snapshots and counted attempts. Every test uses new keys, so it can run on a database that is in use. A test takes up
 * to two seconds.
 *
 * @param create - Creates a store with `leaseMs` (ms) and `retentionDays` (days, fractions allowed).
 * @param options - `{ test }`, from your test runner.
 * @example
 * ```ts
 * import { test } from 'node:test'
 * import { memoryStore } from 'giftcard-webhooks/stores/memory'
 * import { testStore } from 'giftcard-webhooks/testing'
 *
 * testStore((options) => memoryStore(options), { test })
 * ```
 */
export function testStore<Transaction>(create: StoreFactory<Transaction>, { test }: StoreTestOptions): void {
  for (const [name, run] of [...onceCases, ...leaseCases, ...transactionCases, ...snapshotCases]) {
    test(name, () => run(create as StoreFactory<unknown>))
  }
}
