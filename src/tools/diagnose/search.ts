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

/** Values as they are, and as they may have been. The second are worked out only where the first do not explain it. */
export interface Choices<Value> {
  readonly plain: readonly Variant<Value>[]
  changed(): readonly Variant<Value>[]
}

/** The text before and after the body in what is signed. */
export interface Frame {
  readonly before: string
  readonly after: string
}

/** What a signature is recomputed from. */
export interface Candidates {
  /** The digests that the headers hold, one character a byte. */
  readonly digests: readonly Variant<string>[]
  readonly secrets: Choices<Uint8Array>
  /** What stands around the body in the signed message. As it is, then variations, the likeliest first. */
  readonly frames: Choices<Frame>
  readonly body: Uint8Array
  /** The body with one edit undone. */
  edits(): readonly Variant<Uint8Array>[]
  /** The body in other spellings. */
  styles(body: Uint8Array): Iterable<Variant<Uint8Array>>
}

/** How many variations of the frame are combined with another fault. */
const NEAR = 40

/** The value, worked out when it is first needed. */
function lazily<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** The findings of the first combination whose signature is right; `undefined` if none is. */
export function search(
  { digests, secrets, frames, body, edits, styles }: Candidates,
  budget: Budget,
): Finding[] | undefined {
  if (digests.length === 0) return undefined
  type Bodies = () => Iterable<Variant<Uint8Array>>
  const changedSecrets = lazily(() => secrets.changed())
  const changedFrames = lazily(() => frames.changed())
  const changedBodies = lazily(() => edits())
  const near = () => changedFrames().slice(0, NEAR)
  const asReceived: Bodies = () => [{ value: body, findings: [] }]
  const allStyles: Bodies = () => styles(body)
  const plain = { secrets: () => secrets.plain, frames: () => frames.plain }
  const plans: [() => typeof secrets.plain, () => typeof frames.plain, Bodies][] = [
    // The signature itself may be in another form or place.
    [plain.secrets, plain.frames, asReceived],
    // One thing wrong …
    [plain.secrets, plain.frames, changedBodies],
    [changedSecrets, plain.frames, asReceived],
    [plain.secrets, changedFrames, asReceived],
    [plain.secrets, plain.frames, allStyles],
    // … then two.
    [changedSecrets, near, asReceived],
    [changedSecrets, plain.frames, changedBodies],
    [plain.secrets, near, changedBodies],
    [
      plain.secrets,
      plain.frames,
      () => flatMap(changedBodies(), (edit) => map(styles(edit.value), (style) => both(edit, style))),
    ],
    [changedSecrets, plain.frames, allStyles],
    [plain.secrets, near, allStyles],
  ]
  for (const [secretsTried, framesTried, bodiesTried] of plans) {
    if (budget.spent()) return undefined
    for (const secret of secretsTried()) {
      // Not the receiving code's cache: candidates must not push its keys out, nor stay in memory.
      const key = engine().hmacKey(secret.value)
      for (const frame of framesTried()) {
        for (const candidate of bodiesTried()) {
          if (budget.spent()) return undefined
          const computed = key.sign(frame.value.before, candidate.value, frame.value.after, 'binary')
          const digest = digests.find(({ value }) => equalText(value, computed))
          if (digest) return [...digest.findings, ...secret.findings, ...frame.findings, ...candidate.findings]
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
