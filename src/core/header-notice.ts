/** Reports headers that look like the provider's own and are not known: one may be a new signature. */
import { printable } from './log.js'

/** Headers that a route reports, at most: a stranger may invent them where nothing is verified. */
const MAX_NOTICED = 10

/** A function that returns those of the headers that were not seen before. Without `onOutcome` to report them, they are logged. */
export function createHeaderNotice(provider: string) {
  const noticed = new Set<string>()
  return (found: readonly string[] | undefined, isReported: boolean): readonly string[] | undefined => {
    const fresh = found
      ?.map(printable)
      .filter((header) => noticed.size < MAX_NOTICED && !noticed.has(header) && noticed.add(header))
    if (!fresh || fresh.length === 0) return undefined
    if (!isReported) {
      console.warn(
        `giftcard-webhooks: ${provider}: headers that this version does not know: ${fresh.join(', ')}. If one is a signature, it is not checked: see the provider's documentation.`,
      )
    }
    return fresh
  }
}
