/** Secrets in every form that bytes come in, and ids that are compared whole. */
import { expect, test } from 'vitest'
import { webhook } from '../../src/adapters/fetch.js'
import type { WebhookError } from '../../src/core/errors.js'
import { giftronaut, verify } from '../../src/providers/giftronaut/index.js'
import { verify as verifyLoopz } from '../../src/providers/loopz/index.js'
import { memoryStore } from '../../src/stores/memory.js'
import { signedHeaders } from '../deliveries.js'

const bytes = Uint8Array.from([0, 200, 3, 255])
const signed = { headers: signedHeaders(giftronaut, '{}', { secret: bytes }), body: '{}' }
const forms: [name: string, secret: unknown][] = [
  ['Uint8Array', bytes],
  ['Buffer', Buffer.from(bytes)],
  ['DataView', new DataView(bytes.buffer)],
  ['Uint16Array', new Uint16Array(bytes.buffer)],
  ['ArrayBuffer', bytes.buffer],
]

test.each(forms)('%s: its bytes, alone, in a list, and with a name', (_name, value) => {
  for (const secret of [value, ['other', value], [value, 'other']]) {
    expect(verify(signed, { secret: secret as never })).toMatchObject({ keyId: undefined })
  }
  expect(verify(signed, { secret: { id: 'new', value: value as never } })).toMatchObject({ keyId: 'new' })
})

test.each([
  ['an empty text', ''],
  ['no bytes', new Uint8Array()],
  ['an empty view', new DataView(new ArrayBuffer(0))],
  ['a number', 7],
  ['null', null],
  ['an object', {}],
])('%s is not a secret, at any position', (_name, value) => {
  for (const secret of [value, [value], ['other', value], [bytes, { id: 'x', value }]]) {
    expect(() => verify(signed, { secret: secret as never })).toThrow(
      expect.objectContaining({ code: 'configuration' }),
    )
  }
})

test('an id that is part of the one on the list is another', () => {
  const delivery = { headers: { 'x-loopz-merchant-id': 'merchant-1' }, body: '{}' }
  for (const merchantId of ['merchant-12', ['merchant-12']]) {
    expect(() => verifyLoopz(delivery, { allowUnsigned: true, merchantId })).toThrow(
      expect.objectContaining({ code: 'untrusted_source' }),
    )
  }
  // An unset variable in the list does not stand for a missing header.
  expect(() =>
    verifyLoopz({ headers: {}, body: '{}' }, { allowUnsigned: true, merchantId: [undefined as never] }),
  ).toThrow(expect.objectContaining({ code: 'untrusted_source' }))
  for (const merchantId of ['merchant-1', ['merchant-2', 'merchant-1']]) {
    expect(verifyLoopz(delivery, { allowUnsigned: true, merchantId })).toMatchObject({ method: 'none' })
  }
})

test('does not find a token in a host in the path of a URL', () => {
  const options = { urlToken: 'hooks' }
  expect(() => verifyLoopz({ headers: {}, body: '{}', url: '/a/x://hooks' }, { urlToken: 'x:' })).toThrow()
  for (const url of ['https://example.com/hooks', '/a/x://hooks']) {
    expect(verifyLoopz({ headers: {}, body: '{}', url }, options)).toMatchObject({ method: 'url-token' })
  }
})

test.each([' ', '\t\n', 'undefined', 'null'])('rejects %j, the result of an unset variable', (secret) => {
  for (const given of [secret, [secret], ['other', { id: 'x', value: secret }]]) {
    expect(() => verify(signed, { secret: given })).toThrow(expect.objectContaining({ code: 'configuration' }))
  }
})

test('a list with a hole is a configuration error', () => {
  // biome-ignore lint/suspicious/noSparseArray: the mistake that is tested
  const secret = ['other', , bytes] as never
  expect(() => verify(signed, { secret })).toThrow(expect.objectContaining({ code: 'configuration' }))
})

test('ignores a polluted Object.prototype', () => {
  const forged = { headers: signedHeaders(giftronaut, '{}', { secret: 'pwn' }), body: '{}' }
  const accepted: boolean[] = []
  const passes = (action: () => unknown) => {
    try {
      action()
      return true
    } catch {
      return false
    }
  }
  const gadgets = { value: 'pwn', allowUnsigned: true, 'x-loopz-merchant-id': 'm1' }
  whilePolluted(gadgets, () => {
    for (const secret of [bytes, [bytes]]) accepted.push(passes(() => verify(forged, { secret })))
    accepted.push(passes(() => verifyLoopz({ headers: {}, body: '{}', url: '/wrong' }, {})))
    const unlisted = { allowUnsigned: true, merchantId: 'm1' } as const
    accepted.push(passes(() => verifyLoopz({ headers: {}, body: '{}' }, unlisted)))
  })
  expect(accepted).toEqual([false, false, false, false])
})

test('a polluted Object.prototype names no secret', () => {
  const keyIds = whilePolluted({ id: 'pwn' }, () =>
    [{ value: bytes }, [{ value: bytes }], bytes].map((secret) => verify(signed, { secret: secret as never }).keyId),
  )
  expect(keyIds).toEqual([undefined, undefined, undefined])
  expect(verify(signed, { secret: { id: 'own', value: bytes } as never }).keyId).toBe('own')
})

test('a polluted Object.prototype changes no option of a route', async () => {
  const bounced = '{"eventType":"order.bounced","eventId":"e","data":{}}'
  const errors: string[] = []
  const options = { secret: 's', store: memoryStore(), onError: ({ code }: WebhookError) => void errors.push(code) }
  const route = webhook(giftronaut, options, { 'order.bounced': () => {}, 'test.ping': () => {} })
  const send = async (body: string) => {
    const headers = signedHeaders(giftronaut, body, { secret: 's' })
    return (await route(new Request('http://localhost/', { method: 'POST', headers, body }))).status
  }
  const ping = '{"eventType":"test.ping","eventId":"p"}'
  const statuses = [await send(ping)]
  const gadgets = { validate: false, handshake: false, name: 'x', maxBodyBytes: 1, cause: 'SPILT', order: true }
  await whilePolluted(gadgets, async () => {
    statuses.push(await send(bounced), await send('{"challengeToken":"t"}'))
    const delivery = { headers: {}, body: bounced }
    expect(() => giftronaut.parse(delivery, {})).toThrow(expect.objectContaining({ code: 'invalid_payload' }))
  })
  expect(statuses).toEqual([200, 422, 200])
  expect(errors).toEqual(['invalid_payload'])
})

/** Runs with these members on every object, as a package with such a bug leaves them. */
function whilePolluted<Result>(gadgets: Record<string, unknown>, run: () => Result): Result {
  const polluted = Object.prototype as Record<string, unknown>
  const clean = () => {
    for (const name of Object.keys(gadgets)) delete polluted[name]
  }
  Object.assign(polluted, gadgets)
  let result: Result | undefined
  try {
    result = run()
    return result
  } finally {
    if (result instanceof Promise) result.finally(clean).catch(() => {})
    else clean()
  }
}
