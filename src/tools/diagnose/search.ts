/** The search for the one combination whose signature is right: bounded in time, the simplest explanations first. */

import { equalText } from '../../core/bytes.js'
import { engine } from '../../core/hash.js'
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

/** The text before and after the body in the signed message: a URL, a time, an id. */
export interface Around {
  readonly before: string
  readonly after: string
}

/** What a signature is recomputed from. */
export interface Candidates {
  /** The digests that the headers hold, one character a byte. */
  readonly digests: readonly Variant<string>[]
  readonly secrets: { readonly plain: readonly Variant<Uint8Array>[]; readonly changed: readonly Variant<Uint8Array>[] }
  /** What is signed around the body. As it is, then variations, the likeliest first. */
  readonly around: { readonly plain: readonly Variant<Around>[]; readonly changed: readonly Variant<Around>[] }
  /** The body as it is, then with one edit undone. */
  readonly bodies: readonly Variant<Uint8Array>[]
  /** The body in other spellings. */
  styles(body: Uint8Array): Iterable<Variant<Uint8Array>>
}

/** How many variations of the prefix are combined with another fault. */
const NEAR = 40

/** The findings of the first combination whose signature is right; `undefined` if none is. */
export function search(
  { digests, secrets, around, bodies, styles }: Candidates,
  budget: Budget,
): Finding[] | undefined {
  const [body, ...edits] = bodies as readonly [Variant<Uint8Array>, ...Variant<Uint8Array>[]]
  const near = around.changed.slice(0, NEAR)
  const allStyles = () => styles(body.value)
  const plans: [typeof secrets.plain, typeof around.plain, () => Iterable<Variant<Uint8Array>>][] = [
    // One thing wrong …
    [secrets.plain, around.plain, () => bodies],
    [secrets.changed, around.plain, () => [body]],
    [secrets.plain, around.changed, () => [body]],
    [secrets.plain, around.plain, allStyles],
    // … then two.
    [secrets.changed, near, () => [body]],
    [secrets.changed, around.plain, () => edits],
    [secrets.plain, near, () => edits],
    [
      secrets.plain,
      around.plain,
      () => flatMap(edits, (edit) => map(styles(edit.value), (style) => both(edit, style))),
    ],
    [secrets.changed, around.plain, allStyles],
    [secrets.plain, near, allStyles],
  ]
  for (const [secretsTried, aroundTried, bodiesTried] of plans) {
    for (const secret of secretsTried) {
      for (const { value, findings } of aroundTried) {
        // Not the receiving code's cache: candidates must not push its keys out, nor stay in memory.
        const key = engine().hmacKey(secret.value)
        for (const candidate of bodiesTried()) {
          if (budget.spent()) return undefined
          const computed = key.sign(value.before, candidate.value, value.after, 'binary')
          const digest = digests.find(({ value }) => equalText(value, computed))
          if (digest) return [...digest.findings, ...secret.findings, ...findings, ...candidate.findings]
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
