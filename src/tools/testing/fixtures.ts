import type { EventOf } from '../../core/types.js'
import { builtIns, type EventsByProvider } from '../built-in.js'
import { kitOf, plainHeaders } from './kit.js'

/** The sample of one event. */
export interface Fixture<Event> {
  /** The sample's body, byte for byte. */
  readonly body: string
  /** True if this project composed the body, because the provider's documentation has none, or only a part. */
  readonly composed: boolean
  /** The headers for the body, without a signature. */
  readonly headers: Readonly<Record<string, string>>
  /** The parsed event: a new copy at each access, so a test may change it. */
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
 * A sample of every event: its body byte for byte, and the parsed event.
 *
 * If the provider's documentation has no body, or only a part of one, this project composed the sample from the documented members,
 * and `composed` is true. Samples of one provider may share an event id, so do not test
 * deduplication with them: `createDelivery` gives each delivery its own id.
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
      // Times come from the options, so empty options return the fixed headers only.
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
