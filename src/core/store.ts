/** The answer to a claim. */
export type Claim =
  /**
   * It is yours to handle. `token` proves it later, when you complete or release. `leaseMs` says how long it lasts, where the
   * lease can be renewed.
   */
  | { readonly status: 'claimed'; readonly token: string; readonly leaseMs?: number | undefined }
  /** It was handled before. */
  | { readonly status: 'done' }
  /** Someone is handling it right now. */
  | { readonly status: 'in_progress' }

/**
 * Remembers which events were handled, for every process that shares it.
 *
 * A store of your own must pass `testStore` from `giftcard-webhooks/testing`.
 */
export interface Store<Transaction = undefined> {
  /**
   * Takes the event for one caller, atomically: of any number at the same moment, one gets `claimed`. The claim is a lease:
   * if it is neither completed nor released in time, because the process died, the next caller gets it.
   */
  claim(key: string): Promise<Claim>
  /**
   * Marks the event as done. True if it is now, also when asked again with the same token, as a caller does whose connection
   * broke; false if the lease ran out and someone else has claimed or handled the event since, whose mark stands.
   */
  complete(key: string, token: string): Promise<boolean>
  /** Gives the event back, so that the next delivery of it is handled. False if the lease was someone else's by then. */
  release(key: string, token: string): Promise<boolean>
  /**
   * Begins the lease anew, while a handler takes its time. False if it is someone else's by now, or the event is done. Without
   * it, a handler that outlasts its lease can have its event handled a second time beside it.
   */
  renew?(key: string, token: string): Promise<boolean>
  /**
   * Claims, works and marks as done in one database transaction, where the store can: what `work` writes through
   * `transaction` and the mark are committed together or not at all. If `work` throws, nothing is committed, and the error
   * is thrown on.
   */
  transact?(key: string, work: (transaction: Transaction) => Promise<void>): Promise<'handled' | 'done' | 'in_progress'>
}
