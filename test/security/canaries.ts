/** Values that must never be seen, and deliveries that carry them in every place where a failure could pick them up. */
import { createHmac } from 'node:crypto'
import type { Provider, WebhookEvent } from '../../src/core/types.js'
import { type GiftronautOptions, giftronaut } from '../../src/providers/giftronaut/index.js'
import { type LoopzOptions, loopz } from '../../src/providers/loopz/index.js'
import { type SquareOptions, square } from '../../src/providers/square/index.js'

export const canaries = {
  secret: 'CANARYsecret7f3a9b',
  token: 'CANARYtoken51c0de',
  gan: '7783320044448888',
  email: 'canary.person@example.org',
  claimLink: 'https://claim.example.org/c/CANARYclaim',
  code: 'CANARY-CODE-4242',
} as const

const NOTIFICATION_URL = 'https://example.com/hook'
const MERCHANT = 'merchant-1'

const hidden = { gan: canaries.gan, email: canaries.email, link: canaries.claimLink, code: canaries.code }
/** A value as a name, as in a map of cards. `redact` keeps the names of members, so only errors are tried with it. */
const asName = { [canaries.code]: hidden }

/** One way for a delivery to go wrong (or well), and the code it ends with. */
export interface Case {
  name: string
  code: string
  headers: Record<string, string>
  body: Buffer
  url: string
  method?: string
}

export interface CanarySubject {
  provider: Provider<unknown, WebhookEvent>
  options: unknown
  /** What must not be seen beside the values above: the signatures of the cases. */
  signatures: string[]
  cases: Case[]
}

/** A delivery of these bytes, signed or addressed as the provider does. */
type Deliver = (body: string | Buffer, topic?: string) => Omit<Case, 'name' | 'code'>

const bytes = (body: string | Buffer) => Buffer.from(body as string)
const hmac = (...parts: (string | Buffer)[]) => {
  const mac = createHmac('sha256', canaries.secret)
  for (const part of parts) mac.update(part)
  return mac
}

const deliverGiftronaut: Deliver = (body) => ({
  headers: { 'x-giftronaut-signature': `sha256=${hmac(body).digest('hex')}` },
  body: bytes(body),
  url: '/hook',
})
const deliverSquare: Deliver = (body) => ({
  headers: { 'x-square-hmacsha256-signature': hmac(NOTIFICATION_URL, body).digest('base64') },
  body: bytes(body),
  url: '/hook',
})
const deliverLoopz: Deliver = (body, topic = 'gift-card.updated') => ({
  headers: { 'x-loopz-webhook-topic': topic, 'x-loopz-merchant-id': MERCHANT },
  body: bytes(body),
  url: `/hook/${canaries.token}`,
})

/** The ways of all providers: whatever the bytes are, they are authentic. */
function payloadCases(deliver: Deliver, good: object, broken: object, noType: string): Case[] {
  const goodText = JSON.stringify(good)
  return [
    { name: 'handled', code: 'ok', ...deliver(goodText) },
    { name: 'not JSON', code: 'invalid_json', ...deliver(`${goodText.slice(0, -1)},`) },
    { name: 'not UTF-8', code: 'invalid_encoding', ...deliver(Buffer.concat([bytes(goodText), Buffer.from([0xff])])) },
    { name: 'another shape', code: 'invalid_payload', ...deliver(JSON.stringify(broken)) },
    {
      name: 'a number out of range',
      code: 'invalid_payload',
      ...deliver(goodText.replace('{', `{"x":${canaries.gan}${canaries.gan},`)),
    },
    { name: 'no event type', code: 'missing_event_type', ...deliver(noType, '') },
    {
      name: 'too large',
      code: 'body_too_large',
      ...deliver(JSON.stringify({ ...good, pad: canaries.gan.repeat(70_000) })),
    },
    { name: 'not POST', code: 'method_not_allowed', ...deliver(goodText), method: 'PUT' },
  ]
}

/** The ways of a provider that signs. */
function signatureCases(deliver: Deliver, good: object, header: string): Case[] {
  const delivery = deliver(JSON.stringify(good))
  const { headers: forged } = deliver('another body')
  return [
    { ...delivery, name: 'forged', code: 'signature_mismatch', headers: forged },
    {
      ...delivery,
      name: 'malformed',
      code: 'malformed_signature',
      headers: { [header]: `${canaries.secret}${delivery.headers[header]}` },
    },
    { ...delivery, name: 'unsigned', code: 'missing_signature', headers: {} },
  ]
}

const noType = JSON.stringify({ data: hidden })

const giftronautGood = {
  eventId: 'event-1',
  eventType: 'order.bounced',
  createdAt: '2026-04-15T14:30:00.000',
  data: { orderId: 'order-1', recipientEmail: canaries.email, reason: 'MAILBOX_NOT_FOUND', ...hidden },
}
const squareGood = {
  type: 'gift_card.updated',
  event_id: 'event-2',
  data: { type: 'gift_card', id: 'gftc:1', object: { gift_card: { type: 'DIGITAL', ...hidden } } },
}
const loopzGood = { id: 'card-1', ...hidden, recipient_email: canaries.email }

function subject<Options, Event extends WebhookEvent>(
  provider: Provider<Options, Event>,
  options: Options,
  cases: Case[],
): CanarySubject {
  const signatures = cases.flatMap(({ headers }) =>
    Object.entries(headers).flatMap(([name, value]) =>
      name.includes('signature') ? [value.replace('sha256=', '')] : [],
    ),
  )
  return { provider: provider as never, options, signatures: [...new Set(signatures)], cases }
}

export const canarySubjects: CanarySubject[] = [
  subject<GiftronautOptions, never>(giftronaut as never, { secret: { id: 'k1', value: canaries.secret } }, [
    ...payloadCases(
      deliverGiftronaut,
      giftronautGood,
      { ...giftronautGood, data: { ...asName, orderId: asName, recipientEmail: [canaries.email], reason: 7 } },
      noType,
    ),
    ...signatureCases(deliverGiftronaut, giftronautGood, 'x-giftronaut-signature'),
  ]),
  subject<SquareOptions, never>(square as never, { signatureKey: canaries.secret, notificationUrl: NOTIFICATION_URL }, [
    ...payloadCases(
      deliverSquare,
      squareGood,
      { ...squareGood, data: { type: 'gift_card', id: 'gftc:1', object: { ...asName, gift_card: canaries.gan } } },
      noType,
    ),
    ...signatureCases(deliverSquare, squareGood, 'x-square-hmacsha256-signature'),
  ]),
  subject<LoopzOptions, never>(loopz as never, { urlToken: canaries.token, merchantId: MERCHANT }, [
    ...payloadCases(deliverLoopz, loopzGood, { ...asName, id: asName, gan: [canaries.gan] }, JSON.stringify(loopzGood)),
    { ...deliverLoopz('{}'), name: 'wrong token', code: 'signature_mismatch', url: `/hook/${canaries.token}x` },
    { ...deliverLoopz('{}'), name: 'no token', code: 'missing_signature', url: '/' },
    {
      ...deliverLoopz(JSON.stringify(loopzGood)),
      name: 'another merchant',
      code: 'untrusted_source',
      headers: { 'x-loopz-webhook-topic': 'gift-card.updated', 'x-loopz-merchant-id': canaries.code },
    },
  ]),
]
