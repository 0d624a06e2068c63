import type { EventOf } from '../../core/types.js'
import { builtIns, type EventsByProvider } from '../built-in.js'
import { kitOf, plainHeaders } from './kit.js'

/** One event of the samples. */
export interface Fixture<Event> {
  /** The sample's body, to the byte. */
  readonly body: string
  /** True where this project composed the body, because the provider's documentation prints none, or only a part. */
  readonly composed: boolean
  /** The headers that go with it, without a signature. */
  readonly headers: Readonly<Record<string, string>>
  /** The event that `parse` makes of it: a new copy at each access, so a test may change it. */
  readonly event: Event
}

/** A fixture for every event of every built-in provider. */
export type Fixtures = {
  readonly [Name in keyof EventsByProvider]: {
    readonly [Type in Exclude<EventsByProvider[Name]['eventType'], 'unknown'>]: Fixture<
      EventOf<EventsByProvider[Name], Type>
    >
  }
}

/**
 * A sample of every event: its body to the byte, and the event it parses to.
 *
 * Not every body is printed in the provider's documentation: where it shows none, or only a part, the sample was composed from
 * the documented members, and `composed` is true. Samples of one provider may share an event id, so do not test
 * de-duplication across them: `createDelivery` gives each delivery an id of its own.
 *
 * @example
 * ```ts
 * import { fixtures } from 'giftcard-webhooks/testing'
 *
 * const { event } = fixtures.square['gift_card.updated']
 * console.log(event.data.object.gift_card.balance_money?.amount) // 3000
 * ```
 */
export const fixtures: Fixtures = /* @__PURE__ */ buildFixtures()

function buildFixtures(): Fixtures {
  const built = builtIns.map(({ provider, samples, catalog }) => {
    const kit = kitOf(provider)
    const rows = Object.entries(samples).map(([type, body]) => {
      // The times among them are those of the options, so empty ones give what is fixed.
      const headers = plainHeaders(kit, type, { at: new Date(0), eventId: 'example-event' })
      const fixture: Fixture<unknown> = {
        body,
        composed: catalog.events[type]?.composed ?? false,
        headers,
        get event() {
          return provider.parse({ headers, body }, { eventType: type })
        },
      }
      return [type, fixture] as const
    })
    return [provider.name, Object.fromEntries(rows)] as const
  })
  return Object.fromEntries(built) as unknown as Fixtures
}
