/** The built-in providers as the playground's forms see them: all of it from their declarations. */
import { builtIns, headerOf, hmacOf } from '../../../src/tools/built-in.js'
import { type Diagnosis, diagnose } from '../../../src/tools/diagnose/index.js'
import { signatureHeaders } from './sign'

/** The input of the forms. */
export interface Fields {
  secret: string
  /** The registered URL where it is signed, or the URL that a delivery came to where a token is in it. */
  url: string
}

export interface Delivery {
  headers: Record<string, string>
  body: string
}

interface PlaygroundProvider {
  title: string
  /** A body of each event. */
  samples: Readonly<Record<string, string>>
  secretLabel: string
  /** A secret in the encoding of the provider. */
  exampleSecret: string
  urlLabel: string | undefined
  isSigned: boolean
  /** Whether the delivery does not say its event type, so that it has to be chosen. */
  isTypeChosen: boolean
  parse(delivery: Delivery, eventType: string): unknown
  diagnose(delivery: Delivery, fields: Fields, eventType: string): Diagnosis
  /** Where a delivery is sent, and with what headers. */
  build(eventType: string, body: string, fields: Fields): { url: string; headers: Record<string, string> }
}

/** `signatureKey` → `Signature key` */
const words = (option: string) =>
  option
    .replace(/^./, (first) => first.toUpperCase())
    .replace(/[A-Z]/g, (capital, at) => (at ? ` ${capital.toLowerCase()}` : capital))

const entries = builtIns.map(({ provider, catalog, samples }): [string, PlaygroundProvider] => {
  const { scheme, envelope } = provider.facts
  const hmac = hmacOf(scheme)
  const signsUrl = hmac?.message.includes('{url}') ?? false
  const isTypeChosen = envelope.eventType === 'route'
  const optionsOf = ({ secret, url }: Fields, eventType: string) =>
    ({
      ...(hmac ? { [hmac.secretOption]: secret } : { urlToken: secret }),
      ...(signsUrl && { notificationUrl: url }),
      ...(isTypeChosen && { eventType }),
    }) as never
  return [
    provider.name,
    {
      title: catalog.title,
      samples,
      secretLabel: hmac ? words(hmac.secretOption) : 'Token in the URL',
      exampleSecret: hmac?.secretEncoding === 'whsec_' ? `whsec_${btoa('test_secret')}` : 'test_secret',
      urlLabel: signsUrl ? 'Notification URL, as registered' : hmac ? undefined : 'URL that was called, with its token',
      isSigned: hmac !== undefined,
      isTypeChosen,
      parse: (delivery, eventType) => provider.parse(delivery, { eventType }),
      diagnose: (delivery, fields, eventType) =>
        diagnose(provider, hmac ? delivery : { ...delivery, url: fields.url }, optionsOf(fields, eventType)),
      build(eventType, body, { secret, url }) {
        const path = `http://localhost:3000/webhooks/${provider.name}`
        const headers: Record<string, string> = { 'content-type': 'application/json' }
        const sources = [
          [envelope.eventType === 'route' ? undefined : envelope.eventType, eventType],
          [hmac?.id ? undefined : envelope.eventId, crypto.randomUUID()],
          ...Object.entries(envelope.fields ?? {}).map(([field, source]) => [source, `example-${field}`] as const),
        ] as const
        for (const [source, value] of sources) {
          const header = headerOf(source)
          if (header !== undefined) headers[header] = value
        }
        if (!hmac) return { url: `${path}/${encodeURIComponent(secret)}`, headers }
        return { url: path, headers: { ...headers, ...signatureHeaders(hmac, body, secret, url) } }
      },
    },
  ]
})

export const providers: Readonly<Record<string, PlaygroundProvider>> = Object.fromEntries(entries)
