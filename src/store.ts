/** The answer to a claim. */
export type Claim =
  /** It is yours to handle. `token` proves it later, when you complete or release. */
  | { readonly status: 'claimed'; readonly token: string }
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
   * Marks the event as done. True if it is now; false if the lease ran out and someone else has claimed or handled the event
   * since, whose mark stands.
   */
  complete(key: string, token: string): Promise<boolean>
  /** Gives the event back, so that the next delivery of it is handled. False if the lease was someone else's by then. */
  release(key: string, token: string): Promise<boolean>
  /**
   * Claims, works and marks as done in one database transaction, where the store can: what `work` writes through
   * `transaction` and the mark are committed together or not at all. If `work` throws, nothing is committed, and the error
   * is thrown on.
   */
  transact?(key: string, work: (transaction: Transaction) => Promise<void>): Promise<'handled' | 'done' | 'in_progress'>
}
