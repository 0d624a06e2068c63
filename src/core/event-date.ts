/**
 * Returns the time at which the provider created an event, as a `Date`.
 *
 * A time without a zone, such as Giftronaut's `createdAt`, is read as UTC; `new Date()` would read it as local time. A `Date` keeps
 * milliseconds: use {@link isNewer} to compare times with more digits, such as Square's.
 *
 * @param event - An event with `createdAt`. Loopz events have none.
 * @returns The time; `undefined` if the provider sent none; an invalid `Date` if it sent something else.
 * @see https://api.giftronaut.com/docs/guides/webhooks
 * @example
 * ```ts
 * import { eventDate } from 'giftcard-webhooks'
 *
 * eventDate({ createdAt: '2026-04-15T14:30:00.000' }).toISOString() // 2026-04-15T14:30:00.000Z, in every time zone
 * ```
 */
export function eventDate(event: { readonly createdAt: string }): Date
export function eventDate(event: { readonly createdAt?: string | undefined }): Date | undefined
export function eventDate({ createdAt }: { readonly createdAt?: string | undefined }): Date | undefined {
  if (createdAt === undefined) return undefined
  const [, day, time, fraction = '', zone = 'Z'] = partsOf(createdAt)
  // `Date` reads a day without a time as UTC.
  return new Date(
    time === undefined
      ? (day ?? Number.NaN)
      : `${day}T${time.padEnd(8, ':00')}.${fraction.padEnd(3, '0')}${offsetOf(zone)}`,
  )
}

/** Day, time, fraction, zone. Anchored and without overlap, so matching is linear in the length of the text. */
const TIME = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:[.,](\d{1,30}))?(Z|[+-]\d\d(?::?\d\d)?)?)?$/i

const partsOf = (text: string | undefined): readonly (string | undefined)[] => TIME.exec(String(text)) ?? []

/** `+00` and `+0000` are valid in ISO 8601, but `Date` does not read them in every engine. */
function offsetOf(zone: string): string {
  if (zone.length === 3) return `${zone}:00`
  return zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone.toUpperCase()
}

/** An event, or a time as the provider sends it. */
export type Timed = string | { readonly createdAt?: string | undefined }

/**
 * Tells whether the provider created an event after another one, to the last digit of the provider's times.
 *
 * @param event - An event with `createdAt`, or a time as text, such as `2026-04-15T14:30:00.123456789Z`.
 * @param than - The event or time to compare with; with `undefined`, every event that has a time is newer.
 * @returns True if `event` is newer; false if it is not, or if either has no valid time.
 * @example
 * ```ts
 * import { isNewer } from 'giftcard-webhooks'
 *
 * isNewer({ createdAt: '2026-04-15T14:30:00.000000002Z' }, '2026-04-15T14:30:00.000000001Z') // true
 * ```
 */
export function isNewer(event: Timed, than: Timed | undefined): boolean {
  const [time, other] = [event, than].map((side) => timeKey(typeof side === 'string' ? side : side?.createdAt))
  if (time === undefined) return false
  return than === undefined || (other !== undefined && time > other)
}

/** Converts a provider's time to UTC, as text that sorts, with every digit of its fraction; `undefined` for anything else. */
export function timeKey(text: string | undefined): string | undefined {
  const [, day, time, fraction = '', zone = 'Z'] = partsOf(text)
  // Invalid if there is no time.
  const date = new Date(`${day}T${time}${offsetOf(zone)}`)
  // Trailing zeros do not matter, and a longer fraction sorts after its prefix.
  const digits = fraction.replace(/0+$/, '')
  return Number.isNaN(date.getTime()) ? undefined : `${date.toISOString().slice(0, 19)}.${digits}`
}
