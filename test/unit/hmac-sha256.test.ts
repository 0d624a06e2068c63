/** Schemes of HMAC-SHA-256 as they are declared: what they read, what they reject, and what they tell the user. */
import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { hmacSha256 } from '../../src/core/hmac-declaration.js'
import type { HmacDeclaration } from '../../src/core/hmac-sha256.js'
import { standardWebhooks } from '../../src/core/standard-webhooks.js'
import type { SecretEncoding } from '../../src/core/types.js'
import { thrownBy } from '../thrown.js'

const secret = 'a secret'
const body = '{"a":1}'
const AT = 1_700_000_000
const mac = (message: string, encoding: 'hex' | 'base64' = 'hex', key: string | Uint8Array = secret) =>
  createHmac('sha256', key).update(message).digest(encoding)
/** Another MAC than any that the tests expect. */
const other = mac('other')

const declare = (declaration: Partial<HmacDeclaration>) =>
  hmacSha256({ header: 'X-Signature', format: '{hex}', ...declaration } as HmacDeclaration)
const timed = (declaration: Partial<HmacDeclaration> = {}) =>
  declare({ message: '{timestamp}.{body}', timestamp: { header: 'X-Time' }, ...declaration })
const options = { secret, now: () => AT * 1000 }
const verify = (signature: ReturnType<typeof declare>, headers: object, given: object = options) =>
  signature.verify({ headers, body } as never, given as never)
const rejected = (signature: ReturnType<typeof declare>, headers: object, given: object = options) =>
  thrownBy(() => verify(signature, headers, given))

test('the scheme as data has the default of every member', () => {
  expect(hmacSha256({ header: 'X-Signature', format: '{hex}' }).scheme).toEqual({
    type: 'hmac-sha256',
    header: 'x-signature',
    format: '{hex}',
    message: '{body}',
    toleranceSeconds: 300,
    secretEncoding: 'utf8',
    secretOption: 'secret',
    compactJson: false,
  })
})

describe.each<[format: string, prefix: string, encoding: 'hex' | 'base64']>([
  ['{hex}', '', 'hex'],
  ['sha256={hex}', 'sha256=', 'hex'],
  // Every character of the prefix stands for itself.
  ['v1+ {base64}', 'v1+ ', 'base64'],
  ['{base64}', '', 'base64'],
])('the format %s', (format, prefix, encoding) => {
  const code = async (value: string) => (await rejected(declare({ format }), { 'x-signature': value })).code
  const right = mac(body, encoding)

  test('is accepted', () => {
    expect(verify(declare({ format }), { 'x-signature': prefix + right })).toEqual({
      method: 'hmac-sha256',
      keyId: undefined,
    })
  })

  test('of another body is a mismatch, and anything else is malformed', async () => {
    expect(await code(prefix + mac('other', encoding))).toBe('signature_mismatch')
    for (const value of [
      'v1,x',
      `${prefix}${right}0`,
      `${prefix}${right.slice(1)}`,
      `${prefix}0${right}`,
      `${prefix}${right} `,
    ]) {
      expect(await code(value), value).toBe('malformed_signature')
    }
    if (prefix) expect(await code(prefix.replaceAll(/./g, '_') + right)).toBe('malformed_signature')
  })
})

test('any entry with the prefix may match; the others are skipped', async () => {
  const signature = declare({ format: 'v1={hex}', separator: ',' })
  const right = `v1=${mac(body)}`
  for (const value of [right, `v0=${other}, ${right}`, `v1=${other},${right},v1=`, `,${right}`]) {
    expect(verify(signature, { 'x-signature': value })).toMatchObject({ method: 'hmac-sha256' })
  }
  expect(await rejected(signature, { 'x-signature': `v2=${mac(body)},v1=${other}` })).toMatchObject({
    code: 'signature_mismatch',
  })
  expect(await rejected(signature, { 'x-signature': `v2=${mac(body)}` })).toMatchObject({ code: 'malformed_signature' })
})

