/** An HMAC scheme as its declaration describes it: formats, the signed time and id, options, and what each error says. */
import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { WebhookError } from '../../src/core/errors.js'
import { hmacSha256 } from '../../src/core/hmac-declaration.js'
import { compileHmac, type HmacDeclaration } from '../../src/core/hmac-sha256.js'
import type { Signature } from '../../src/core/signature.js'
import type { Delivery } from '../../src/core/types.js'
import { thrownBy } from '../thrown.js'

const secret = 'acme_secret'
const body = '{"id":1}'
const header = 'x-acme-signature'
/** The clock of these tests, in seconds. */
const NOW = 1_700_000_000

const mac = (encoding: 'hex' | 'base64', message: string) =>
  createHmac('sha256', secret).update(message).digest(encoding)

/** Compiled for each test, because the declarations are what is tested. */
const declare = (declaration: Partial<HmacDeclaration>) =>
  hmacSha256({ header, format: '{hex}', ...declaration }) as Signature<object>

/** 'ok', or the code of the error. */
function verdict(declaration: Partial<HmacDeclaration>, headers: Delivery['headers'], options = {}): string {
  const verify = () => declare(declaration).verify({ headers, body }, { secret, now: () => NOW * 1000, ...options })
  try {
    return verify().method === 'hmac-sha256' ? 'ok' : 'not verified'
  } catch (error) {
    return (error as WebhookError).code
  }
}

describe('the format', () => {
  const hex = mac('hex', body)
  const base64 = mac('base64', body)

  test.each([
    ['{hex}', hex],
    ['{hex}', hex.toUpperCase()],
    ['{base64}', base64],
    ['sha256={hex}', `sha256=${hex}`],
    ['v1,{base64}', `v1,${base64}`],
  ])('%s accepts %s', (format, value) => {
    expect(verdict({ format }, { [header]: value })).toBe('ok')
  })

  const zeros = '0'.repeat(64)
  test.each([
    ['v.1 ={hex}', `v.1 =${zeros}`, 'signature_mismatch'],
    ['v.1 ={hex}', `v.1 =${hex.slice(1)}`, 'malformed_signature'],
    ['v.1 ={hex}', `v.1 =${hex}0`, 'malformed_signature'],
    ['v.1 ={hex}', `v.1 =${'g'.repeat(64)}`, 'malformed_signature'],
    // The dot is text, not a pattern.
    ['v.1 ={hex}', `vx1 =${hex}`, 'malformed_signature'],
    ['v.1 ={hex}', hex, 'malformed_signature'],
    ['{base64}', `${'A'.repeat(43)}=`, 'signature_mismatch'],
    // The last digit before the padding has two bits that must be zero.
    ['{base64}', `${'A'.repeat(42)}B=`, 'malformed_signature'],
    ['{base64}', base64.slice(1), 'malformed_signature'],
    ['{base64}', hex, 'malformed_signature'],
    ['{hex}', `${hex}, ${hex}`, 'malformed_signature'],
    // Without Standard Webhooks, there are no other versions to skip.
    ['v1,{base64}', 'v2,another', 'malformed_signature'],
  ])('%s rejects %s: %s', (format, value, code) => {
    expect(verdict({ format }, { [header]: value })).toBe(code)
  })

  test.each([
    [`a=1,v1=${hex}`, 'ok'],
    [`v1=${zeros}, v1=${hex} ,v2=${zeros}`, 'ok'],
    [`v1=${zeros},v1=${hex}0`, 'signature_mismatch'],
    [`v2=${hex},a=1`, 'malformed_signature'],
  ])('with a separator, any entry may match: %s is %s', (value, code) => {
    expect(verdict({ format: 'v1={hex}', separator: ',' }, { [header]: value })).toBe(code)
  })
})

