/** The suite must reject each of these stores, which have one common mistake each. */
import './patience.js'
import { describe, expect, it } from 'vitest'
import type { Claim, Store } from '../../src/core/store.js'
import { memoryStore } from '../../src/stores/memory.js'
import { testStore } from '../../src/tools/testing/test-store.js'

type Options = { leaseMs: number; retentionDays: number }
type Case = { name: string; run: () => Promise<void> }

function casesFor<Transaction>(create: (options: Options) => Store<Transaction>): Case[] {
  const cases: Case[] = []
  testStore(create, { test: (name, run) => cases.push({ name, run }) })
  return cases
}

/** The names of the cases that fail. They run side by side, as each has its own store and keys. */
async function failures<Transaction>(create: (options: Options) => Store<Transaction>): Promise<string[]> {
  const results = await Promise.all(
    casesFor(create).map(({ name, run }) =>
      run().then(
        () => undefined,
        () => name,
      ),
    ),
  )
  return results.filter((name) => name !== undefined)
}

/** Looks first and writes later, as with SELECT and then INSERT. */
function checkThenInsert(options: Options): Store {
  const store = memoryStore(options)
  const seen = new Map<string, Claim>()
  return {
    ...store,
    async claim(key) {
      const found = seen.get(key)
      await new Promise((resolve) => setTimeout(resolve, 1))
      if (found === undefined) {
        const claim: Claim = { status: 'claimed', token: crypto.randomUUID() }
        seen.set(key, claim)
        return claim
      }
      return { status: 'in_progress' }
    },
  }
}

/** A claim lasts until it is completed: a process that dies keeps its event forever. */
const noLease = ({ retentionDays }: Options): Store => memoryStore({ retentionDays, leaseMs: 1e9 })

/** Completes and releases for any owner. */
function noFencing(options: Options): Store {
  const store = memoryStore(options)
  const tokens = new Map<string, string>()
  return {
    async claim(key) {
      const claim = await store.claim(key)
      if (claim.status === 'claimed') tokens.set(key, claim.token)
      return claim
    },
    complete: (key) => store.complete(key, tokens.get(key) ?? ''),
    release: (key) => store.release(key, tokens.get(key) ?? ''),
  }
}

/** Keeps the record only as long as the claim. */
const forgets = ({ leaseMs }: Options): Store => memoryStore({ leaseMs, retentionDays: leaseMs / 86_400_000 })

/** Keeps the record forever. */
const neverForgets = ({ leaseMs }: Options): Store => memoryStore({ leaseMs, retentionDays: 365 })

/** Records the event when it arrives, like a replay guard: an event whose handler failed is never handled. */
function remembersBeforeHandling(): Store {
  const seen = new Set<string>()
  return {
    async claim(key) {
      if (seen.has(key)) return { status: 'done' }
      seen.add(key)
      return { status: 'claimed', token: 'token' }
    },
    complete: async () => true,
    release: async () => true,
  }
}

/** Ends a lease when its time is over, even for the second of two that took over at once. */
function oneTokenForAll(options: Options): Store {
  const store = memoryStore(options)
  const real = new Map<string, string>()
  return {
    async claim(key) {
      const claim = await store.claim(key)
      if (claim.status !== 'claimed') return claim
      real.set(key, claim.token)
      return { ...claim, token: 'the token' }
    },
    complete: (key) => store.complete(key, real.get(key) ?? ''),
    release: (key) => store.release(key, real.get(key) ?? ''),
  }
}

/** Treats different keys as the same. */
function foldsKeys(fold: (key: string) => string) {
  return (options: Options): Store => {
    const store = memoryStore(options)
    return {
      claim: (key) => store.claim(fold(key)),
      complete: (key, token) => store.complete(fold(key), token),
      release: (key, token) => store.release(fold(key), token),
    }
  }
}

/** Rejects a second completion by the same owner, whose first answer was lost with the connection. */
function completesOnce(options: Options): Store {
  const store = memoryStore(options)
  const completed = new Set<string>()
  return {
    ...store,
    async complete(key, token) {
      if (completed.has(key)) return false
      completed.add(key)
      return store.complete(key, token)
    },
  }
}

/** Reports a renewal that did not happen. */
const renewsInName = (options: Options): Store => ({ ...memoryStore(options), renew: async () => true })

/** Has no real transaction: keeps the record although the work threw. */
function marksFailedWork(options: Options): Store<object> {
  const store = memoryStore(options)
  return {
    ...store,
    async transact(key, work) {
      const claim = await store.claim(key)
      if (claim.status !== 'claimed') return claim.status
      await store.complete(key, claim.token)
      await work({})
      return 'handled'
    },
  }
}

/** Runs the transaction without a claim, and records the event only at the end. */
function worksUnclaimed(options: Options): Store<object> {
  const store = memoryStore(options)
  const done = new Set<string>()
  return {
    ...store,
    async transact(key, work) {
      if (done.has(key)) return 'done'
      await work({})
      done.add(key)
      return 'handled'
    },
  }
}

describe.concurrent('testStore', () => {
  it('passes a good store', async ({ expect }) => {
    expect(await failures(memoryStore)).toEqual([])
  })

  it.each([
    ['check-then-insert', checkThenInsert, 'of many concurrent claims, one succeeds'],
    ['no lease', noLease, 'an expired lease lets the next caller claim, with another token'],
    ['no fencing', noFencing, 'a late finisher cannot complete or release the claim of the new owner'],
    ['one token for all', oneTokenForAll, 'a late finisher cannot complete or release the claim of the new owner'],
    ['forgets', forgets, 'a handled event stays handled after its lease has expired'],
    ['never forgets', neverForgets, 'an event can be claimed again after its retention'],
    ['remembers before handling', remembersBeforeHandling, 'a claimed event is in progress until completed, then done'],
    [
      'completes once',
      completesOnce,
      'completing twice with the same token is idempotent, as after a broken connection',
    ],
    [
      'upper case is lower case',
      foldsKeys((key) => key.toLowerCase()),
      'keys of any characters and length are distinct',
    ],
    ['keys are cut', foldsKeys((key) => key.slice(0, 255)), 'keys of any characters and length are distinct'],
    [
      'keys become UTF-8',
      foldsKeys((key) => Buffer.from(key).toString()),
      'keys of any characters and length are distinct',
    ],
    ['keys end at NUL', foldsKeys((key) => key.split('\0')[0] ?? ''), 'keys of any characters and length are distinct'],
    ['renews in name', renewsInName, 'renew restarts the lease, for its owner only (if the store can renew)'],
    [
      'marks failed work',
      marksFailedWork,
      'work that throws leaves no record, and its error is rethrown (if the store can transact)',
    ],
    [
      'works unclaimed',
      worksUnclaimed,
      'of many concurrent transactions, one runs the work, and the others do not wait forever (if the store can transact)',
    ],
  ] as [string, (options: Options) => Store<unknown>, string][])(
    'fails a store that is broken: %s',
    async (_, create, name) => {
      expect(await failures(create)).toContain(name)
    },
    30_000,
  )
})
