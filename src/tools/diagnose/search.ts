/** The search for the one combination whose signature is right: bounded in time, the simplest explanations first. */

import { equalText, utf8 } from '../../core/bytes.js'
import { engine } from '../../crypto/hmac.js'
import type { Finding, Variant } from './finding.js'

/** How long a diagnosis may take. */
export interface Budget {
  /** True once time is up: what remains is left untried. */
  spent(): boolean
}

/** The most signatures that one diagnosis computes, however fast the machine. */
const MAX_CANDIDATES = 50_000

export function startBudget(milliseconds: number): Budget {
  const end = performance.now() + milliseconds
  let left = MAX_CANDIDATES
  let spent = false
  return {
    spent() {
      left--
      spent ||= left <= 0 || performance.now() > end
      return spent
    },
  }
}

/** What a signature is recomputed from. */
export interface Candidates {
  /** The digests that the headers hold, one character a byte. */
  readonly digests: readonly Variant<string>[]
  readonly secrets: { readonly plain: readonly Variant<Uint8Array>[]; readonly changed: readonly Variant<Uint8Array>[] }
  /** What stands before the body in the signed message: Square's URL. As it is, then variations, the likeliest first. */
  readonly prefixes: { readonly plain: readonly Variant<string>[]; readonly changed: readonly Variant<string>[] }
  /** The body as it is, then with one edit undone. */
  readonly bodies: readonly Variant<Uint8Array>[]
  /** The body in other spellings. */
  styles(body: Uint8Array): Iterable<Variant<Uint8Array>>
}

/** How many variations of the prefix are combined with another fault. */
const NEAR = 40

/** The findings of the first combination whose signature is right; `undefined` if none is. */
export function search(
  { digests, secrets, prefixes, bodies, styles }: Candidates,
  budget: Budget,
): Finding[] | undefined {
  const [body, ...edits] = bodies as readonly [Variant<Uint8Array>, ...Variant<Uint8Array>[]]
  const near = prefixes.changed.slice(0, NEAR)
  const allStyles = () => styles(body.value)
  const plans: [typeof secrets.plain, typeof prefixes.plain, () => Iterable<Variant<Uint8Array>>][] = [
    // One thing wrong …
    [secrets.plain, prefixes.plain, () => bodies],
    [secrets.changed, prefixes.plain, () => [body]],
    [secrets.plain, prefixes.changed, () => [body]],
    [secrets.plain, prefixes.plain, allStyles],
    // … then two.
    [secrets.changed, near, () => [body]],
    [secrets.changed, prefixes.plain, () => edits],
    [secrets.plain, near, () => edits],
    [
      secrets.plain,
      prefixes.plain,
      () => flatMap(edits, (edit) => map(styles(edit.value), (style) => both(edit, style))),
    ],
    [secrets.changed, prefixes.plain, allStyles],
    [secrets.plain, near, allStyles],
  ]
  for (const [secretsTried, prefixesTried, bodiesTried] of plans) {
    for (const secret of secretsTried) {
      for (const prefix of prefixesTried) {
        // Not the receiving code's cache: candidates must not push its keys out, nor stay in memory.
        const key = engine().prepare(secret.value, utf8(prefix.value))
        for (const candidate of bodiesTried()) {
          if (budget.spent()) return undefined
          const computed = key.sign(candidate.value, 'binary')
          const digest = digests.find(({ value }) => equalText(value, computed))
          if (digest) return [...digest.findings, ...secret.findings, ...prefix.findings, ...candidate.findings]
        }
      }
    }
  }
  return undefined
}

const both = <Value>(first: Variant<Value>, second: Variant<Value>): Variant<Value> => ({
  value: second.value,
  findings: [...first.findings, ...second.findings],
})

function* map<In, Out>(items: Iterable<In>, change: (item: In) => Out): Generator<Out> {
  for (const item of items) yield change(item)
}

function* flatMap<In, Out>(items: Iterable<In>, change: (item: In) => Iterable<Out>): Generator<Out> {
  for (const item of items) yield* change(item)
}
