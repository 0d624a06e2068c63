/** The store interface, and what every store shares: options, keys, versions. */
import { webhookError } from './errors.js'
import { timeKey } from './event-date.js'
import { jsonHash } from './hash.js'

/**
 * Marks an event as a snapshot of an object. A store then keeps one entry per object, with the state that was handled last: the
 * states A, B, A are handled three times, A, A once, and at most one handler per object runs at a time.
 */
export interface Snapshot {
  /** The object, such as a card: the same for all its events, whatever their type. */
  readonly object: string
  /** The state this event describes, such as a hash of type and body. */
  readonly state: string
  /** Orders the states: a time, a whole number, or text that sorts. An event older than the last one handled is stale. */
  readonly version?: string | undefined
}

/** The answer to a claim. */
export type Claim =
  /**
   * The caller handles the event. `token` identifies the claim in `complete`, `release` and `renew`. `leaseMs` is the length of the
   * lease, where it can be renewed. `attempt` counts the claims of this event since it was last handled: 1 is the first.
   */
  | {
      readonly status: 'claimed'
      readonly token: string
      readonly leaseMs?: number | undefined
      readonly attempt?: number | undefined
    }
  /** The event was handled before. With a snapshot: this state is the last one handled. */
  | { readonly status: 'done' }
  /** The event, or another event of the same object, is being handled. */
  | { readonly status: 'in_progress' }
  /** A newer version of the object was handled before. */
  | { readonly status: 'stale' }

/**
 * Remembers which events were handled, for every process that shares it.
 *
 * A store of your own must pass `testStore` from `giftcard-webhooks/testing`.
 */
export interface Store<Transaction = undefined> {
  /** True if the store uses the `snapshot` argument. Stores that ignore it handle every distinct event once. */
  readonly snapshots?: boolean | undefined
  /**
   * Claims the event for one caller, atomically: of any number of concurrent calls, one gets `claimed`. The claim is a lease: if it is
   * neither completed nor released in time, because the process died, the next caller gets it.
   */
  claim(key: string, snapshot?: Snapshot): Promise<Claim>
  /**
   * Records that the event was handled. True if it is recorded, also when called again with the same token after a broken
   * connection; false if the lease expired and another caller has claimed or handled the event since.
   */
  complete(key: string, token: string, snapshot?: Snapshot): Promise<boolean>
  /** Ends the claim without recording the event, so that the next delivery is handled. False if the claim had ended already. */
  release(key: string, token: string, snapshot?: Snapshot): Promise<boolean>
  /**
   * Starts the lease again while the handler runs. False if the claim has ended. Without this method, an event whose handler
   * outlasts its lease can be handled a second time.
   */
  renew?(key: string, token: string, snapshot?: Snapshot): Promise<boolean>
  /**
   * Claims, runs `work` and records the event in one database transaction: what `work` writes through `transaction` and the record
   * are committed together or not at all. If `work` rejects, nothing is committed, and the promise rejects with the same error. When
   * `givenUp` rejects, a statement or the commit hangs: a store that holds a connection closes it then, and rejects with the same error.
   */
  transact?(
    key: string,
    work: (transaction: Transaction) => Promise<void>,
    snapshot?: Snapshot,
    givenUp?: Promise<never>,
  ): Promise<'handled' | 'done' | 'in_progress' | 'stale'>
  /** Names the cause of an error that a method rejected with, for the log. Without it, the error's own `code` is named. */
  failureOf?(error: unknown): StoreFailure | undefined
}

/** What a store's error says about its cause. Holds no text of the error: an engine may quote values in it. */
export interface StoreFailure {
  /** The code: five characters of SQLSTATE, Redis' first word, or the system's (`ECONNREFUSED`). */
  readonly code: string
  /** What is wrong, as the end of a sentence. */
  readonly reason?: string | undefined
  /** What to do. */
  readonly hint?: string | undefined
}

/** Options that every store has. */
export interface LeaseOptions {
  /**
   * How long a claim lasts if its process dies, in ms (default 60,000). A live process renews its claim while the handler runs, for
   * at most 15 minutes.
   */
  leaseMs?: number | undefined
  /** How long a handled event is remembered, in days (default 30). Longer than every retry schedule that is documented, and than most manual resends. */
  retentionDays?: number | undefined
}

const DAY_MS = 86_400_000

/** Both in whole ms, checked. */
export function leaseAndRetention({ leaseMs = 60_000, retentionDays = 30 }: LeaseOptions): {
  leaseMs: number
  retentionMs: number
} {
  return {
    leaseMs: atLeastOne('leaseMs', leaseMs, 'in ms, such as 60_000'),
    retentionMs: atLeastOne('retentionDays', retentionDays * DAY_MS, 'in days, such as 30'),
  }
}

/** A number that rounds to at least one. */
export function atLeastOne(name: string, value: number, example: string): number {
  const whole = Math.round(value)
  if (whole >= 1 && Number.isSafeInteger(whole)) return whole
  throw webhookError(
    'configuration',
    `The store's ${name} is not a positive number.`,
    `Leave it out, or give it ${example}.`,
  )
}

/**
 * A key of 32 hexadecimal digits: the first half of the SHA-256 of the text as JSON. It takes a third of the space of the text in a
 * database, and is safe in any statement.
 */
export function storeKey(key: string): string {
  return jsonHash(key).slice(0, 32)
}

/** The entry of an object: in the same place as the keys of events, and never equal to one. */
export function objectKey({ object }: Snapshot): string {
  return jsonHash(`object ${object}`).slice(0, 32)
}

/** A state, and a version that sorts as text; an empty string for a version that no engine could sort safely. */
export function stateOf({ state, version }: Snapshot): { state: string; version: string } {
  return { state: storeKey(state), version: version === undefined ? '' : versionKey(version) }
}

function versionKey(version: string): string {
  const time = timeKey(version)
  if (time !== undefined) return time
  // Numbers sort as text once they have the same length.
  if (/^\d{1,39}$/.test(version)) return version.padStart(39, '0')
  return /^[\w .:+,/-]{1,200}$/.test(version) ? version : ''
}
