import { textHash } from './hash.js'

/**
 * A key as every engine takes it: short and of plain characters, different keys staying different. A `dedupeKey` is that already;
 * anything else is replaced by its hash, marked with a character that no key kept as it is has.
 */
export function storeKey(key: string): string {
  return /^[\w.~-]{1,220}$/.test(key) ? key : `#${textHash(key)}`
}
