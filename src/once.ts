/**
 * Handling an event once: claim it, run the handler, mark it as done. What must never happen: an event handled without a
 * claim, an effect whose mark is lost in silence, a claim kept by nobody.
 */
import type { Deadline } from './dispatch.js'
import { isWebhookError, WebhookError } from './errors.js'
import type { Claim, Store } from './store.js'

/** One event on its way through a store. */
export interface Work<Transaction> {
  readonly key: string
  readonly provider: string
  readonly eventType: string
  readonly deadline: Deadline
  /** The user's handler. */
  run(transaction: Transaction): Promise<void>
  /** Told what goes wrong after the answer was given, when nobody waits for it any more. */
  onLateError(error: WebhookError): void
}

/** Runs the handler, unless the event was handled before. Returns whether it was. */
export async function handleOnce<Transaction>(
  store: Store<Transaction> | undefined,
  work: Work<Transaction>,
): Promise<{ duplicate: boolean }> {
  if (store === undefined) {
    // Without a store there is no transaction either, and its type says so.
    await runHandler(work, undefined as Transaction)
    return { duplicate: false }
  }
  return store.transact
    ? handleInTransaction(store as TransactingStore<Transaction>, work)
    : handleWithLease(store, work)
}

type TransactingStore<Transaction> = Store<Transaction> & Required<Pick<Store<Transaction>, 'transact'>>

async function handleWithLease<Transaction>(store: Store<Transaction>, work: Work<Transaction>) {
  const { key, deadline } = work
  const claiming = call(() => store.claim(key), work)
  let claim: Claim
  try {
    claim = await deadline.race(claiming, () => storeUnavailable(work, 'did not answer in time'))
  } catch (error) {
    // A claim that comes through after all is nobody's: give it back, so that the next delivery need not wait for its lease.
    claiming.then((late) => isClaimed(late) && store.release(key, late.token)).catch(() => {})
    throw error
  }
  if (claim?.status === 'done') return { duplicate: true }
  if (claim?.status === 'in_progress') throw inProgress(work)
  if (!isClaimed(claim)) throw storeUnavailable(work, 'gave no valid answer to claim()')

  const { token } = claim
  const finishing = work.run(undefined as Transaction).then(
    async () => {
      const completed = await call(() => store.complete(key, token), work)
      if (completed === false) throw inProgress(work)
      if (completed !== true) throw storeUnavailable(work, 'gave no valid answer to complete()')
    },
    async (cause) => {
      // If giving back fails too, the lease runs out by itself; the handler's own error is the one to report.
      await Promise.resolve(store.release(key, token)).catch(() => {})
      throw handlerFailed(work, cause)
    },
  )
  await beforeDeadline(finishing, work)
  return { duplicate: false }
}

async function handleInTransaction<Transaction>(store: TransactingStore<Transaction>, work: Work<Transaction>) {
  let failure: { cause: unknown } | undefined
  const finishing = call(
    () =>
      store.transact(work.key, async (transaction) => {
        try {
          await work.run(transaction)
        } catch (cause) {
          failure = { cause }
          throw cause
        }
      }),
    work,
  ).catch((error) => {
    throw failure ? handlerFailed(work, failure.cause) : error
  })
  const result = await beforeDeadline(finishing, work)
  if (result === 'in_progress') throw inProgress(work)
  if (result !== 'handled' && result !== 'done') throw storeUnavailable(work, 'gave no valid answer to transact()')
  return { duplicate: result === 'done' }
}

async function runHandler<Transaction>(work: Work<Transaction>, transaction: Transaction): Promise<void> {
  const running = work.run(transaction).catch((cause) => {
    throw handlerFailed(work, cause)
  })
  await beforeDeadline(running, work)
}

/** Waits until the deadline, and no longer. What is still running then keeps its claim, and is heard of if it fails. */
async function beforeDeadline<Result, Transaction>(running: Promise<Result>, work: Work<Transaction>): Promise<Result> {
  let answered = false
  running.catch((error) => {
    if (answered && isWebhookError(error)) work.onLateError(error)
  })
  return work.deadline.race(running, () => {
    answered = true
    return new WebhookError('handler_timeout', `The handler for ${work.eventType} took longer than its deadline.`, {
      provider: work.provider,
      hint: 'Hand slow work to a queue and answer at once, or raise handlerTimeoutMs; Square waits 10 seconds at most.',
    })
  })
}

/** Calls the store, and turns whatever goes wrong there into one error. */
async function call<Result>(action: () => Promise<Result>, work: Work<never>): Promise<Result> {
  try {
    return await action()
  } catch (cause) {
    throw storeUnavailable(work, 'failed', cause)
  }
}

function isClaimed(claim: Claim | undefined): claim is Extract<Claim, { status: 'claimed' }> {
  return claim?.status === 'claimed' && typeof claim.token === 'string' && claim.token !== ''
}

function storeUnavailable(work: Work<never>, what: string, cause?: unknown): WebhookError {
  return new WebhookError('store_unavailable', `The store ${what}, so the event was not marked as handled.`, {
    provider: work.provider,
    hint: 'Check that Redis or PostgreSQL is reachable from this process. The provider sends the event again.',
    ...(cause !== undefined && { cause }),
  })
}

function inProgress(work: Work<never>): WebhookError {
  return new WebhookError(
    'in_progress',
    `Another delivery of the same ${work.eventType} event is being handled right now.`,
    {
      provider: work.provider,
      hint: 'Nothing to change: the provider sends it again, and finds it done.',
    },
  )
}

function handlerFailed(work: Work<never>, cause: unknown): WebhookError {
  return new WebhookError('handler_failed', `The handler for ${work.eventType} threw.`, {
    provider: work.provider,
    hint: 'See `cause`. The provider sends the event again.',
    cause,
  })
}
