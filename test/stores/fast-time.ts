/** Fake time, for code that uses only the clock of this process. */
import { vi } from 'vitest'

/** More timers than any case sets: beyond it, something waits forever. */
const MOST_TIMERS = 10_000

/** Runs it with a clock that jumps to the next timer whenever everything waits. */
export async function inFastTime<Result>(run: () => Promise<Result>): Promise<Result> {
  vi.useFakeTimers()
  try {
    let over = false
    const running = run().finally(() => {
      over = true
    })
    // Awaited below; until then, a rejection must not count as unhandled.
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
