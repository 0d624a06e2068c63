/** The three providers as the playground's forms see them. */
import { type Diagnosis, diagnose } from 'giftcard-webhooks/diagnose'
import { giftronaut } from 'giftcard-webhooks/giftronaut'
import { loopz } from 'giftcard-webhooks/loopz'
import { square } from 'giftcard-webhooks/square'
import { samples as giftronautSamples } from '../../../src/providers/giftronaut/generated/samples.js'
import { samples as loopzSamples } from '../../../src/providers/loopz/generated/samples.js'
import { samples as squareSamples } from '../../../src/providers/square/generated/samples.js'
import { giftronautSignature, squareSignature } from './sign'

/** What is typed into the forms. */
export interface Fields {
  secret: string
  /** Square's notification URL, or the URL that a Loopz delivery came to. */
  url: string
}

export interface Delivery {
  headers: Record<string, string>
  body: string
}

interface PlaygroundProvider {
  title: string
  /** The documented body of each event. */
  samples: Readonly<Record<string, string>>
  secretLabel: string
  urlLabel: string | undefined
  parse(delivery: Delivery): unknown
  diagnose(delivery: Delivery, fields: Fields): Diagnosis
  /** Where a delivery is sent, and with what headers. */
  build(type: string, body: string, fields: Fields): { url: string; headers: Record<string, string> }
}

const LOCAL = 'http://localhost:3000/webhooks'
const json = { 'content-type': 'application/json' }

export const providers: Readonly<Record<string, PlaygroundProvider>> = {
  giftronaut: {
    title: 'Giftronaut',
    samples: giftronautSamples,
    secretLabel: 'Signing secret',
    urlLabel: undefined,
    parse: giftronaut.parse,
    diagnose: (delivery, { secret }) => diagnose(giftronaut, delivery, { secret }),
    build: (_type, body, { secret }) => ({
      url: `${LOCAL}/giftronaut`,
      headers: { ...json, 'X-Giftronaut-Signature': giftronautSignature(secret, body) },
    }),
  },
  square: {
    title: 'Square',
    samples: squareSamples,
    secretLabel: 'Signature key',
    urlLabel: 'Notification URL, as registered',
    parse: square.parse,
    diagnose: (delivery, { secret, url }) => diagnose(square, delivery, { signatureKey: secret, notificationUrl: url }),
    build: (_type, body, { secret, url }) => ({
      url: `${LOCAL}/square`,
      headers: { ...json, 'x-square-hmacsha256-signature': squareSignature(secret, url, body) },
    }),
  },
  loopz: {
    title: 'Loopz',
    samples: loopzSamples,
    secretLabel: 'Token in the URL',
    urlLabel: 'URL that was called, with its token',
    parse: loopz.parse,
    diagnose: (delivery, { secret, url }) => diagnose(loopz, { ...delivery, url }, { urlToken: secret }),
    build: (type, _body, { secret }) => ({
      url: `${LOCAL}/loopz/${encodeURIComponent(secret)}`,
      headers: {
        ...json,
        'X-LOOPZ-WEBHOOK-TOPIC': type,
        'X-LOOPZ-MERCHANT-ID': 'merchant-1',
        'X-LOOPZ-PROGRAM-ID': 'program-1',
        'X-LOOPZ-WEBHOOK-SUBSCRIPTION-ID': 'subscription-1',
      },
    }),
  },
}
