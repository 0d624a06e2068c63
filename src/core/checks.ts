/**
 * The checks that generated validators are made of. A validator adds one issue for each difference it finds, so an event
 * that fits costs no allocation, and one that does not is described in full.
 */
import type { Issue } from './errors.js'

/** Checks the members of the object at the place `at`, and adds what is wrong to `issues`. */
export type Check = (value: Members, at: string, issues: Issue[]) => void

/**
 * Checks a value, which sits at `path + key`, given in two parts so that they are only put together when there is something
 * to report.
 */
type ValueCheck = (value: unknown, path: string, key: string, issues: Issue[]) => void

/** How deep a payload may nest. The deepest documented one has seven levels; `JSON.stringify` fails at some thousands. */
const MAX_DEPTH = 100

/** Any member of a JSON object. */
type Members = Record<string, unknown>

/** Whether the value is a JSON object. */
export function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function object(value: unknown, path: string, key: string, issues: Issue[], check: Check): void {
  if (isObject(value)) check(value, path + key, issues)
  else report(value, path, key, 'object', issues)
}

export function string(value: unknown, path: string, key: string, issues: Issue[]): void {
  if (typeof value !== 'string') report(value, path, key, 'string', issues)
}

/** An identifier: text that is there. */
export function id(value: unknown, path: string, key: string, issues: Issue[]): void {
  if (typeof value !== 'string' || value === '') report(value, path, key, 'non-empty string', issues)
}

export function number(value: unknown, path: string, key: string, issues: Issue[]): void {
  if (typeof value !== 'number' || !isExact(value)) report(value, path, key, 'number', issues)
}

export function integer(value: unknown, path: string, key: string, issues: Issue[]): void {
  if (!Number.isSafeInteger(value)) report(value, path, key, 'integer', issues)
}

export function array(value: unknown, path: string, key: string, issues: Issue[], item: ValueCheck): void {
  if (!Array.isArray(value)) report(value, path, key, 'array', issues)
  else for (let i = 0; i < value.length; i++) item(value[i], path, `${key}[${i}]`, issues)
}

/**
 * Looks through every member, documented or not, for what `JSON.parse` accepts and no backend should: numbers too large
 * to have kept their value, a member named `__proto__` (poison for code that merges objects), and nesting without end.
 */
export function checkLossless(value: unknown, issues: Issue[], depth = 0): void {
  if (typeof value === 'number') {
    if (!isExact(value)) report(value, '*', '', 'number within ±9007199254740991', issues)
  } else if (typeof value === 'object' && value !== null) {
    if (depth === MAX_DEPTH) {
      report(value, '*', '', `at most ${MAX_DEPTH} levels`, issues)
    } else if (Array.isArray(value)) {
      for (const item of value) checkLossless(item, issues, depth + 1)
    } else {
      for (const key in value) {
        if (key === '__proto__') report(value, '*', '', 'no member named __proto__', issues)
        const member = (value as Members)[key]
        // Most members are text or small numbers, and never at fault: not worth a call.
        if (typeof member === 'object' || (typeof member === 'number' && !isExact(member))) {
          checkLossless(member, issues, depth + 1)
        }
      }
    }
  }
}

/** Whether a number is what was sent: beyond the safe range, the digits that arrived are gone. */
function isExact(value: number): boolean {
  return value <= Number.MAX_SAFE_INTEGER && value >= Number.MIN_SAFE_INTEGER
}

/** At most this many issues are listed: an array of a million wrong items needs no million messages. */
const MAX_ISSUES = 20

function report(value: unknown, path: string, key: string, expected: string, issues: Issue[]): void {
  if (issues.length < MAX_ISSUES) {
    // A body without an envelope has no name to begin with.
    issues.push({ path: (path + key).replace(/^\./, ''), expected, received: kindOf(value) })
  }
}

/** What kind of value it is, in words that give nothing of it away. */
function kindOf(value: unknown): string {
  if (value === undefined) return 'missing'
  if (value === null) return 'null'
  if (value === '') return 'empty string'
  if (Array.isArray(value)) return 'array'
  if (typeof value !== 'number') return typeof value
  if (!isExact(value)) return 'number beyond the safe integer range'
  return Number.isInteger(value) ? 'integer' : 'number with a fraction'
}
