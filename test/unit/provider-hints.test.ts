/** Hints that a declaration adds, and event ids that are joined. */
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { defineProvider } from '../../src/core/define-provider.js'
import { hmacSha256 } from '../../src/core/hmac-declaration.js'
import type { Envelope, Verification } from '../../src/core/types.js'
import { anySchema } from '../any-schema.js'
import { signedHeaders } from '../deliveries.js'
import { thrownBy } from '../thrown.js'

const HINT = 'Switch the endpoint to JSON.'
const declare = (envelope: Envelope = { eventType: 'type' }) =>
  defineProvider({
    name: 'acme',
    signature: hmacSha256({ header: 'x-acme-signature', format: '{hex}' }),
    envelope,
    events: { a: anySchema },
    hints: { missing_signature: HINT, invalid_json: HINT },
  })
const options = { secret: 's' }

describe('hints', () => {
  const delivery = (headers: Record<string, string>, body: string) => ({ headers, body })

  test('are added to the errors they are for, once', async () => {
    const errors = [
      await thrownBy(() => declare().verify(delivery({}, '<a/>'), options)),
      await thrownBy(() => declare().checkHeaders({ headers: {} }, options)),
      await thrownBy(() => declare().parse(delivery({}, '<a/>'))),
    ]
    for (const error of errors) {
      expect(error.hint?.split(HINT)).toHaveLength(2)
      expect(error.hint?.indexOf(HINT)).toBeGreaterThan(1)
      expect(error.provider).toBe('acme')
      expect(JSON.parse(JSON.stringify(error)).hint).toBe(error.hint)
    }
  })

  test('are added to no other error', async () => {
    const headers = signedHeaders(declare(), '{}', { secret: 'other' })
    const mismatch = await thrownBy(() => declare().verify(delivery(headers, '{}'), options))
    expect(mismatch).toMatchObject({ code: 'signature_mismatch' })
    expect(mismatch.hint).not.toContain(HINT)
  })

  test('are added where verify is asynchronous', async () => {
    const { missing_signature } = { missing_signature: HINT }
    const inner = declare()
    const outer = defineProvider({
      name: 'later',
      signature: {
        async verify(): Promise<Verification> {
          const { code, message } = await thrownBy(() => inner.verify(delivery({}, ''), options))
          const { WebhookError } = await import('../../src/core/errors.js')
          throw new WebhookError(code, message, { hint: 'First.' })
        },
      },
      envelope: { eventType: 'type' },
      events: { a: anySchema },
      hints: { missing_signature },
    })
    const error = await thrownBy(() => outer.verify(delivery({}, ''), {} as never))
    expect(error).toMatchObject({ provider: 'later', hint: `First. ${HINT}` })
  })
})

describe('a joined event id', () => {
  const idOf = (body: object) =>
    declare({ eventType: 'type', eventId: { join: ['order', 'item'] } }).parse({
      headers: {},
      body: JSON.stringify({ type: 'a', ...body }),
    }).eventId

  const hash = (text: string) => `~${createHash('sha256').update(JSON.stringify(text)).digest('hex')}`

  test('is a hash of text and whole numbers', () => {
    expect(idOf({ order: '7', item: 12 })).toBe(hash('7.12'))
    expect(idOf({ order: 7, item: 12, other: 'is not part of it' })).toBe(hash('7.12'))
    expect(idOf({ order: 7, item: 0 })).toBe(hash('7.0'))
  })

  test.each([
    ['null', null],
    ['absent', undefined],
    ['empty', ''],
    ['a fraction', 1.5],
    ['a number that lost digits', 2 ** 53],
    ['an object', {}],
    ['true', true],
  ])('is a hash of the body where a part is %s', (_what, item) => {
    const id = idOf({ order: '7', item })
    expect(id).toMatch(/^~[0-9a-f]{64}$/)
    expect(id).not.toBe(hash(`7.${item}`))
    expect(idOf({ order: '7', item, other: 'is part of it' })).not.toBe(id)
  })
})