describe('a signed time', () => {
  const headers = (at: number | string, message = `${at}.${body}`) => ({
    'x-time': `${at}`,
    'x-signature': mac(message),
  })

  test('is read from a header, in seconds or in milliseconds', () => {
    expect(verify(timed(), headers(AT))).toMatchObject({ method: 'hmac-sha256' })
    const inMs = timed({ timestamp: { header: 'X-Time', unit: 'ms' } })
    expect(verify(inMs, headers(AT * 1000 + 999))).toMatchObject({ method: 'hmac-sha256' })
  })

  const entry = (value: string): Partial<HmacDeclaration> => ({ separator: ',', timestamp: { entry: value } })
  test.each([
    ['with a prefix', entry('t={timestamp}'), `${mac(`${AT}.${body}`)},t=${AT}`],
    ['without one', entry('{timestamp}'), `${AT},${mac(`${AT}.${body}`)}`],
    // A MAC may have no letters, or begin or end with a digit.
    ['next to other entries', entry('{timestamp}'), `${AT},1x,x1,${'1'.repeat(64)},${mac(`${AT}.${body}`)}`],
  ])('is read from an entry %s', (_what, declaration, value) => {
    expect(verify(timed(declaration), { 'x-signature': value })).toMatchObject({ method: 'hmac-sha256' })
  })

  test.each([
    ['repeated', entry('t={timestamp}'), { 'x-signature': `t=${AT},t=${AT},${other}` }, 'x-signature'],
    ['missing', entry('{timestamp}'), { 'x-signature': other }, 'x-signature'],
    ['not a number', {}, headers('now'), 'x-time'],
    ['a fraction', {}, headers(`${AT}.5`), 'x-time'],
  ])('that is %s is malformed', async (_what, declaration, given, header) => {
    expect(await rejected(timed(declaration), given)).toMatchObject({
      code: 'malformed_signature',
      message: `The signed time in ${header} is missing, repeated or not a whole number.`,
      hint: 'Look for a proxy that rewrites or repeats headers.',
    })
  })

  const DAY = 86_400
  test.each([
    [-301, '301 s old'],
    [301, '301 s ahead of this clock'],
    [-10 * DAY, '864000 s old'],
    [-10 * DAY - 1, 'more than ten days old'],
    [10 * DAY + 1, 'more than ten days ahead of this clock'],
  ])('%d s from the clock is rejected', async (seconds, words) => {
    const error = {
      code: 'timestamp_out_of_tolerance',
      message: `The signed time is ${words}.`,
      hint: 'Check the clock of this machine. To verify a stored delivery, pass toleranceSeconds: Infinity.',
    }
    expect(await rejected(timed(), headers(AT + seconds))).toMatchObject(error)
    const inMs = timed({ timestamp: { header: 'x-time', unit: 'ms' } })
    expect(await rejected(inMs, headers((AT + seconds) * 1000))).toMatchObject(error)
  })

  test('is within the tolerance of the user, of the declaration, or of 300 s', () => {
    const accepted = (seconds: number, given: object, declaration: Partial<HmacDeclaration> = {}) =>
      expect(verify(timed(declaration), headers(AT + seconds), { ...options, ...given })).toBeDefined()
    for (const seconds of [-300, 300]) accepted(seconds, {})
    accepted(-600, {}, { toleranceSeconds: 600 })
    accepted(-900, { toleranceSeconds: 900 }, { toleranceSeconds: 600 })
  })
})

describe('a signed id', () => {
  const withId = () => declare({ message: '{id}.{body}', id: { header: 'X-Id' } })
  const headers = (id: string) => ({ 'x-id': id, 'x-signature': mac(`${id}.${body}`) })

  test('is part of the message, and is the id of the event', () => {
    for (const id of ['m', 'm'.repeat(256)]) expect(verify(withId(), headers(id))).toBeDefined()
    expect(withId().readId?.({ headers: headers('msg_1') })).toBe('msg_1')
    expect(declare({})).not.toHaveProperty('readId')
  })

  test.each(['m 1', ' m', 'm\n', 'é', 'm'.repeat(257)])('%j is not a valid one', async (id) => {
    expect(await rejected(withId(), headers(id))).toMatchObject({
      code: 'malformed_signature',
      message: 'The x-id header is not a valid id.',
    })
  })

  test('a missing header is named, with those that belong to it', async () => {
    const both = timed({ message: '{id}.{timestamp}.{body}', id: { header: 'x-id' } })
    const hint = 'Check that the request is from the provider, and that no proxy removes the header.'
    expect(await rejected(both, {})).toMatchObject({
      message: 'The x-signature header is missing.',
      hint: `${hint} It belongs with x-id and x-time.`,
    })
    expect((await rejected(timed(), {})).hint).toBe(`${hint} It belongs with x-time.`)
    expect(await rejected(both, { 'x-signature': other })).toMatchObject({
      message: 'The x-id header is missing.',
      hint,
    })
  })
})

