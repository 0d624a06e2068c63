import type { WebhookError } from './errors.js'

/** A deadline shared by all that is done for one delivery. */
export interface Deadline {
  /** Aborts at the deadline. */
  readonly signal: AbortSignal
  /** The result of the work, or the error if the deadline passes first; the work itself continues. */
  race<Result>(work: Promise<Result>, late: () => WebhookError): Promise<Result>
  /** Stops the clock. */
  clear(): void
}

export function startDeadline(milliseconds: number): Deadline {
  // Created on demand: a controller costs more than the rest of a delivery, and most handlers need none.
  let controller: AbortController | undefined
  let passed = false
  const waiting = new Set<() => void>()
  // Not unref'd: an answer is owed, and in some runtimes timers are plain numbers.
  const timer = setTimeout(() => {
    passed = true
    controller?.abort()
    for (const expire of waiting) expire()
  }, milliseconds)
  return {
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
        if (passed) return expire()
        waiting.add(expire)
        work.then(resolve, reject).finally(() => waiting.delete(expire))
      })
    },
    clear: () => clearTimeout(timer),
  }
}
