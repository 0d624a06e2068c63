/** The list of the providers whose refused deliveries can be explained. */

import type { Provider, ProviderName, WebhookEvent } from '../../core/types.js'
import { diagnosis as giftronaut } from '../../providers/giftronaut/diagnosis.js'
import { giftronaut as giftronautProvider } from '../../providers/giftronaut/index.js'
import type { GiftronautOptions } from '../../providers/giftronaut/signature.js'
import { diagnosis as loopz } from '../../providers/loopz/diagnosis.js'
import { loopz as loopzProvider } from '../../providers/loopz/index.js'
import type { LoopzOptions } from '../../providers/loopz/source.js'
import { diagnosis as square } from '../../providers/square/diagnosis.js'
import { square as squareProvider } from '../../providers/square/index.js'
import type { SquareOptions } from '../../providers/square/signature.js'
import type { DiagnosisKit } from './diagnosis-kit.js'

/** The options of each provider. */
export interface OptionsByProvider {
  giftronaut: GiftronautOptions
  loopz: LoopzOptions
  square: SquareOptions
}

export const diagnosisKits: { [Name in ProviderName]: DiagnosisKit<OptionsByProvider[Name]> } = {
  giftronaut,
  loopz,
  square,
}

export const verifiers: { [Name in ProviderName]: Pick<Provider<OptionsByProvider[Name], WebhookEvent>, 'verify'> } = {
  giftronaut: giftronautProvider,
  loopz: loopzProvider,
  square: squareProvider,
}
