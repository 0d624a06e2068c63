/** Calls the hooks of the user's: `onError` and `onOutcome`. */
import type { RouteOptions } from './route-options.js'

/** How long the answer waits for a hook unless the user says otherwise, in ms. */
const HOOK_TIMEOUT_MS = 1_000

/** Calls a hook of the user's, whose failure must not decide the answer. */
export async function callHook(
  hook: () => unknown,
  timeoutMs: number = HOOK_TIMEOUT_MS,
  waitUntil?: RouteOptions['waitUntil'],
): Promise<void> {
  try {
    const running = hook()
    if (typeof (running as { then?: unknown } | undefined)?.then !== 'function') return
    const settled = Promise.resolve(running).catch(() => {})
    if (waitUntil) return waitUntil(settled)
    let timer: ReturnType<typeof setTimeout> | undefined
    const timeout = new Promise((resolve) => {
      timer = setTimeout(resolve, timeoutMs)
    })
    await Promise.race([settled, timeout])
    clearTimeout(timer)
  } catch {
    // The hook's own failure.
  }
}
