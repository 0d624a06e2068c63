import type { InferEvent } from '../../core/types.js'
import type { builtIn } from '../generated/providers.js'
import { builtInTools, type SomeProvider } from '../registry.js'
import { makeDelivery } from './create-delivery.js'
import { forgedSecret } from './sign.js'

/** One documented event. */
export interface Fixture<Event> {
  /** The body as documented, to the byte. */
  readonly body: string
  /** The headers that go with it, without a signature. */
  readonly headers: Readonly<Record<string, string>>
  /** The event that `parse` makes of it: a new copy at each access, so a test may change it. */
  readonly event: Event
}

type BuiltInEvent = InferEvent<(typeof builtIn)[number]['provider']>
type EventsOf<Name extends BuiltInEvent['provider']> = Extract<BuiltInEvent, { provider: Name }>

/** A fixture for every event of every built-in provider. */
export type Fixtures = {
  readonly [Name in BuiltInEvent['provider']]: {
    readonly [Type in Exclude<EventsOf<Name>['eventType'], 'unknown'>]: Fixture<
      Extract<EventsOf<Name>, { eventType: Type }>
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
  const ofTool = ({ provider, samples }: (typeof builtInTools)[number]) =>
    Object.fromEntries(
      Object.entries(samples).map(([type, body]) => {
        return [
          type,
          {
            body,
            get headers() {
              return headersOf(provider, type)
            },
            get event() {
              return provider.parse({ headers: headersOf(provider, type), body }, { eventType: type })
            },
          },
        ]
      }),
    )
  return Object.fromEntries(builtInTools.map((tool) => [tool.name, ofTool(tool)])) as unknown as Fixtures
}

/** The headers of a delivery that are the same for every secret, at a fixed time. */
function headersOf(provider: SomeProvider, type: string): Record<string, string> {
  const { scheme } = provider.facts
  const hmacs =
    scheme?.type === 'standard-webhooks'
      ? [scheme.standard, scheme.svix]
      : scheme?.type === 'hmac-sha256'
        ? [scheme]
        : []
  const secret = forgedSecret(hmacs[0]?.secretEncoding)
  const options = {
    [hmacs[0]?.secretOption ?? 'urlToken']: secret,
    notificationUrl: 'https://example.com',
    eventId: 'example-id',
  }
  const { headers } = makeDelivery(provider, type, { ...options, at: new Date(0) })
  const signed = hmacs.map(({ header }) => header)
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !signed.includes(name)))
}
