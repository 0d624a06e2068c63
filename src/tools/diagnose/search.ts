/** Searches for the combination whose signature matches: bounded in time, the simplest explanations first. */

import { equalText } from '../../core/bytes.js'
import { engine } from '../../core/hash.js'
import type { Finding, Variant } from './finding.js'

/** The time limit of a diagnosis. */
export interface Budget {
  /** True once time is up; the remaining combinations are not tried. */
  spent(): boolean
}

/** The most signatures that one diagnosis computes, even on a fast machine. */
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

/** Values and their variants. The variants are computed only if the values do not explain the signature. */
export interface Choices<Value> {
  readonly plain: readonly Variant<Value>[]
  changed(): readonly Variant<Value>[]
}

/** The signed text before and after the body. */
export interface Frame {
  readonly before: string
  readonly after: string
}

/** The parts from which a signature is recomputed. */
export interface Candidates {
  /** The digests in the headers, one character per byte. */
  readonly digests: readonly Variant<string>[]
  readonly secrets: Choices<Uint8Array>
  /** The signed text around the body. First as configured, then variants, the likeliest first. */
  readonly frames: Choices<Frame>
  readonly body: Uint8Array
  /** The body with one edit undone. */
  edits(): readonly Variant<Uint8Array>[]
  /** The body in other formats. */
  styles(body: Uint8Array): Iterable<Variant<Uint8Array>>
}

/** The number of frame variants that are combined with another fault. */
const NEAR = 40

/** Computes the value on first use. */
function lazily<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** Returns the findings of the first combination whose signature matches; `undefined` if none does. */
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
    // The signature itself may be in another format or place.
    [plain.secrets, plain.frames, asReceived],
    // One fault …
    [plain.secrets, plain.frames, changedBodies],
    [changedSecrets, plain.frames, asReceived],
    [plain.secrets, changedFrames, asReceived],
    [plain.secrets, plain.frames, allStyles],
    // … then two faults.
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
      // Does not use the receiving code's cache: candidates must not evict its keys or stay in memory.
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
