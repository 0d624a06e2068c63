/** Calls the user's hooks: `onError` and `onOutcome`. */
import type { RouteOptions } from './route-options.js'

/** The default of `hookTimeoutMs`. */
const HOOK_TIMEOUT_MS = 1_000

/** Calls a user's hook. Its failure must not change the answer. */
export async function callHook(
  hook: () => unknown,
  timeoutMs: number = HOOK_TIMEOUT_MS,
  waitUntil?: RouteOptions['waitUntil'],
): Promise<void> {
  try {
    const running = hook()
    if (typeof Object(running).then !== 'function') return
    const settled = Promise.resolve(running).catch(() => {})
    if (waitUntil) return waitUntil(settled)
    let timer: ReturnType<typeof setTimeout> | undefined
    const timeout = new Promise((resolve) => {
      timer = setTimeout(resolve, timeoutMs)
    })
    await Promise.race([settled, timeout])
    clearTimeout(timer)
  } catch {
    // Ignore failures of the hook.
  }
}
