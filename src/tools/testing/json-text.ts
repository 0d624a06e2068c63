/**
 * Changes parts of a JSON text and leaves every other character unchanged. Parsing and printing would turn `5000.00` into
 * `5000`, and the test kit's deliveries could no longer detect a receiver that does not verify the raw bytes.
 */
import { isObject } from '../../core/json.js'

/** A value that replaces another as a whole. Objects are merged member by member otherwise. */
export class Whole {
  constructor(readonly value: unknown) {}
}

interface Member {
  readonly key: string
  /** The start of the key, and the start and end of the value. */
  readonly start: number
  readonly from: number
  readonly to: number
}

/** Applies overrides to a text. An object is merged, `undefined` removes a member, any other value replaces the old one. */
export function mergeJson(text: string, overrides: unknown): string {
  if (overrides instanceof Whole) return JSON.stringify(overrides.value)
  if (!isObject(overrides) || !/^\s*\{/.test(text)) return JSON.stringify(overrides)
  let merged = text
  for (const [key, override] of Object.entries(overrides)) {
    merged = override === undefined ? withoutMember(merged, key) : withMember(merged, key, override)
  }
  return merged
}

function withMember(text: string, key: string, override: unknown): string {
  const all = members(text)
  const found = all.find((member) => member.key === key)
  if (found)
    return text.slice(0, found.from) + mergeJson(text.slice(found.from, found.to), override) + text.slice(found.to)
  const value = JSON.stringify(override instanceof Whole ? override.value : override)
  const last = all.at(-1)
  if (!last) return `{${JSON.stringify(key)}:${value}}`
  // Formatted like its neighbours: with the white space around the last key.
  const previous = all.at(-2)
  const gap = previous ? text.slice(previous.to, last.start) : `,${text.slice(text.indexOf('{') + 1, last.start)}`
  const colon = text.slice(last.start + JSON.stringify(last.key).length, last.from)
  return text.slice(0, last.to) + gap + JSON.stringify(key) + colon + value + text.slice(last.to)
}

function withoutMember(text: string, key: string): string {
  const all = members(text)
  const index = all.findIndex((member) => member.key === key)
  const found = all[index]
  if (!found) return text
  const [previous, next] = [all[index - 1], all[index + 1]]
  const from = previous ? previous.to : found.start
  const to = previous || !next ? found.to : next.start
  return text.slice(0, from) + text.slice(to)
}

/** A string, a punctuation mark, or any other value; with the white space before it. */
const TOKEN = /\s*("(?:[^"\\]|\\.)*"|[{}[\]:,]|[^\s{}[\]:,"]+)/gy

/** The members of the object in the text. */
function members(text: string): Member[] {
  const found: Member[] = []
  let depth = 0
  let key: { text: string; start: number } | undefined
  let from = -1
  let end = 0
  const close = () => {
    if (key && from >= 0) found.push({ key: JSON.parse(key.text), start: key.start, from, to: end })
    key = undefined
    from = -1
  }
  for (const { 0: whole, 1: token, index } of text.matchAll(TOKEN)) {
    const at = index + whole.length - (token as string).length
    if (token === '}' || token === ']') depth--
    if (depth === 0 && token === '}') close()
    else if (depth === 1 && token === ',') close()
    else if (depth === 1 && key === undefined) key = { text: token as string, start: at }
    else if (depth === 1 && token !== ':' && from < 0) from = at
    if (token === '{' || token === '[') depth++
    end = index + whole.length
  }
  return found
}