describe('the signed time', () => {
  const message = '{timestamp}.{body}'
  const inHeader = { message, timestamp: { header: 'X-Acme-Time' } } as const
  const inEntry = { message, separator: ',', format: 'v1={hex}', timestamp: { entry: 't={timestamp}' } } as const
  const first = { message, separator: ',', timestamp: { entry: '{timestamp}' } } as const
  const signed = mac('hex', `${NOW}.${body}`)

  test('is read from its header, by its name in lower case', () => {
    expect(verdict(inHeader, { [header]: signed, 'x-acme-time': `${NOW}` })).toBe('ok')
    expect(verdict(inHeader, { [header]: signed, 'x-acme-time': `${NOW + 1}` })).toBe('signature_mismatch')
    expect(verdict(inHeader, { [header]: signed })).toBe('missing_signature')
  })

  test.each([
    [inEntry, `t=${NOW},v1=${signed}`, 'ok'],
    [inEntry, `v1=${signed}, t=${NOW}`, 'ok'],
    [inEntry, `v1=${signed}`, 'malformed_signature'],
    [inEntry, `t=${NOW},t=${NOW},v1=${signed}`, 'malformed_signature'],
    [inEntry, `t=0${NOW},v1=${signed}`, 'malformed_signature'],
    [first, `${NOW},${signed}`, 'ok'],
    // Only digits are a time, and 64 of them are a signature.
    [first, `${NOW},v1,1x,${signed}`, 'ok'],
    [first, `${NOW},${'1'.repeat(64)}`, 'signature_mismatch'],
    [first, `${NOW},${NOW},${signed}`, 'malformed_signature'],
  ])('is an entry of the header, once: %# %s', (declaration, value, code) => {
    expect(verdict(declaration, { [header]: value })).toBe(code)
  })

  test.each([
    [inHeader, { [header]: signed, 'x-acme-time': '1.5' }, 'x-acme-time'],
    [inEntry, { [header]: `v1=${signed}` }, header],
  ])('that is malformed is named with its header', async (declaration, headers, name) => {
    expect(await thrownBy(() => declare(declaration).checkHeaders?.({ headers }, {}))).toMatchObject({
      code: 'malformed_signature',
      message: `The signed time in ${name} is missing, repeated or not a whole number.`,
      hint: 'Look for a proxy that rewrites or repeats headers.',
    })
  })

  test.each([
    ['s', 300, 'ok'],
    ['s', -300, 'ok'],
    ['s', 301, '301 s old'],
    ['s', -301, '301 s ahead of this clock'],
    ['s', 864_000, '864000 s old'],
    ['s', 864_001, 'more than ten days old'],
    ['s', -864_001, 'more than ten days ahead of this clock'],
    ['ms', 300, 'ok'],
    ['ms', 301, '301 s old'],
    ['ms', -301, '301 s ahead of this clock'],
    ['ms', 864_001, 'more than ten days old'],
  ] as const)('in %s, %i s ago: %s', async (unit, seconds, expected) => {
    const time = `${(NOW - seconds) * (unit === 'ms' ? 1000 : 1)}`
    const headers = { [header]: mac('hex', `${time}.${body}`), 'x-acme-time': time }
    const scheme = declare({ message, timestamp: { header: 'x-acme-time', unit } })
    const verify = () => scheme.verify({ headers, body }, { secret, now: () => NOW * 1000 })
    if (expected === 'ok') return void expect(verify()).toMatchObject({ method: 'hmac-sha256' })
    expect(await thrownBy(verify)).toMatchObject({
      code: 'timestamp_out_of_tolerance',
      message: `The signed time is ${expected}.`,
      hint: 'Check the clock of this machine. To verify a stored delivery, pass toleranceSeconds: Infinity.',
    })
  })

  test('may be as old as the declaration or the options say, and those win', () => {
    const old = { [header]: mac('hex', `${NOW - 600}.${body}`), 'x-acme-time': `${NOW - 600}` }
    expect(verdict({ ...inHeader, toleranceSeconds: 600 }, old)).toBe('ok')
    expect(verdict({ ...inHeader, toleranceSeconds: 599 }, old)).toBe('timestamp_out_of_tolerance')
    expect(verdict({ ...inHeader, toleranceSeconds: 600 }, old, { toleranceSeconds: 599 })).toBe(
      'timestamp_out_of_tolerance',
    )
    expect(verdict(inHeader, old, { toleranceSeconds: Number.POSITIVE_INFINITY })).toBe('ok')
  })
})

describe('the signed id', () => {
  const declaration = { message: '{id}.{body}', id: { header: 'X-Acme-Id' } } as const
  const headers = (id: string) => ({ [header]: mac('hex', `${id}.${body}`), 'x-acme-id': id })

  test('is read, and is part of the message', () => {
    const scheme = declare(declaration)
    expect(scheme.signsId).toBe(true)
    expect(scheme.readId?.({ headers: headers('id-1') })).toBe('id-1')
    expect(verdict(declaration, headers('id-1'))).toBe('ok')
    expect(verdict(declaration, { ...headers('id-1'), 'x-acme-id': 'id-2' })).toBe('signature_mismatch')
    expect(verdict(declaration, headers('!'.repeat(256)))).toBe('ok')
  })

  test.each(['a b', ' a', 'a\t', 'é', '!'.repeat(257)])('%j is not valid', async (id) => {
    expect(await thrownBy(() => declare(declaration).checkHeaders?.({ headers: headers(id) }, {}))).toMatchObject({
      code: 'malformed_signature',
      message: 'The x-acme-id header is not a valid id.',
    })
  })

  test('is absent from a scheme without one', () => {
    const scheme = declare({})
    expect(scheme.signsId).toBe(false)
    expect(scheme).not.toHaveProperty('readId')
  })
})

