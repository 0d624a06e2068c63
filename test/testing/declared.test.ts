/** The test kit and the diagnosis for providers that are only a declaration. */
import { createHmac } from 'node:crypto'
import type { StandardSchemaV1 } from '@standard-schema/spec'
import fastify from 'fastify'
import { describe, expect, test } from 'vitest'
import { isWebhookError } from '../../src/core/errors.js'
import { defineProvider, hmacSha256, standardWebhooks, urlToken } from '../../src/provider.js'
import { diagnose } from '../../src/tools/diagnose/index.js'
import { createDelivery, tamperings } from '../../src/tools/testing/index.js'

interface Card {
  card: string
}
const schema: StandardSchemaV1<unknown, Card> = {
  '~standard': { version: 1, vendor: 'test', validate: (value) => ({ value: value as Card }) },
}
const events = { 'card.issued': schema }
const key = Buffer.from('the secret of this endpoint 1234')
const declare = (signature: ReturnType<typeof hmacSha256>) =>
  defineProvider({ name: 'acme', signature, envelope: { eventType: 'type', eventId: 'id', data: 'data' }, events })

const providers = {
  body: [declare(hmacSha256({ header: 'x-acme', format: 'sha256={hex}' }) as never), { secret: 'k' }],
  'url and body': [
    declare(hmacSha256({ header: 'x-acme', format: '{base64}', message: '{url}{body}' }) as never),
    { secret: 'k', notificationUrl: 'https://a.example/{id}' },
  ],
  'time in a list': [
    declare(
      hmacSha256({
        header: 'x-acme',
        format: 'v1={hex}',
        separator: ',',
        timestamp: { entry: 't={timestamp}' },
        message: '{timestamp}.{body}',
      }) as never,
    ),
    { secret: 'k' },
  ],
  'time in ms in a header, hex secret': [
    declare(
      hmacSha256({
        header: 'x-acme',
        format: '{hex}',
        timestamp: { header: 'X-Time', unit: 'ms' },
        message: '{body}:{timestamp}',
        secretEncoding: 'hex',
      }) as never,
    ),
    { secret: key.toString('hex') },
  ],
  'compact JSON': [
    declare(hmacSha256({ header: 'x-acme', format: '{hex}', compactJson: true }) as never),
    { secret: 'k' },
  ],
  'Standard Webhooks': [declare(standardWebhooks() as never), { secret: `whsec_${key.toString('base64')}` }],
  Svix: [declare(standardWebhooks({ sends: 'svix' }) as never), { secret: `whsec_${key.toString('base64')}` }],
  token: [declare(urlToken({ query: 'key' }) as never), { urlToken: 't0ken-of-this-endpoint' }],
} as const

describe.each(Object.entries(providers))('%s', (_name, [provider, options]) => {
  const make = () => createDelivery(provider, 'card.issued', { ...options, data: { card: 'c1' } } as never)
  const receive = (delivery: ReturnType<typeof make>) => {
    provider.verify(delivery, options as never)
    return provider.parse(delivery)
  }

  test('is accepted, with the data that was given', () => {
    expect(receive(make())).toMatchObject({ eventType: 'card.issued', data: { card: 'c1' } })
  })

  test.each(tamperings.filter((row) => row.appliesTo(provider)))('$name', ({ apply, codes, forged }) => {
    const bad = apply(make())
    expect(codes).toContain(codeOf(() => receive(bad)))
    expect(codeOf(() => provider.verify(bad, options as never)) !== undefined).toBe(forged)
  })

  test('a newline around the secret is found', () => {
    const [[name, secret] = ['', '']] = Object.entries(options)
    // A decoded secret cannot hold a newline, so this is a configuration error at once.
    const scheme = provider.facts.scheme
    const isDecoded =
      scheme?.type === 'standard-webhooks' || (scheme?.type === 'hmac-sha256' && scheme.secretEncoding !== 'utf8')
    const run = () => diagnose(provider, make(), { ...options, [name]: `${secret}\n` } as never)
    if (isDecoded) expect(codeOf(run)).toBe('configuration')
    else expect(run().findings).toMatchObject([{ cause: 'secret-newline', certainty: 'certain' }])
  })
})

test('the signature is that of node:crypto, with the time and id that were given', () => {
  const [provider, options] = providers['Standard Webhooks']
  const at = new Date()
  const delivery = createDelivery(provider, 'card.issued', {
    ...options,
    at,
    eventId: 'msg_1',
    data: { card: 'c' },
  } as never)
  const time = Math.floor(at.getTime() / 1000)
  const signed = createHmac('sha256', key).update(`msg_1.${time}.${delivery.text}`).digest('base64')
  expect(delivery.headers).toMatchObject({
    'webhook-id': 'msg_1',
    'webhook-timestamp': String(time),
    'webhook-signature': `v1,${signed}`,
  })
})

test('what cannot be made says so: no data, or a signature that is code', () => {
  const [provider, options] = providers.body
  expect(codeOf(() => createDelivery(provider, 'card.issued', options as never))).toBe('configuration')
  const code = defineProvider({
    name: 'acme',
    signature: { verify: () => ({ method: 'custom' as const }) },
    envelope: { eventType: 'type' },
    events,
  })
  expect(codeOf(() => createDelivery(code, 'card.issued', { data: { card: 'c' } } as never))).toBe('configuration')
})

test('Fastify inject takes a delivery as it is', async () => {
  const [provider, options] = providers.body
  const app = fastify()
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  app.post('/webhooks/acme', (request) => {
    provider.verify(
      { headers: request.headers as Record<string, string>, body: request.body as Buffer },
      options as never,
    )
    return 'taken'
  })
  const { method, url, headers, body } = createDelivery(provider, 'card.issued', {
    ...options,
    data: { card: 'c' },
  } as never)
  const response = await app.inject({ method, url, headers, payload: body as Buffer })
  expect(response.body).toBe('taken')
})

function codeOf(action: () => unknown): string | undefined {
  try {
    action()
    return undefined
  } catch (error) {
    if (!isWebhookError(error)) throw error
    return error.code
  }
}

test.each([
  ['standard', 'webhook'],
  ['svix', 'svix'],
] as const)('a provider that sends the %s family is imitated with its headers', (sends, prefix) => {
  const [, options] = providers.Svix
  const { headers } = createDelivery(declare(standardWebhooks({ sends }) as never), 'card.issued', {
    ...options,
    data: { card: '1' },
  } as never)
  const names = ['id', 'signature', 'timestamp'].map((part) => `${prefix}-${part}`)
  expect(
    Object.keys(headers)
      .filter((name) => /^(webhook|svix)-/.test(name))
      .sort(),
  ).toEqual(names)
})
