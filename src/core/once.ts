/**
 * Handles an event once: claims it, runs the handler, records the event. Invariants: no handler without a claim; no completed effect
 * left unrecorded; no leaked claim.
 */
import { isWebhookError, RETRIED, type WebhookError, webhookError } from './errors.js'
import type { Outcome } from './outcome.js'
import type { Claim, Snapshot, Store } from './store.js'
import { type Subject, storeFailed, storeUnavailable } from './store-errors.js'

/** One event, ready for its handler. */
export interface OnceWork<Transaction> {
  /** Identifies the event in the store. Includes the name of the route. */
  readonly key: string
  /** For providers that send snapshots of objects. */
  readonly snapshot?: Snapshot | undefined
  readonly provider: string
  readonly eventType: string
  /** That of the store. */
  readonly failureOf?: Store['failureOf']
  readonly deadline: Deadline
  /** The number of failed attempts after which `onDeadLetter` gets the event. Off unless set, and without a store. */
  readonly maxAttempts?: number | undefined
  /** Gets the last error of an event that has used all its attempts. Awaited; afterwards the event counts as handled. */
  readonly onDeadLetter?: ((error: WebhookError) => unknown) | undefined
  /** Runs the user's handler. */
  run(transaction: Transaction): Promise<void>
  /** Gets errors that occur after the answer was sent. */
  onLateError(error: WebhookError): void
}

/** The part of an outcome that is known here. */
export type OnceResult = Pick<Outcome, 'duplicate' | 'stale' | 'deadLetter' | 'leaseLost' | 'waitedMs' | 'storeMs'>

/** A result in progress. */
type Progress = { -readonly [Name in keyof OnceResult]: OnceResult[Name] } & {
  /** When the pending call of the store started. */
  storeSince?: number | undefined
}

export const startResult = (): OnceResult => ({
  duplicate: false,
  stale: false,
  deadLetter: false,
  leaseLost: false,
  waitedMs: 0,
  storeMs: 0,
})

export type { Snapshot }

/** How long a handler keeps its claim by renewing it, in ms. */
const LONGEST_HOLD_MS = 900_000
/** How long `complete()` is retried while the store is down, in ms. */
const LONGEST_COMPLETING_MS = 900_000
/** How long one attempt to complete may take, and the longest pause before the next, in ms. */
const ATTEMPT_MS = 5_000
const LONGEST_PAUSE_MS = 1_000
/** The first and the longest pause between two claims of an event that is in progress, in ms. */
const FIRST_POLL_MS = 10
const LONGEST_POLL_MS = 100
/** How often to retry the claim of a transaction that was rolled back. */
const ROLLBACK_POLLS = 10
/** The longest delay of a timer. Beyond it, timers fire at once. */
export const MAX_TIMEOUT_MS = 2 ** 31 - 1

type Claimed = Extract<Claim, { status: 'claimed' }>
type Ending = Partial<Pick<OnceResult, 'duplicate' | 'stale' | 'deadLetter'>>

/**
 * Runs the handler unless the event was handled before. If the event is in progress, waits for it until the deadline.
 *
 * @param result - Filled in, even if an error is thrown.
 * @throws {WebhookError} `in_progress`, `store_unavailable`, `handler_failed`, `handler_timeout`, `configuration`.
 */
export async function handleOnce<Transaction>(
  store: Store<Transaction> | undefined,
  work: OnceWork<Transaction>,
  result: OnceResult = startResult(),
): Promise<OnceResult> {
  try {
    const ending =
      store === undefined
        ? await handleWithoutStore(work)
        : store.transact
          ? await handleInTransaction(store as TransactingStore<Transaction>, work, result)
          : await handleWithLease(store, work, result)
    return Object.assign(result, ending)
  } finally {
    leaveStore(result)
  }
}

async function handleWithoutStore<Transaction>(work: OnceWork<Transaction>): Promise<Ending> {
  // Without a store there is no transaction either: see the type of the handler.
  const running = work.run(undefined as Transaction).catch((cause) => {
    throw handlerFailed(work, cause)
  })
  await beforeDeadline(running, work, () => handlerTimeout(work))
  return {}
}

