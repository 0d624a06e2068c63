/**
 * Handling an event once: claim it, run the handler, mark it as done. What must never happen: an event handled without a
 * claim, an effect whose mark is lost in silence, a claim kept by nobody.
 */
import { handleWithLease } from './lease.js'
import type { Store } from './store.js'
import { beforeDeadline, call, handlerFailed, handlerTimeout, inProgress, storeUnavailable, type Work } from './work.js'

/** Runs the handler, unless the event was handled before. Returns whether it was. */
export async function handleOnce<Transaction>(
  store: Store<Transaction> | undefined,
  work: Work<Transaction>,
): Promise<{ duplicate: boolean }> {
  if (store === undefined) return handleAlways(work)
  return store.transact
    ? handleInTransaction(store as TransactingStore<Transaction>, work)
    : handleWithLease(store, work)
}

type TransactingStore<Transaction> = Store<Transaction> & Required<Pick<Store<Transaction>, 'transact'>>

async function handleAlways<Transaction>(work: Work<Transaction>) {
  // Without a store there is no transaction either, and its type says so.
  const running = work.run(undefined as Transaction).catch((cause) => {
    throw handlerFailed(work, cause)
  })
  await beforeDeadline(running, work)
  return { duplicate: false }
}

/** The store claims, and marks as done what the handler wrote in the same transaction: no moment lies between the two. */
async function handleInTransaction<Transaction>(store: TransactingStore<Transaction>, work: Work<Transaction>) {
  const tooLate = () => storeUnavailable(work, 'did not answer in time')
  let started = false
  let failure: { cause: unknown } | undefined

  async function handle(transaction: Transaction) {
    // The provider has been told to send again, so there is nobody to work for.
    if (work.deadline.signal.aborted) throw tooLate()
    started = true
    try {
      await work.run(transaction)
    } catch (cause) {
      failure = { cause }
      throw cause
    }
  }
  async function transact() {
    const result = await call(() => store.transact(work.key, handle), work).catch((error) => {
      throw failure ? handlerFailed(work, failure.cause) : error
    })
    if (failure) throw handlerFailed(work, failure.cause)
    if (result === 'in_progress') throw inProgress(work)
    if (result === 'done' || (result === 'handled' && started)) return { duplicate: result === 'done' }
    throw storeUnavailable(work, 'gave no valid answer to transact()')
  }
  return beforeDeadline(transact(), work, () => (started ? handlerTimeout(work) : tooLate()))
}
