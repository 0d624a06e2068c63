import type { EventOf, ProviderName } from '../../core/types.js'
import { type EventsByProvider, kits, providers } from './kits.js'

/** One documented event. */
export interface Fixture<Event> {
  /** The body as documented, to the byte. */
  readonly body: string
  /** The headers that go with it, without a signature. */
  readonly headers: Readonly<Record<string, string>>
  /** The event that `parse` makes of it: a new copy at each access, so a test may change it. */
  readonly event: Event
}

/** A fixture for every event of every provider. */
export type Fixtures = {
  readonly [Name in ProviderName]: {
    readonly [Type in Exclude<EventsByProvider[Name]['eventType'], 'unknown'>]: Fixture<
      EventOf<EventsByProvider[Name], Type>
    >
  }
}

/**
 * Every documented event: its body to the byte, and the event it parses to.
 *
 * Square's samples share one `event_id`, and Giftronaut's were completed with one, so do not test de-duplication across them:
 * `createDelivery` gives each delivery an id of its own.
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
  const built: Record<string, Record<string, Fixture<unknown>>> = {}
  for (const [name, kit] of Object.entries(kits)) {
    const provider = providers[name as ProviderName]
    built[name] = Object.fromEntries(
      Object.entries(kit.samples).map(([type, body]) => {
        // The times and keys among them are those of the options, so empty ones give what is fixed.
        const headers = kit.headers(type, { at: new Date(0) } as never)
        return [
          type,
          {
            body,
            headers,
            get event() {
              return provider.parse({ headers, body })
            },
          },
        ]
      }),
    )
  }
  return built as Fixtures
}
