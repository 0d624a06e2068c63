import { utf8 } from './bytes.js'
import { sha256Hex } from './event.js'

/**
 * A key as every engine takes it: short and of plain characters, different keys staying different. A `dedupeKey` is that already;
 * anything else is replaced by its hash, marked with a character that no key kept as it is has.
 */
export function storeKey(key: string): string {
  // JSON spells out what UTF-8 cannot tell apart: halves of surrogate pairs.
  return /^[\w.~-]{1,220}$/.test(key) ? key : `#${sha256Hex(utf8(JSON.stringify(key)))}`
}
