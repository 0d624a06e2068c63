/** Helpers of the cases. The assertions are our own, because they must work in every test runner. */

import type { Claim, Store } from '../../../core/store.js'

/** Creates the store to test with these options. Each call may use the same engine or a new one. */
export type StoreFactory<Transaction> = (options: {
  readonly leaseMs: number
  readonly retentionDays: number
}) => Store<Transaction> | Promise<Store<Transaction>>

/** One case: its name, and its code, which creates its stores. */
export type StoreCase = readonly [name: string, run: (create: StoreFactory<unknown>) => Promise<void>]

/** A lease and a retention that outlast every case. */
export const LONG = { leaseMs: 600_000, retentionDays: 1 }
/** A lease that expires while a case waits, in ms. */
export const SHORT_LEASE_MS = 200

const DAY_MS = 86_400_000
/** Converts ms to days. */
export const days = (milliseconds: number) => milliseconds / DAY_MS

export const sleep = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

/** Creates a unique key. */
export const newKey = () => `test-store.${crypto.randomUUID()}`

export function expect(actual: unknown, expected: unknown, what: string): void {
  if (actual !== expected) throw new Error(`${what}: expected ${show(expected)}, got ${show(actual)}.`)
}

function show(value: unknown): string {
  return typeof value === 'function' ? 'a function' : (JSON.stringify(value) ?? String(value))
}

/** Claims, and fails unless the claim succeeds. */
export async function claimed(store: Store<unknown>, key: string, what = 'claim()'): Promise<string> {
  return tokenOf(await store.claim(key), what)
}

export function tokenOf(claim: Claim, what = 'claim()'): string {
  expect(claim.status, 'claimed', what)
  const { token } = claim as Extract<Claim, { status: 'claimed' }>
  expect(typeof token === 'string' && token !== '', true, `${what} returns a non-empty string as token`)
  return token
}

/** The longest wait of a case, in ms: less than the usual time-out of a test. */
export const PATIENCE_MS = 3_000

/** Retries until the claim succeeds. */
export async function claimedInTheEnd(store: Store<unknown>, key: string, what: string): Promise<string> {
  const end = performance.now() + PATIENCE_MS
  for (;;) {
    const claim = await store.claim(key)
    if (claim.status !== 'in_progress') return tokenOf(claim, what)
    expect(performance.now() < end, true, `${what} is given within ${PATIENCE_MS} ms`)
    await sleep(SHORT_LEASE_MS / 4)
  }
}
