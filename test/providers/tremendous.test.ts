/** Oddities of Tremendous. What every provider has in common is in the contract suite. */
import { describe, expect, test, vi } from 'vitest'
import { eventDate } from '../../src/core/event-date.js'
import { composed, samples } from '../../src/providers/tremendous/generated/samples.js'
import { parse, parseTremendousEvent, tremendous } from '../../src/providers/tremendous/index.js'
import { redact } from '../../src/redact.js'

/** Computed for this project: Tremendous publishes no vector. */
const T1 = {
  secret: 'tremendous_test_private_key_0001',
  body: '{"event":"REWARDS.DELIVERY.FAILED","uuid":"5ccc7bb1-7659-4e23-a407-77d8cd9c62f5","created_utc":"2021-04-06T20:05:01.037-04:00","payload":{"resource":{"id":"2V3PCCL7QXDA","type":"rewards"},"meta":{"failure_reason":"invalid_domain","retryable":false}}}',
  headers: {
    'Tremendous-Webhook-Signature': 'sha256=ac161e5195b6066e41affecf49f48995943d32bb07238e355e17077d278ecafc',
  },
}

/** The sample of an event, with another payload or envelope. */
function changed(type: keyof typeof samples, { payload, ...envelope }: Record<string, unknown>) {
  const body = JSON.parse(samples[type])
  return {
    headers: {},
    body: JSON.stringify({ ...body, ...envelope, payload: { ...body.payload, ...(payload as object) } }),
  }
}

test('the payload is the data, uuid the event id, created_utc the time as sent', async () => {
  vi.stubEnv('TREMENDOUS_WEBHOOK_PRIVATE_KEY', T1.secret)
  const event = await parseTremendousEvent(T1)
  vi.unstubAllEnvs()
  expect(event).toEqual({
    provider: 'tremendous',
    eventType: 'REWARDS.DELIVERY.FAILED',
    eventId: '5ccc7bb1-7659-4e23-a407-77d8cd9c62f5',
    createdAt: '2021-04-06T20:05:01.037-04:00',
    dedupeKey: 'tremendous.REWARDS.DELIVERY.FAILED~5ccc7bb1-7659-4e23-a407-77d8cd9c62f5',
    extra: {},
    data: {
      resource: { id: '2V3PCCL7QXDA', type: 'rewards' },
      meta: { failure_reason: 'invalid_domain', retryable: false },
    },
  })
  expect(eventDate(event)?.toISOString()).toBe('2021-04-07T00:05:01.037Z')
})

test('27 events are known; two of their samples are documented, the others are marked as composed', () => {
  expect(tremendous.eventTypes).toHaveLength(27)
  const documented = Object.keys(samples).filter((type) => !composed.includes(type as keyof typeof samples))
  expect(documented).toEqual(['CAMPAIGNS.CREATED', 'REWARDS.DELIVERY.FAILED'])
})

describe('meta', () => {
  test.each([[[]], ['text'], [3], [null], [{ anything: [1] }]])('%j is accepted where none is documented', (meta) => {
    const event = parse(changed('ORDERS.APPROVED', { payload: { meta } }))
    expect(event.data).toEqual({ resource: { id: '2V3PCCL7QXDA', type: 'orders' }, meta })
  })

  test('may be absent, or without its documented members', () => {
    for (const type of ['REWARDS.DELIVERY.FAILED', 'ORDERS.CREATED', 'CONNECTED_ORGANIZATIONS.REGISTERED'] as const) {
      for (const meta of [undefined, null, {}]) expect(parse(changed(type, { payload: { meta } })).eventType).toBe(type)
    }
  })

  test.each([[[{ email: 'a' }]], [{ a: 1 }], ['text'], [[3]]])('rewards of %j are accepted', (rewards) => {
    expect(parse(changed('ORDERS.CREATED', { payload: { meta: { rewards } } })).data).toMatchObject({
      meta: { rewards },
    })
  })

  test('documented members are checked', () => {
    const wrong = changed('REWARDS.DELIVERY.FAILED', { payload: { meta: { retryable: 'no' } } })
    expect(() => parse(wrong)).toThrow(
      expect.objectContaining({
        code: 'invalid_payload',
        issues: [{ path: 'data.meta.retryable', expected: 'boolean', received: 'string' }],
      }),
    )
  })
})

test('the envelope is not enforced: without uuid the event id is a hash, a missing time stays absent', () => {
  const event = parse(changed('INVOICES.PAID', { uuid: undefined, created_utc: null }))
  expect(event.eventId).toMatch(/^~[0-9a-f]{64}$/)
  expect(event).not.toHaveProperty('createdAt')
})

test.each(['REWARDS.CREATED', 'MEMBERS.INVITED', 'ORGANIZATIONS.CREATED', 'rewards.canceled'])(
  '%s, which is in no newer list, is unknown',
  (receivedType) => {
    expect(parse(changed('REWARDS.CANCELED', { event: receivedType }))).toMatchObject({
      eventType: 'unknown',
      receivedType,
    })
  },
)

describe('redact', () => {
  test('shows why a delivery failed, and the reference', () => {
    expect(redact(parse(T1)).data).toEqual(JSON.parse(T1.body).payload)
  })

  test.each(['MEMBERS.CREATED', 'MEMBERS.DELETED'] as const)('hides the id of a person: %s', (type) => {
    const event = parse(changed(type, {}))
    expect(event.data).toMatchObject({ resource: { id: '2V3PCCL7QXDA' } })
    expect(redact(event).data).toMatchObject({ resource: '[redacted]' })
  })

  test('hides the OAuth code, and all of a meta that is not documented', () => {
    const secret = 'CANARY-8351'
    const metas = {
      'CONNECTED_ORGANIZATIONS.OAUTH.GRANTED': { id: secret, oauth_code: secret },
      'CONNECTED_ORGANIZATIONS.REGISTERED': { id: secret, organization: { id: secret, name: secret } },
      'ORDERS.CREATED': { rewards: [{ recipient: { email: secret }, link: secret }], other: secret },
      'ORDERS.APPROVED': { anything: secret },
      'REWARDS.DELIVERY.FAILED': { failure_reason: 'spam_report', recipient: secret },
    } as const
    for (const [type, meta] of Object.entries(metas)) {
      const event = parse(changed(type as keyof typeof samples, { payload: { meta } }))
      const shown = JSON.stringify(redact(event))
      expect(JSON.stringify(event)).toContain(secret)
      expect(shown, type).not.toContain(secret)
      expect(shown).toContain('2V3PCCL7QXDA')
    }
  })
})
