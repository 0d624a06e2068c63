/** Oddities of Recurly. What every provider has in common is in the contract suite. */
import { describe, expect, test } from 'vitest'
import { isWebhookError, type WebhookError } from '../../src/core/errors.js'
import { samples } from '../../src/providers/recurly/generated/samples.js'
import { parse, parseRecurlyEvent, recurly, verify } from '../../src/providers/recurly/index.js'
import { redact } from '../../src/redact.js'
import { signedHeaders } from '../deliveries.js'

const secret = 'efbd6a191ac89c2b5ca193a87bd9c56b33b41b0db3c614224fc22153e8d5a795'
const body = samples['gift_card.redeemed']
const at = 1_658_934_866_123
const hexBy = (key: string) => signedHeaders(recurly, body, { secret: key, at })['recurly-signature']?.split(',')[1]
const hex = hexBy(secret)
const options = { secret, now: () => at }

const deliver = (signature: string, headers: Record<string, string> = {}) => ({
  headers: { 'recurly-signature': signature, ...headers },
  body,
})

const thrown = (action: () => unknown): WebhookError => {
  try {
    action()
  } catch (error) {
    if (isWebhookError(error)) return error
    throw error
  }
  throw new Error('Nothing was thrown.')
}

describe('the signature header', () => {
  test.each([
    ['a short entry first', `${at},de1ec7ab1e,${hex}`],
    ['an empty entry', `${at},,${hex}`],
    ['an entry that is not hex', `${at},${'z'.repeat(64)},${hex}`],
    ['another signature of the right form', `${at},${'0a'.repeat(32)},${hex}`],
    ['a signature after the right one', `${at},${hex},${'0a'.repeat(32)}`],
  ])('%s is skipped', (_what, header) => {
    expect(verify(deliver(header), options).method).toBe('hmac-sha256')
  })

  test('the time is signed as written: with a leading zero it is malformed', () => {
    expect(thrown(() => verify(deliver(`0${at},${hex}`), options)).code).toBe('malformed_signature')
  })

  test('two times are malformed, as it cannot be told which is signed', () => {
    expect(thrown(() => verify(deliver(`${at},${at + 1},${hex}`), options)).code).toBe('malformed_signature')
  })

  test('a stored delivery is verified with an infinite tolerance', () => {
    expect(thrown(() => verify(deliver(`${at},${hex}`), { secret })).code).toBe('timestamp_out_of_tolerance')
    expect(verify(deliver(`${at},${hex}`), { secret, toleranceSeconds: Infinity }).method).toBe('hmac-sha256')
  })

  test('old and new key while one replaces the other', () => {
    const both = deliver(`${at},${hex},${hexBy('new key')}`)
    for (const one of [secret, 'new key']) expect(verify(both, { ...options, secret: one }).method).toBe('hmac-sha256')
  })
})

describe('the event', () => {
  test('is the whole body, with its id from the header', async () => {
    const delivery = deliver(`${at},${hex}`, { 'Recurly-Notification-Id': 'n0t1f1cat10n' })
    expect(await parseRecurlyEvent(delivery, options)).toEqual({
      provider: 'recurly',
      eventType: 'gift_card.redeemed',
      eventId: 'n0t1f1cat10n',
      createdAt: '2022-07-27T15:15:00Z',
      dedupeKey: 'recurly.gift_card.redeemed~n0t1f1cat10n',
      extra: {},
      data: JSON.parse(body),
    })
  })

  test('without that header, or with two, has a hash of type and body as its id', () => {
    const ids = [{}, { 'recurly-notification-id': 'a, b' }].map((headers) => parse({ headers, body }).eventId)
    expect(ids[0]).toMatch(/^~[0-9a-f]{64}$/)
    expect(ids[1]).toBe(ids[0])
    expect(parse({ headers: {}, body: body.replace('15:15:00', '15:15:01') }).eventId).not.toBe(ids[0])
  })

  test('does not take the card for the event: two notifications about one card differ', () => {
    const keys = Object.values(samples).map((sample) => parse({ headers: {}, body: sample }).dedupeKey)
    expect(new Set(keys).size).toBe(6)
  })

  test('keeps all nineteen digits of the card', () => {
    expect(parse({ headers: {}, body }).data).toMatchObject({ id: '3591723995699407683' })
    const asNumber = body.replace('"3591723995699407683"', '3591723995699407683')
    expect(thrown(() => parse({ headers: {}, body: asNumber })).issues).toEqual([
      { path: 'data.id', expected: 'non-empty string', received: 'number beyond the safe integer range' },
    ])
  })

  test.each([
    ['account', 'created'],
    ['subscription', 'renewal.scheduled'],
    ['gift_card', 'email_resent'],
  ])('%s.%s is unknown', (object_type, event_type) => {
    const changed = JSON.stringify({ ...JSON.parse(body), object_type, event_type })
    expect(parse({ headers: {}, body: changed })).toMatchObject({
      eventType: 'unknown',
      receivedType: `${object_type}.${event_type}`,
    })
  })

  test('needs both halves of its type', () => {
    for (const member of ['object_type', 'event_type']) {
      const changed = JSON.stringify({ ...JSON.parse(body), [member]: undefined })
      expect(thrown(() => parse({ headers: {}, body: changed })).code).toBe('missing_event_type')
    }
  })

  test('may lack site and time', () => {
    const { site_id: _, event_time: __, ...rest } = JSON.parse(body)
    const event = parse({ headers: {}, body: JSON.stringify({ ...rest, site_id: null }) })
    expect(event.eventType).toBe('gift_card.redeemed')
    expect(event).not.toHaveProperty('createdAt')
  })

  test('has nothing to hide, but for members that are not documented', () => {
    const event = parse({ headers: {}, body: body.replace('{', '{"redemption_code":"CANARY",') })
    expect(redact(event).data).toEqual({ redemption_code: '[redacted]', ...JSON.parse(body) })
  })
})

describe('XML', () => {
  const xml = {
    headers: { 'content-type': 'application/xml' },
    body: '<?xml version="1.0"?><purchased_gift_card_notification><redemption_code>CANARY</redemption_code></purchased_gift_card_notification>',
  }

  test('is rejected with a hint to switch the endpoint to JSON', async () => {
    const errors = [
      thrown(() => verify(xml, options)),
      thrown(() => parse(xml)),
      thrown(() => recurly.checkHeaders(xml, options)),
      await parseRecurlyEvent(xml, options).catch((error) => error),
    ]
    expect(errors.map(({ code }) => code)).toEqual([
      'missing_signature',
      'invalid_json',
      'missing_signature',
      'missing_signature',
    ])
    for (const error of errors) {
      expect(error.hint).toContain('switch it to JSON')
      expect(`${error.stack}${JSON.stringify(error)}`).not.toContain('CANARY')
    }
  })

  test('is not suspected where the signature is wrong', () => {
    expect(thrown(() => verify(deliver(`${at},${'0a'.repeat(32)}`), options)).hint).not.toContain('XML')
  })
})
