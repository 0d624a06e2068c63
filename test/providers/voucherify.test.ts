/** Oddities of Voucherify: compact JSON, distributions, and samples that break their schema. The rest is in the contract suite. */
import { describe, expect, test } from 'vitest'
import { samples } from '../../src/providers/voucherify/generated/samples.js'
import { parse, parseVoucherifyEvent, verify, voucherify } from '../../src/providers/voucherify/index.js'
import { redact } from '../../src/redact.js'
import { signedHeaders } from '../deliveries.js'

const secret = 'voucherify_test_secret_0001'
const signed = (signedText: string, body = signedText) => ({
  headers: signedHeaders(voucherify, signedText, { secret }),
  body,
})
const bodyOf = (type: keyof typeof samples) => JSON.parse(samples[type])
const parseBody = (body: unknown) => parse({ headers: {}, body: JSON.stringify(body) })

describe('compact JSON', () => {
  const compact = '{"id":"whs_1","a b":" 1  2 ","q":"\\" \\\\","n":1.10,"big":12345678901234567890,"u":"\\u00e9\\/"}'

  test.each([
    ['as it was signed', compact],
    ['with spaces', compact.replaceAll('":', '" : ').replaceAll(',"', ' ,\n\t"')],
    ['with line ends', compact.replaceAll(',"', ',\r\n  "')],
    ['as bytes', Buffer.from(`\n ${compact} \n`)],
  ])('verifies the body %s', (_how, body) => {
    expect(verify({ ...signed(compact), body: body as string }, { secret }).method).toBe('hmac-sha256')
  })

  test('verifies a body that was signed with its white space', () => {
    expect(verify(signed('{ "a": 1 }'), { secret }).method).toBe('hmac-sha256')
  })

  test.each([
    ['a space less inside a string', compact.replace(' 1  2 ', ' 1 2 ')],
    ['a number printed otherwise', compact.replace('1.10', '1.1')],
    ['an escape printed otherwise', compact.replace('\\/', '/')],
    ['what parsing and printing makes of it', JSON.stringify(JSON.parse(compact))],
    ['other white space, which JSON does not know', compact.replace(',"', ',\u00a0"')],
  ])('rejects %s', (_what, body) => {
    expect(body).not.toBe(compact)
    expect(() => verify(signed(compact, body), { secret })).toThrow('does not match')
  })

  test('two numbers that white space parts are not the number without it', async () => {
    const delivery = signed('12', '1 2')
    expect(verify(delivery, { secret }).method).toBe('hmac-sha256')
    await expect(parseVoucherifyEvent(delivery, { secret })).rejects.toMatchObject({ code: 'invalid_json' })
  })
})

describe('distributions', () => {
  const distribution = (type: string) => ({
    ...bodyOf('redemption.succeeded'),
    type,
    source: { id: 'distr_1', object: 'distribution' },
  })

  test.each(['redemption.succeeded', 'Happy birthday', 'customer.created'])(
    'of the type %s are unknown, whatever they say',
    (type) => {
      const event = parseBody(distribution(type))
      expect(event).toMatchObject({ eventType: 'unknown', receivedType: `distribution:${type}` })
      expect(event.extra).toMatchObject({ type, source: { object: 'distribution' } })
    },
  )

  test('their data is never checked', () => {
    expect(parseBody({ ...distribution('redemption.succeeded'), data: 'free text' }).eventType).toBe('unknown')
  })

  test('a raw payload has no type, and is not an event', () => {
    expect(() => parseBody({ name: 'Jane' })).toThrow(expect.objectContaining({ code: 'missing_event_type' }))
  })
})

describe('what samples and schemas disagree about', () => {
  test('a project event need not say that its source is a webhook', () => {
    const { source: _, event: __, ...body } = bodyOf('voucher.created')
    expect(parseBody(body).eventType).toBe('voucher.created')
  })

  test('every member of the data may be null or absent', () => {
    for (const type of voucherify.eventTypes) {
      const body = bodyOf(type)
      const nulls = Object.fromEntries(Object.keys(body.data).map((member) => [member, null]))
      for (const data of [{}, nulls]) expect(parseBody({ ...body, data }).eventType).toBe(type)
    }
  })

  test('a publication has a voucher, vouchers or both', () => {
    const body = bodyOf('publication.succeeded')
    const { vouchers, ...data } = body.data
    const given = { ...body, data: { ...data, voucher: vouchers[0] } }
    expect(parseBody(given).data).toEqual(given.data)
  })

  test.each(['ROLLED BACK', 'ROLLED_BACK', 'a status of tomorrow'])('a redemption may be %s', (status) => {
    const body = bodyOf('redemption.rollback.failed')
    body.data.redemption.status = status
    expect(parseBody(body).eventType).toBe('redemption.rollback.failed')
  })

  test('money that is text is not as documented', () => {
    const body = bodyOf('voucher.gift.transaction.created')
    body.data.balance.amount = '10.00'
    expect(() => parseBody(body)).toThrow(
      expect.objectContaining({
        code: 'invalid_payload',
        issues: [{ path: 'data.balance.amount', expected: 'integer', received: 'string' }],
      }),
    )
  })
})

test('the key is made from the send-out, not from the event behind it', () => {
  const body = bodyOf('voucher.created')
  const key = (id: string, event: string) => parseBody({ ...body, id, event: { id: event } }).dedupeKey
  expect(key('whs_1', 'evvou_1')).toBe('voucherify.whs_1')
  expect(key('whs_1', 'evvou_2')).toBe(key('whs_1', 'evvou_1'))
  expect(key('whs_2', 'evvou_1')).not.toBe(key('whs_1', 'evvou_1'))
})

test('the project has a place in the event', () => {
  expect(parseBody(bodyOf('voucher.created'))).toMatchObject({ projectId: 'proj_5T4Rpl4T1nuM' })
})

test('redacts codes and what leads to them, people and custom content', () => {
  const code = 'CODE-7783'
  const voucher = {
    id: 'v_1',
    code,
    assets: { qr: { id: code, url: `https://example.com/${code}` } },
    redemption: { url: `/v1/vouchers/${code}/redemption`, redeemed_amount: 5 },
    publish: { url: `/v1/vouchers/${code}/publication` },
    metadata: { note: 'PERSON' },
  }
  const person = { id: 'cust_1', name: 'PERSON', email: 'PERSON', source_id: 'PERSON', metadata: { a: 'PERSON' } }
  const redemption = {
    voucher,
    customer: person,
    tracking_id: 'PERSON',
    metadata: { a: 'PERSON' },
    reward: { voucher },
  }
  const data = {
    voucher,
    vouchers: [voucher],
    customer: person,
    holder: person,
    user: { id: 'PERSON' },
    campaign: { id: 'camp_1', voucher: { code_config: { prefix: code } }, metadata: { a: 'PERSON' } },
    publication: { customer: person, tracking_id: 'PERSON', metadata: { a: 'PERSON' } },
    redemption,
    redemption_rollback: redemption,
    rollback: redemption,
    order: { id: 'ord_1', metadata: { a: 'PERSON' } },
    transaction: { id: 'vtx_1', details: { source_voucher: voucher, destination_voucher: voucher } },
  }
  for (const type of voucherify.eventTypes) {
    const { data: shown, extra } = redact(parseBody({ ...bodyOf(type), data }))
    expect(JSON.stringify(shown), type).not.toMatch(/CODE-7783|PERSON/)
    expect(JSON.stringify(shown), type).toContain('camp_1')
    expect(extra).toBe('[redacted]')
  }
})