/** Claim, handler and record are separate steps. If the process dies between them, the lease expires and the event is handled again. */
async function handleWithLease<Transaction>(
  store: Store<Transaction>,
  work: OnceWork<Transaction>,
  progress: Progress,
): Promise<Ending> {
  const { key, snapshot } = work
  const claim = await whenFree(work, progress, () => claimBeforeDeadline(store, work, progress))
  if (claim.status === 'done') return { duplicate: true }
  if (claim.status !== 'claimed') return { stale: true }

  const { token } = claim
  let late = () => handlerTimeout(work)
  async function handle(): Promise<Ending> {
    const stopRenewing = keepRenewing(store, work, claim as Claimed)
    let deadLetter = false
    try {
      await runUnlessUsedUp(work, claim as Claimed)
    } catch (cause) {
      const failure = handlerFailed(work, cause)
      late = () => failure
      deadLetter = await buried(work, claim as Claimed, failure)
      if (!deadLetter) {
        // Throw the handler's error. If the release fails too, the lease expires by itself.
        await timed(progress, () => store.release(key, token, snapshot), work).catch(work.onLateError)
        throw failure
      }
    } finally {
      stopRenewing()
    }
    late = () => noAnswer(work)
    await complete(store, token, work, progress, (failure) => {
      late = () => failure
    })
    return { deadLetter }
  }
  return beforeDeadline(handle(), work, () => late())
}

async function claimBeforeDeadline<Transaction>(
  store: Store<Transaction>,
  work: OnceWork<Transaction>,
  progress: Progress,
): Promise<Claim> {
  const { key, snapshot } = work
  const claiming = timed(progress, () => store.claim(key, snapshot), work)
  try {
    const claim = await work.deadline.race(claiming, () => noAnswer(work))
    if (isClaimed(claim) || ['done', 'in_progress', 'stale'].includes(claim?.status)) return claim
  } catch (error) {
    // Release a claim that arrives too late, so that the next delivery need not wait for the lease to expire.
    claiming.then((claim) => isClaimed(claim) && store.release(key, claim.token, snapshot)).catch(() => {})
    throw error
  }
  throw invalidAnswer(work, 'claim()')
}

function isClaimed(claim: Claim | undefined): claim is Claimed {
  return claim?.status === 'claimed' && typeof claim.token === 'string' && claim.token !== ''
}

/** Renews the lease while the handler runs: a lease should expire when its process dies, not when its handler is slow. */
function keepRenewing<Transaction>(
  store: Store<Transaction>,
  work: OnceWork<Transaction>,
  { token, leaseMs }: Claimed,
): () => void {
  if (!store.renew || !leaseMs || leaseMs < 0) return () => {}
  const end = performance.now() + LONGEST_HOLD_MS
  const timer = setInterval(
    async () => {
      // A failed renewal is not final: the next one can succeed before the lease expires.
      const held =
        performance.now() < end &&
        (await guarded(async () => store.renew?.(work.key, token, work.snapshot), work).catch(() => true))
      if (!held) clearInterval(timer)
    },
    Math.min(leaseMs / 3, MAX_TIMEOUT_MS),
  )
  return () => clearInterval(timer)
}

/**
 * Records the event. Retries while the store is down, even after the deadline: the effect has happened, and without the record it
 * would happen again.
 */
async function complete<Transaction>(
  store: Store<Transaction>,
  token: string,
  work: OnceWork<Transaction>,
  progress: Progress,
  onFailure: (failure: WebhookError) => void,
): Promise<void> {
  const end = performance.now() + LONGEST_COMPLETING_MS
  for (let pause = 50; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
    const answer = await timed(
      progress,
      () => within(ATTEMPT_MS, store.complete(work.key, token, work.snapshot)),
      work,
    ).catch((error: WebhookError) => error)
    if (answer === true) return
    if (answer === false) {
      progress.leaseLost = true
      throw leaseLost(work)
    }
    const failure = isWebhookError(answer) ? answer : invalidAnswer(work, 'complete()')
    if (performance.now() > end) throw failure
    onFailure(failure)
    await sleep(pause)
  }
}

type TransactingStore<Transaction> = Store<Transaction> & Required<Pick<Store<Transaction>, 'transact'>>

/** The store claims the event and records it in the transaction that the handler writes through. */
async function handleInTransaction<Transaction>(
  store: TransactingStore<Transaction>,
  work: OnceWork<Transaction>,
  progress: Progress,
): Promise<Ending> {
  const { deadline } = work
  let started = false
  let waiting = false
  let failure: { cause: unknown } | undefined
  // At twice the handler timeout, so that a handler or a commit that hangs does not keep its transaction, connection and event.
  let timer: ReturnType<typeof setTimeout> | undefined
  const givenUp = new Promise<never>((_, reject) => {
    const milliseconds = Math.min(2 * deadline.milliseconds, MAX_TIMEOUT_MS)
    timer = setTimeout(() => reject(transactionAbandoned(work)), milliseconds)
  })
  givenUp.catch(() => {})

  async function handle(transaction: Transaction) {
    // The provider was already asked to send the event again.
    if (deadline.passed) throw noAnswer(work)
    started = true
    leaveStore(progress)
    try {
      await Promise.race([work.run(transaction), givenUp])
    } catch (cause) {
      failure = { cause }
      throw cause
    } finally {
      enterStore(progress)
    }
  }
  async function transact(): Promise<Ending> {
    const transacting = async () => {
      waiting = false
      const status = await timed(progress, () => store.transact(work.key, handle, work.snapshot, givenUp), work)
      waiting = status === 'in_progress'
      return { status }
    }
    let result: { status: Awaited<ReturnType<typeof store.transact>> } | undefined
    try {
      result = await whenFree(work, progress, transacting)
    } catch (error) {
      if (!failure) throw error
    } finally {
      clearTimeout(timer)
    }
    if (failure) {
      const error = handlerFailed(work, failure.cause)
      if (await buriedAfterRollback(store, work, progress, error)) return { deadLetter: true }
      throw error
    }
    if (result?.status === 'done') return { duplicate: true }
    if (result?.status === 'stale') return { stale: true }
    if (result?.status === 'handled' && started) return {}
    throw invalidAnswer(work, 'transact()')
  }
  return beforeDeadline(transact(), work, () => {
    if (started) return handlerTimeout(work)
    return waiting ? inProgress(work) : noAnswer(work)
  })
}

