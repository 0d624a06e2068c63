/** Waiting that costs no time, for what has no clock but this process's own. */
import { vi } from 'vitest'

/** More timers than any case sets; beyond, something waits for what never comes. */
const MOST_TIMERS = 10_000

/** Runs it with a clock that jumps to the next timer whenever everything waits. */
export async function inFastTime<Result>(run: () => Promise<Result>): Promise<Result> {
  vi.useFakeTimers()
  try {
    let over = false
    const running = run().finally(() => {
      over = true
    })
    // Heard below; a rejection must not count as unheard until then.
    running.catch(() => {})
    for (let timers = 0; !over; timers++) {
      if (timers > MOST_TIMERS) throw new Error('It waits for something that never comes.')
      await vi.advanceTimersToNextTimerAsync()
    }
    return await running
  } finally {
    vi.useRealTimers()
  }
}
