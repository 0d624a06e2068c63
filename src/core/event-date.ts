/**
 * The time at which the provider made an event, as a `Date`.
 *
 * Giftronaut sends its times without a zone; they are taken as UTC, where `new Date()` would take them as local time. A
 * `Date` keeps milliseconds: the nine digits that Square may send are in `createdAt`.
 *
 * @param event - An event with `createdAt`. Loopz's have none.
 * @returns The time; `undefined` where the provider sent none; an invalid `Date` where it sent something that is no time.
 * @see https://api.giftronaut.com/docs/guides/webhooks
 * @example
 * ```ts
 * import { eventDate } from 'giftcard-webhooks'
 *
 * eventDate({ createdAt: '2026-04-15T14:30:00.000' }).toISOString() // 2026-04-15T14:30:00.000Z, wherever this runs
 * ```
 */
export function eventDate(event: { readonly createdAt: string }): Date
export function eventDate(event: { readonly createdAt?: string | undefined }): Date | undefined
export function eventDate({ createdAt }: { readonly createdAt?: string | undefined }): Date | undefined {
  if (createdAt === undefined) return undefined
  return new Date(/T.*(?:Z|[+-]\d\d(?::?\d\d)?)$/i.test(createdAt) ? createdAt : `${createdAt}Z`)
}