/** Retries the claim until the event is free or handled. Rejects with `in_progress` at the deadline. Holds no connection while it waits. */
async function whenFree<Answer extends { readonly status: string }, Transaction>(
  work: OnceWork<Transaction>,
  progress: Progress,
  claim: () => Promise<Answer>,
): Promise<Exclude<Answer, { readonly status: 'in_progress' }>> {
  for (let pause = FIRST_POLL_MS; ; pause = Math.min(2 * pause, LONGEST_POLL_MS)) {
    const answer = await claim()
    if (answer.status !== 'in_progress') return answer as Exclude<Answer, { readonly status: 'in_progress' }>
    const start = performance.now()
    // Jitter, so that deliveries that arrived together do not claim together.
    try {
      await work.deadline.race(sleep(pause * (0.5 + Math.random() / 2)), () => inProgress(work))
    } finally {
      progress.waitedMs += performance.now() - start
    }
  }
}

/** Runs the handler, unless processes that died used up every attempt. */
async function runUnlessUsedUp<Transaction>(work: OnceWork<Transaction>, { attempt }: Claimed): Promise<void> {
  const { maxAttempts, onDeadLetter } = work
  if (maxAttempts !== undefined && onDeadLetter && attempt === undefined) {
    throw webhookError(
      'configuration',
      'maxAttempts is set, but the store does not count attempts.',
      'Leave out maxAttempts, or let claim() of your store return `attempt`.',
    )
  }
  if (maxAttempts !== undefined && onDeadLetter && (attempt as number) > maxAttempts) {
    throw new Error('The process died, or lost its lease, in every attempt.')
  }
  await work.run(undefined as Transaction)
}

/** Hands an event to `onDeadLetter` if this was its last attempt. Returns whether it did. */
async function buried<Transaction>(
  work: OnceWork<Transaction>,
  { attempt = 0 }: Claimed,
  failure: WebhookError,
): Promise<boolean> {
  const { maxAttempts, onDeadLetter } = work
  if (maxAttempts === undefined || !onDeadLetter || attempt < maxAttempts) return false
  try {
    await onDeadLetter(failure)
    return true
  } catch (cause) {
    work.onLateError(
      webhookError('handler_failed', `onDeadLetter threw for a ${work.eventType} event.`, `See \`cause\`. ${RETRIED}`, {
        cause,
      }),
    )
    return false
  }
}

/** Counts the attempt with a separate claim, because the rollback removed the claim of the transaction. */
async function buriedAfterRollback<Transaction>(
  store: TransactingStore<Transaction>,
  work: OnceWork<Transaction>,
  progress: Progress,
  failure: WebhookError,
): Promise<boolean> {
  const { key, snapshot } = work
  if (work.maxAttempts === undefined || !work.onDeadLetter) return false
  const claiming = () => timed(progress, () => store.claim(key, snapshot), work).catch(() => undefined)
  let claim = await claiming()
  // A database may need a moment to notice that the connection of a transaction was closed.
  for (let polls = 0; claim?.status === 'in_progress' && polls < ROLLBACK_POLLS; polls++) {
    await sleep(LONGEST_POLL_MS)
    claim = await claiming()
  }
  if (!isClaimed(claim)) return false
  if (await buried(work, claim, failure)) {
    await complete(store, claim.token, work, progress, () => {})
    return true
  }
  await timed(progress, () => store.release(key, claim.token, snapshot), work).catch(work.onLateError)
  return false
}

/** Rejects at the deadline. The work continues and keeps its claim; later failures go to `onLateError`. */
async function beforeDeadline<Result, Transaction>(
  running: Promise<Result>,
  work: OnceWork<Transaction>,
  late: () => WebhookError,
): Promise<Result> {
  let told: WebhookError | undefined
  running.catch((error) => {
    if (told !== undefined && told !== error && isWebhookError(error)) work.onLateError(error)
  })
  return work.deadline.race(running, () => {
    told = late()
    return told
  })
}

