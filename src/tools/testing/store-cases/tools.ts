/** Shared by the cases. The assertions are our own, as they must work in every test runner. */

import type { Claim, Store } from '../../../core/store.js'

/** Makes the store to test, with these options; each call may give the same engine, or a new one. */
export type StoreFactory<Transaction> = (options: {
  readonly leaseMs: number
  readonly retentionDays: number
}) => Store<Transaction> | Promise<Store<Transaction>>

/** One case: its name, and what it does with stores that it has made. */
export type StoreCase = readonly [name: string, run: (create: StoreFactory<unknown>) => Promise<void>]

/** A lease that no case outlives, and a retention neither. */
export const LONG = { leaseMs: 600_000, retentionDays: 1 }
/** A lease that runs out while a case waits, in ms. */
export const SHORT_LEASE_MS = 200

const DAY_MS = 86_400_000
/** A retention of so many ms. */
export const days = (milliseconds: number) => milliseconds / DAY_MS

export const sleep = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

/** A key that no case had before. */
export const newKey = () => `test-store.${crypto.randomUUID()}`

export function expect(actual: unknown, expected: unknown, what: string): void {
  if (actual !== expected) throw new Error(`${what}: expected ${show(expected)}, got ${show(actual)}.`)
}

function show(value: unknown): string {
  return typeof value === 'function' ? 'a function' : (JSON.stringify(value) ?? String(value))
}

/** Claims, and fails unless it gets the claim. */
export async function claimed(store: Store<unknown>, key: string, what = 'claim()'): Promise<string> {
  return tokenOf(await store.claim(key), what)
}

export function tokenOf(claim: Claim, what = 'claim()'): string {
  expect(claim.status, 'claimed', what)
  const { token } = claim as Extract<Claim, { status: 'claimed' }>
  expect(typeof token === 'string' && token !== '', true, `${what} gives a token that is a text and not empty`)
  return token
}

/** How long a case waits for what must come, in ms: within the usual time-out of a test. */
export const PATIENCE_MS = 3_000

/** Asks again and again until it gets the claim. */
export async function claimedInTheEnd(store: Store<unknown>, key: string, what: string): Promise<string> {
  const end = performance.now() + PATIENCE_MS
  for (;;) {
    const claim = await store.claim(key)
    if (claim.status !== 'in_progress') return tokenOf(claim, what)
    expect(performance.now() < end, true, `${what} is given within ${PATIENCE_MS} ms`)
    await sleep(SHORT_LEASE_MS / 4)
  }
}
