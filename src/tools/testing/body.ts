/** Builds the body of a test delivery: a sample with changes in its text, or a body from the declaration. */
import { webhookError } from '../../core/errors.js'
import { isObject, type Members } from '../../core/json.js'
import type { Source } from '../../core/types.js'
import { headerOf } from '../built-in.js'
import type { Given } from './delivery.js'
import { mergeJson, Whole } from './json-text.js'
import type { Kit } from './kit.js'
import { randomUUID } from './node.js'

/** The input of a body: the sample of the type, with these changes. */
export interface BodyChoices {
  readonly type: string
  /** True for an undocumented type: `data` is then the whole data. */
  readonly isUnknown: boolean
  readonly data: unknown
}

export function writeBody(kit: Kit, { type, isUnknown, data }: BodyChoices, given: Given): string {
  const { envelope, hmac, provider, samples } = kit
  const sample = isUnknown ? undefined : samples?.[type]
  if (sample === undefined && data === undefined && !isUnknown) {
    throw webhookError(
      'configuration',
      `'${type}' of ${provider.name} has no sample, so its data is required.`,
      'Pass { data }: the whole data of the event.',
    )
  }
  // An unknown event of a built-in provider has the envelope of the known ones.
  const base = sample ?? (envelope.data === undefined ? undefined : Object.values(samples ?? {})[0]) ?? '{}'
  let text = base
  const { snapshotOf } = provider.facts
  if (snapshotOf !== undefined) {
    const objectId = given.objectId ?? randomUUID()
    text = mergeJson(text, nested(envelope.data, { [snapshotOf]: objectId }))
  }
  if (data !== undefined || sample === undefined) {
    const value = sample === undefined && envelope.data !== undefined ? new Whole(data ?? {}) : (data ?? {})
    text =
      envelope.data === undefined && !isObject(value)
        ? JSON.stringify(value)
        : mergeJson(text, nested(envelope.data, value))
  }
  const set = (source: Source | 'route' | undefined, value: string) => {
    for (const [path, part] of placesOf(source, value)) {
      // An id that is a number in the sample stays a number.
      const isNumber = typeof valueAt(base, path) === 'number' && /^\d+$/.test(part)
      text = mergeJson(text, nested(path, isNumber ? Number(part) : part))
    }
  }
  if (envelope.eventType !== 'route') set(envelope.eventType, type)
  if (!hmac?.id) set(envelope.eventId, given.eventId ?? newId(envelope.eventId, base))
  set(envelope.createdAt, timeLike(valueAt(base, envelope.createdAt), given.at ?? new Date()))
  for (const [field, source] of Object.entries(envelope.fields ?? {})) {
    const value = given[field]
    if (typeof value === 'string') set(source, value)
    else if (base === '{}') set(source, `example-${field}`)
  }
  return text
}

/** Creates a unique id. A joined id differs from the sample's in its last part, which may be a number. */
function newId(source: Source | undefined, base: string): string {
  if (typeof source !== 'object' || !('join' in source)) return randomUUID()
  const parts = source.join.map((path) => valueAt(base, path))
  const last = typeof parts.at(-1) === 'number' ? Math.floor(Math.random() * 2 ** 48) : randomUUID()
  return [...parts.slice(0, -1), last].join('.')
}

/** Sets a value at a source that is a member of the body, or several joined. */
function placesOf(source: Source | undefined, value: string): [path: string, part: string][] {
  if (typeof source === 'string') return [[source, value]]
  if (typeof source !== 'object' || !('join' in source) || headerOf(source) !== undefined) return []
  const parts = value.split('.')
  const last = source.join.length - 1
  return source.join.map((path, at) => [path, at === last ? parts.slice(last).join('.') : (parts[at] ?? '')])
}

/** `{ a: { b: value } }` of `a.b`. */
function nested(path: string | undefined, value: unknown): unknown {
  return (path?.split('.') ?? []).reduceRight<unknown>((inner, name) => ({ [name]: inner }), value)
}

function valueAt(text: string, source: Source | undefined): unknown {
  if (typeof source !== 'string') return undefined
  return source
    .split('.')
    .reduce<unknown>((at, name) => (isObject(at) ? (at as Members)[name] : undefined), JSON.parse(text))
}

/** Formats a time like the documented one: some have no zone. */
function timeLike(sample: unknown, at: Date): string {
  const text = at.toISOString()
  return typeof sample === 'string' && /\d$/.test(sample) ? text.slice(0, -1) : text
}