describe('options', () => {
  const check = (declaration: Partial<HmacDeclaration>, given: object) => () =>
    timed(declaration).checkOptions?.(given as never)

  test.each<[SecretEncoding, string, string]>([
    ['hex', '00c0ffee', 'secret is not hex.'],
    ['base64', 'AMD/7g==', 'secret is not base64.'],
  ])('a secret is %s, or bytes', async (secretEncoding, text, message) => {
    const bytes = Uint8Array.of(0, 0xc0, 0xff, 0xee)
    const key = Uint8Array.from(secretEncoding === 'hex' ? bytes : [0, 0xc0, 0xff, 0xee])
    const headers = { 'x-signature': mac(body, 'hex', key) }
    for (const given of [text, bytes]) {
      expect(check({ secretEncoding }, { secret: given })).not.toThrow()
      expect(verify(declare({ secretEncoding }), headers, { secret: given })).toBeDefined()
    }
    for (const given of ['not of that form', [bytes, '!']]) {
      expect(await thrownBy(check({ secretEncoding }, { secret: given }))).toMatchObject({
        code: 'configuration',
        message,
      })
    }
    expect(check({ secretEncoding }, {})).not.toThrow()
  })

  test('toleranceSeconds is a number of seconds, where a time is signed', async () => {
    for (const toleranceSeconds of [0, 0.5, Number.POSITIVE_INFINITY, undefined]) {
      expect(check({}, { secret, toleranceSeconds })).not.toThrow()
    }
    for (const toleranceSeconds of [-1, Number.NaN, 'long']) {
      expect(await thrownBy(check({}, { secret, toleranceSeconds }))).toMatchObject({
        code: 'configuration',
        message: 'toleranceSeconds is not a number of seconds.',
        hint: 'Leave it out, or set a number such as 300.',
      })
      expect(() => declare({}).checkOptions?.({ secret, toleranceSeconds } as never)).not.toThrow()
    }
  })
})

test('without a delivery, the body is unavailable', async () => {
  for (const signature of [declare({}), standardWebhooks()]) {
    expect(await thrownBy(() => signature.verify(undefined as never, options as never))).toMatchObject({
      code: 'body_unavailable',
    })
  }
})

describe('Standard Webhooks', () => {
  const given = { secret: Buffer.from(secret).toString('base64'), now: options.now } as never
  const code = async (family: string, value: string, signature = standardWebhooks()) => {
    const headers = { [`${family}-id`]: 'msg_1', [`${family}-timestamp`]: `${AT}`, [`${family}-signature`]: value }
    return (await thrownBy(() => signature.verify({ headers, body }, given))).code
  }

  test('a header with signatures of unknown versions only is a mismatch, and anything else is malformed', async () => {
    expect(await code('webhook', 'v1a,x v2,x')).toBe('signature_mismatch')
    for (const value of ['x', ',a,b', 'v2,', 'v1']) expect(await code('webhook', value)).toBe('malformed_signature')
  })

  test('without complete headers, the error names those that the provider sends', async () => {
    const message = async (sends?: 'standard' | 'svix') =>
      (await thrownBy(() => standardWebhooks({ sends }).verify({ headers: {}, body }, given))).message
    expect(await message()).toBe('The webhook-signature header is missing.')
    expect(await message('standard')).toBe('The webhook-signature header is missing.')
    expect(await message('svix')).toBe('The svix-signature header is missing.')
  })
})