/** Calls the store and adds the time it took. */
async function timed<Result>(progress: Progress, action: () => Promise<Result>, work: Subject): Promise<Result> {
  enterStore(progress)
  try {
    return await guarded(action, work)
  } finally {
    leaveStore(progress)
  }
}

function enterStore(progress: Progress): void {
  progress.storeSince = performance.now()
}

function leaveStore(progress: Progress): void {
  if (progress.storeSince === undefined) return
  progress.storeMs += performance.now() - progress.storeSince
  progress.storeSince = undefined
}

/** Calls the store, and turns its errors into a `WebhookError`. */
async function guarded<Result>(action: () => Promise<Result>, work: Subject): Promise<Result> {
  try {
    return await action()
  } catch (cause) {
    throw isWebhookError(cause) ? cause : storeFailed(work, cause)
  }
}

function noAnswer(work: Subject): WebhookError {
  return storeUnavailable(
    work,
    'did not answer in time',
    'Check that it is reachable, and that its connection pool has free connections.',
  )
}

function invalidAnswer(work: Subject, method: string): WebhookError {
  return storeUnavailable(work, `returned an invalid result from ${method}`, 'Run `testStore` on it.')
}

function inProgress({ eventType }: Subject): WebhookError {
  return webhookError(
    'in_progress',
    `Another delivery of this ${eventType} event, or of the same object, is being handled.`,
    `No action needed. ${RETRIED}`,
  )
}

function leaseLost({ eventType }: Subject): WebhookError {
  return webhookError(
    'in_progress',
    `The lease on this ${eventType} event expired and another delivery claimed it, so it may be handled twice.`,
    'Raise leaseMs: this process was frozen, or could not reach the store, for longer. Or use `mode: transaction` of postgresStore.',
  )
}

function handlerFailed({ eventType }: Subject, cause: unknown): WebhookError {
  // It already has a hint.
  if (isWebhookError(cause) && ['configuration', 'handler_timeout'].includes(cause.code)) return cause
  return webhookError('handler_failed', `The handler for ${eventType} threw.`, `See \`cause\`. ${RETRIED}`, { cause })
}

function handlerTimeout({ eventType }: Subject): WebhookError {
  return webhookError(
    'handler_timeout',
    `The handler for ${eventType} took longer than handlerTimeoutMs.`,
    'Hand slow work to a queue, or raise handlerTimeoutMs within the time that the provider waits.',
  )
}

function transactionAbandoned({ eventType }: Subject): WebhookError {
  return webhookError(
    'handler_timeout',
    `The transaction of this ${eventType} event was still open after twice handlerTimeoutMs, and was abandoned.`,
    `Pass \`context.signal\` to what the handler waits for. ${RETRIED}`,
  )
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

/** Resolves or rejects as the promise does, and rejects after the given time. */
async function within<Result>(milliseconds: number, promise: Promise<Result>): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${milliseconds} ms.`)), milliseconds)
  })
  try {
    return await Promise.race([promise, timeout])
  } finally {
    clearTimeout(timer)
  }
}

/** The deadline of one delivery, shared by all its steps. */
export interface Deadline {
  /** Its length, in ms. */
  readonly milliseconds: number
  readonly passed: boolean
  /** Aborts at the deadline. */
  readonly signal: AbortSignal
  /** Resolves or rejects as the work does, or rejects with the error at the deadline. The work itself continues. */
  race<Result>(work: Promise<Result>, late: () => WebhookError): Promise<Result>
  /** Stops the timer. */
  clear(): void
}

export function startDeadline(milliseconds: number): Deadline {
  // Created on first use: an AbortController costs more than the rest of a delivery, and most handlers do not use it.
  let controller: AbortController | undefined
  let passed = false
  const waiting = new Set<() => void>()
  // Not unref'd: the delivery needs an answer, and the timers of some runtimes are plain numbers.
  const timer = setTimeout(() => {
    passed = true
    controller?.abort()
    for (const expire of waiting) expire()
  }, milliseconds)
  return {
    milliseconds,
    get passed() {
      return passed
    },
    get signal() {
      if (controller === undefined) {
        controller = new AbortController()
        if (passed) controller.abort()
      }
      return controller.signal
    },
    race(work, late) {
      return new Promise((resolve, reject) => {
        const expire = () => reject(late())
        if (passed) {
          // Prevents an unhandled rejection.
          work.catch(() => {})
          return expire()
        }
        waiting.add(expire)
        work.then(resolve, reject).finally(() => waiting.delete(expire))
      })
    },
    clear: () => clearTimeout(timer),
  }
}