describe('a missing header', () => {
  const message = '{id}.{timestamp}.{body}'
  const id = { header: 'x-acme-id' }
  const timestamp = { header: 'x-acme-time' }
  const GENERAL = 'Check that the request is from the provider, and that no proxy removes the header.'

  test.each([
    ['the signature', {}, {}, header, GENERAL],
    ['the signature', { message, id, timestamp }, {}, header, `${GENERAL} It belongs with x-acme-id and x-acme-time.`],
    [
      'the signature',
      { message: '{timestamp}.{body}', timestamp },
      {},
      header,
      `${GENERAL} It belongs with x-acme-time.`,
    ],
    ['the id', { message, id, timestamp }, { [header]: 'x' }, 'x-acme-id', GENERAL],
    ['the time', { message, id, timestamp }, { [header]: 'x', 'x-acme-id': '1' }, 'x-acme-time', GENERAL],
  ])('%s: %j', async (_, declaration, headers, name, hint) => {
    expect(await thrownBy(() => declare(declaration).checkHeaders?.({ headers }, {}))).toMatchObject({
      code: 'missing_signature',
      message: `The ${name} header is missing.`,
      hint,
    })
  })
})

describe('a signature that does not match', () => {
  const RAW = 'Pass the raw body: a parsed and re-serialised body no longer matches.'
  const URLS = 'Compare notificationUrl with the subscription (scheme, host, path, trailing slash).'
  const EMPTY = 'The body is empty: find the code that read it before.'
  const BLANKS = 'Remove the blanks or quotes around secret.'
  const bytes = Buffer.from(body)

  test.each<[string, string, Delivery['body'], object, string]>([
    ['text', '{body}', body, {}, `${RAW} Check that the secret belongs to this endpoint.`],
    ['bytes', '{body}', bytes, {}, `Check that the secret belongs to this endpoint. ${RAW}`],
    ['text and a URL', '{url}{body}', body, {}, `${URLS} ${RAW} Check that the secret belongs to this subscription.`],
    ['bytes and a URL', '{url}{body}', bytes, {}, `Check that the secret belongs to this subscription. ${URLS} ${RAW}`],
    ['empty text', '{body}', '', {}, EMPTY],
    ['no bytes', '{body}', new Uint8Array(), {}, EMPTY],
    ['a secret with blanks', '{body}', '', { secret: ' s' }, `${BLANKS} ${EMPTY}`],
  ])('has the likeliest cause first: %s', async (_, message, given, options, hint) => {
    const delivery = { headers: { [header]: '0'.repeat(64) }, body: given }
    const all = { secret: 's', notificationUrl: 'https://example.com', ...options }
    const what = message === '{body}' ? 'body' : 'URL and body'
    expect(await thrownBy(() => declare({ message }).verify(delivery, all))).toMatchObject({
      code: 'signature_mismatch',
      message: `The signature does not match the ${what} with any configured secret.`,
      hint,
    })
  })
})

describe('options', () => {
  const timed = { message: '{timestamp}.{body}', timestamp: { header: 'x-acme-time' } } as const

  test.each([-1, Number.NaN, '5m'])('toleranceSeconds: %s is rejected', async (toleranceSeconds) => {
    expect(await thrownBy(() => declare(timed).checkOptions?.({ toleranceSeconds }))).toMatchObject({
      code: 'configuration',
      message: 'toleranceSeconds is not a number of seconds.',
      hint: 'Leave it out, or set a number such as 300.',
    })
    // Other schemes have no such option: the options may be part of a larger object.
    expect(() => declare({}).checkOptions?.({ toleranceSeconds })).not.toThrow()
  })

  test.each([0, 300, Number.POSITIVE_INFINITY, undefined])('toleranceSeconds: %s is accepted', (toleranceSeconds) => {
    expect(() => declare(timed).checkOptions?.({ toleranceSeconds })).not.toThrow()
  })

  test.each<[HmacDeclaration['secretEncoding'], unknown, string | undefined]>([
    [undefined, 'any text', undefined],
    ['hex', undefined, undefined],
    ['hex', 'c0ffee', undefined],
    ['hex', [{ id: 'new', value: 'c0ffee' }, Buffer.from('bytes')], undefined],
    ['hex', 'coffee', 'secret is not hex.'],
    ['hex', ['c0ffee', 'coffee'], 'secret is not hex.'],
    ['base64', '%', 'secret is not base64.'],
    [undefined, '', 'secret is missing or empty.'],
  ])('a secret in %s: %j', async (secretEncoding, given, message) => {
    const check = () => declare({ secretEncoding }).checkOptions?.({ secret: given })
    if (message === undefined) expect(check).not.toThrow()
    else expect(await thrownBy(check)).toMatchObject({ code: 'configuration', message })
  })
})

test('the scheme is the declaration with its defaults, header names in lower case', () => {
  const { scheme } = compileHmac({ header: 'X-Acme-Signature', format: '{hex}' })
  expect(scheme).toEqual({
    type: 'hmac-sha256',
    header,
    format: '{hex}',
    separator: undefined,
    message: '{body}',
    timestamp: undefined,
    id: undefined,
    toleranceSeconds: 300,
    secretEncoding: 'utf8',
    secretOption: 'secret',
    compactJson: false,
  })
})

test.each([undefined, { headers: {} }, { headers: null, body }])('%j is not a delivery', async (delivery) => {
  expect(await thrownBy(() => declare({}).verify(delivery as never, { secret }))).toMatchObject({
    code: 'body_unavailable',
  })
})
