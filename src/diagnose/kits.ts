/** The list of the providers whose refused deliveries can be explained. */
import { diagnosis as giftronaut } from '../giftronaut/diagnosis.js'
import { giftronaut as giftronautProvider } from '../giftronaut/index.js'
import type { GiftronautOptions } from '../giftronaut/signature.js'
import { diagnosis as loopz } from '../loopz/diagnosis.js'
import { loopz as loopzProvider } from '../loopz/index.js'
import type { LoopzOptions } from '../loopz/source.js'
import { diagnosis as square } from '../square/diagnosis.js'
import { square as squareProvider } from '../square/index.js'
import type { SquareOptions } from '../square/signature.js'
import type { Provider, ProviderName, WebhookEvent } from '../types.js'
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
