/** The list of the providers that the test kit knows. */

import type { Provider, ProviderName, WebhookEvent } from '../../core/types.js'
import type { GiftronautEvent } from '../../providers/giftronaut/generated/events.js'
import { giftronaut } from '../../providers/giftronaut/index.js'
import { type GiftronautDeliveryOptions, kit as giftronautKit } from '../../providers/giftronaut/testing.js'
import type { LoopzEvent } from '../../providers/loopz/generated/events.js'
import { loopz } from '../../providers/loopz/index.js'
import { type LoopzDeliveryOptions, kit as loopzKit } from '../../providers/loopz/testing.js'
import type { SquareEvent } from '../../providers/square/generated/events.js'
import { square } from '../../providers/square/index.js'
import { type SquareDeliveryOptions, kit as squareKit } from '../../providers/square/testing.js'
import type { CommonDeliveryOptions, ProviderKit } from './kit.js'

/** What `createDelivery` takes for each provider, beside `data`. */
export interface DeliveryOptionsByProvider {
  giftronaut: GiftronautDeliveryOptions
  loopz: LoopzDeliveryOptions
  square: SquareDeliveryOptions
}

/** The events of each provider. */
export interface EventsByProvider {
  giftronaut: GiftronautEvent
  loopz: LoopzEvent
  square: SquareEvent
}

export const kits: { [Name in ProviderName]: ProviderKit<DeliveryOptionsByProvider[Name]> } = {
  giftronaut: giftronautKit,
  square: squareKit,
  loopz: loopzKit,
}

export const providers: { [Name in ProviderName]: Provider<object, WebhookEvent> } = {
  giftronaut: giftronaut as Provider<object, WebhookEvent>,
  square: square as Provider<object, WebhookEvent>,
  loopz: loopz as Provider<object, WebhookEvent>,
}

/** The kit of a provider by its name, whatever its options. */
export function kitOf(name: string): ProviderKit<CommonDeliveryOptions> | undefined {
  return Object.hasOwn(kits, name) ? (kits[name as ProviderName] as ProviderKit<CommonDeliveryOptions>) : undefined
}
