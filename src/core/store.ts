/** The store interface, and what every store shares: options, keys, versions. */
import { webhookError } from './errors.js'
import { timeKey } from './event-date.js'
import { jsonHash } from './hash.js'

/**
 * Describes an event that is a snapshot of an object. A store keeps one entry per object, with the state that was handled last.
 * States A, B, A are handled three times, A, A once. At most one handler per object runs at a time.
 */
export interface Snapshot {
  /** The object, such as a card: the same for all its events, whatever their type. */
  readonly object: string
  /** The state this event describes, such as a hash of type and body. */
  readonly state: string
  /** Orders the states: a time, a whole number, or text that sorts. An event older than the last handled one is stale. */
  readonly version?: string | undefined
}

/** The answer to a claim. */
export type Claim =
  /**
   * The caller handles the event. `token` identifies the claim in `complete`, `release` and `renew`. `leaseMs` is the length of the
   * lease, if it can be renewed. `attempt` counts the claims of this event since it was last handled: 1 is the first.
   */
  | {
      readonly status: 'claimed'
      readonly token: string
      readonly leaseMs?: number | undefined
      readonly attempt?: number | undefined
    }
  /** The event was handled before. With a snapshot: this state is the last handled one. */
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
  /** True if the store uses the `snapshot` argument. A store that ignores it handles every distinct event once. */
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
   * are committed together or not at all. If `work` rejects, nothing is committed, and the promise rejects with the same error. If
   * `givenUp` rejects, a statement or the commit hangs: a store that holds a connection closes it and rejects with the same error.
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

/** The cause of a store's error. Does not hold the error's message, because an engine may quote values in it. */
export interface StoreFailure {
  /** The code: an SQLSTATE, the first word of a Redis error, or a system error code (`ECONNREFUSED`). */
  readonly code: string
  /** The problem, as the end of a sentence. */
  readonly reason?: string | undefined
  /** How to fix it. */
  readonly hint?: string | undefined
}

/** Options that every store has. */
export interface LeaseOptions {
  /**
   * How long a claim lasts if its process dies, in ms (default 60,000). A live process renews its claim while the handler runs, for
   * at most 15 minutes.
   */
  leaseMs?: number | undefined
  /** How long a handled event is remembered, in days (default 30). Longer than every documented retry schedule and most manual resends. */
  retentionDays?: number | undefined
}

const DAY_MS = 86_400_000

/** The checked options, in whole ms. */
export function leaseAndRetention({ leaseMs = 60_000, retentionDays = 30 }: LeaseOptions): {
  leaseMs: number
  retentionMs: number
} {
  return {
    leaseMs: atLeastOne('leaseMs', leaseMs, 'a number of ms, such as 60_000'),
    retentionMs: atLeastOne('retentionDays', retentionDays * DAY_MS, 'a number of days, such as 30'),
  }
}

/** Rounds a number. Throws if the result is below 1. */
export function atLeastOne(name: string, value: number, example: string): number {
  const whole = Math.round(value)
  if (whole >= 1 && Number.isSafeInteger(whole)) return whole
  throw webhookError(
    'configuration',
    `The store's ${name} is not a positive number.`,
    `Leave it out, or set ${example}.`,
  )
}

/**
 * Returns a key of 32 hexadecimal digits: the first half of the SHA-256 of the text as JSON. It takes a third of the text's space in
 * a database, and is safe in any statement.
 */
export function storeKey(key: string): string {
  return jsonHash(key).slice(0, 32)
}

/** The key of an object's entry. Never equal to the key of an event. */
export function objectKey({ object }: Snapshot): string {
  return jsonHash(`object ${object}`).slice(0, 32)
}

/** The state, and the version as text that sorts; an empty string for a version that an engine could not sort safely. */
export function stateOf({ state, version }: Snapshot): { state: string; version: string } {
  return { state: storeKey(state), version: version === undefined ? '' : versionKey(version) }
}

function versionKey(version: string): string {
  const time = timeKey(version)
  if (time !== undefined) return time
  // Padded to the same length, numbers sort as text.
  if (/^\d{1,39}$/.test(version)) return version.padStart(39, '0')
  return /^[\w .:+,/-]{1,200}$/.test(version) ? version : ''
}
