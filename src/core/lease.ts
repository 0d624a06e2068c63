/**
 * Handling an event under a lease: the claim, the handler and the mark are steps of their own. A process that dies between
 * them leaves a lease that runs out, and the event is handled again; one that lives keeps its lease, and sees to its mark.
 */
import { isWebhookError, type WebhookError } from './errors.js'
import type { Claim, Store } from './store.js'
import { sleep, within } from './time.js'
import {
  beforeDeadline,
  call,
  handlerFailed,
  handlerTimeout,
  inProgress,
  leaseLost,
  storeUnavailable,
  type Work,
} from './work.js'

type Claimed = Extract<Claim, { status: 'claimed' }>

/** How long a handler may hold its claim by renewing it, in ms: one that hangs must not keep its event for ever. */
const LONGEST_HOLD_MS = 900_000
/** How long the mark of an event that was handled is tried again while the store is down, in ms. */
const LONGEST_MARKING_MS = 900_000
/** How long one attempt at it may take, and the longest pause before the next, in ms. */
const ATTEMPT_MS = 5_000
const LONGEST_PAUSE_MS = 1_000

/** Claims the event, runs the handler, and marks the event as done. Returns whether it was done before. */
export async function handleWithLease<Transaction>(store: Store<Transaction>, work: Work<Transaction>) {
  const claim = await claimInTime(store, work)
  if (claim.status === 'done') return { duplicate: true }
  if (claim.status === 'in_progress') throw inProgress(work)

  let late = () => handlerTimeout(work)
  async function handle({ token }: Claimed, stopRenewing: () => void) {
    try {
      await work.run(undefined as Transaction)
    } catch (cause) {
      const failure = handlerFailed(work, cause)
      late = () => failure
      // If giving back fails, the lease runs out by itself; the handler's own error is the one to report.
      await call(() => store.release(work.key, token), work).catch(() => {})
      throw failure
    } finally {
      stopRenewing()
    }
    late = () => storeUnavailable(work, 'did not answer in time')
    await markDone(store, token, work, (failure) => {
      late = () => failure
    })
  }
  await beforeDeadline(handle(claim, keepRenewing(store, work.key, claim)), work, () => late())
  return { duplicate: false }
}

async function claimInTime<Transaction>(store: Store<Transaction>, work: Work<Transaction>): Promise<Claim> {
  const claiming = call(() => store.claim(work.key), work)
  try {
    const claim = await work.deadline.race(claiming, () => storeUnavailable(work, 'did not answer in time'))
    if (claim?.status === 'done' || claim?.status === 'in_progress' || isClaimed(claim)) return claim
  } catch (error) {
    // A claim that comes through after all is nobody's: give it back, so that the next delivery need not wait for its lease.
    claiming.then((claim) => isClaimed(claim) && store.release(work.key, claim.token)).catch(() => {})
    throw error
  }
  throw storeUnavailable(work, 'gave no valid answer to claim()')
}

function isClaimed(claim: Claim | undefined): claim is Claimed {
  return claim?.status === 'claimed' && typeof claim.token === 'string' && claim.token !== ''
}

/** Keeps the lease from running out while the handler runs: it is there for processes that died, not for slow ones. */
function keepRenewing<Transaction>(store: Store<Transaction>, key: string, { token, leaseMs }: Claimed): () => void {
  if (!store.renew || !leaseMs || leaseMs < 0) return () => {}
  const end = performance.now() + LONGEST_HOLD_MS
  const timer = setInterval(async () => {
    // A renewal that fails is no harm: the next may get through before the lease runs out.
    const held = performance.now() < end && (await store.renew?.(key, token).catch(() => true))
    if (!held) clearInterval(timer)
  }, leaseMs / 3)
  return () => clearInterval(timer)
}

/**
 * Marks the event as done, and tries again while the store is down, beyond the deadline if need be: the effect is there, and
 * without its mark it would happen again.
 */
async function markDone<Transaction>(
  store: Store<Transaction>,
  token: string,
  work: Work<Transaction>,
  onFailure: (failure: WebhookError) => void,
): Promise<void> {
  const end = performance.now() + LONGEST_MARKING_MS
  for (let pause = 50; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
    const answer = await call(() => within(ATTEMPT_MS, store.complete(work.key, token)), work).catch(
      (error: WebhookError) => error,
    )
    if (answer === true) return
    if (answer === false) throw leaseLost(work)
    const failure = isWebhookError(answer) ? answer : storeUnavailable(work, 'gave no valid answer to complete()')
    if (performance.now() > end) throw failure
    onFailure(failure)
    await sleep(pause)
  }
}
