/**
 * Building blocks of the generated validators. A check adds one issue for each difference, so a documented event costs no
 * allocation.
 */
import type { Issue } from './errors.js'
import { isObject, type Members } from './json.js'

/** Checks the members of the object at path `at`, and adds an issue for each difference. */
export type ObjectCheck = (value: Members, at: string, issues: Issue[]) => void

/** The check of an event's data. Returns the data if it changed them. `proves` exists only in the type system: it carries the checked type. */
export interface Check<Data = unknown> {
  (value: unknown, issues: Issue[]): { readonly data: unknown } | undefined
  readonly proves?: Data
}

/**
 * Checks the value at `path + key`. They are two parameters so that they are joined only when there is an issue.
 */
type ValueCheck = (value: unknown, path: string, key: string, issues: Issue[]) => void

/** The check of `data` that must be an object. */
export const required =
  <Data>(check: ObjectCheck): Check<Data> =>
  (value, issues) => {
    object(value, 'data', '', issues, check)
    return undefined
  }

/** The check of `data` that may be absent. */
export const optional =
  <Data>(check: ObjectCheck): Check<Data> =>
  (value, issues) => {
    if (value != null) object(value, 'data', '', issues, check)
    return undefined
  }

/** The check of `data` without documentation. If there is none, the event gets an empty object. */
export const orEmpty =
  <Data>(check: ObjectCheck): Check<Data> =>
  (value, issues) => {
    if (value == null) return { data: {} }
    object(value, 'data', '', issues, check)
    return undefined
  }

export function object(value: unknown, path: string, key: string, issues: Issue[], check: ObjectCheck): void {
  if (isObject(value)) check(value, path + key, issues)
  else report(value, path, key, 'object', issues)
}

export function string(value: unknown, path: string, key: string, issues: Issue[]): void {
  if (typeof value !== 'string') report(value, path, key, 'string', issues)
}

/** An identifier: text that is not empty. */
export function id(value: unknown, path: string, key: string, issues: Issue[]): void {
  if (typeof value !== 'string' || value === '') report(value, path, key, 'non-empty string', issues)
}

export function stringOrInteger(value: unknown, path: string, key: string, issues: Issue[]): void {
  if (typeof value !== 'string' && !Number.isSafeInteger(value)) report(value, path, key, 'string or integer', issues)
}

export function boolean(value: unknown, path: string, key: string, issues: Issue[]): void {
  if (typeof value !== 'boolean') report(value, path, key, 'boolean', issues)
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

/** Whether a number is exact: beyond the safe range, digits were lost. */
function isExact(value: number): boolean {
  return value <= Number.MAX_SAFE_INTEGER && value >= Number.MIN_SAFE_INTEGER
}

/** The most issues that are listed, so that an array of a million wrong items does not produce a million messages. */
export const MAX_ISSUES = 20

function report(value: unknown, path: string, key: string, expected: string, issues: Issue[]): void {
  if (issues.length < MAX_ISSUES) {
    issues.push({ path: path + key, expected, received: kindOf(value) })
  }
}

/** The kind of a value. Reveals nothing about the value itself. */
export function kindOf(value: unknown): string {
  if (value === undefined) return 'missing'
  if (value === null) return 'null'
  if (value === '') return 'empty string'
  if (Array.isArray(value)) return 'array'
  if (typeof value !== 'number') return typeof value
  if (!isExact(value)) return 'number beyond the safe integer range'
  return Number.isInteger(value) ? 'integer' : 'number with a fraction'
}
