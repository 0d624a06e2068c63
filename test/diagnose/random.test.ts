/** Random corruption must never be explained with certainty, unless the explanation is true. */
import { createHmac } from 'node:crypto'
import { inspect } from 'node:util'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { giftronaut } from '../../src/providers/giftronaut/index.js'
import { square } from '../../src/providers/square/index.js'
import { diagnose, type Finding } from '../../src/tools/diagnose/index.js'
import { fixtures } from '../../src/tools/testing/index.js'

const secret = 'Ibxx_5AKakO-3qeNVR61Dw'
const url = 'https://example.com/webhooks/square'
const square_ = Buffer.from(fixtures.square['gift_card.updated'].body)
const giftronaut_ = Buffer.from(fixtures.giftronaut['order.bounced'].body)

/** A change at a random place: bytes replaced, put in or taken out. */
const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.integer({ min: 0, max: 3 }),
  insert: fc.uint8Array({ minLength: 0, maxLength: 3 }),
})

type Change = { at: number; remove: number; insert: Uint8Array }

function corrupt(bytes: Uint8Array, { at, remove, insert }: Change): Buffer {
  const place = Math.floor(at * bytes.length)
  return Buffer.concat([bytes.subarray(0, place), insert, bytes.subarray(place + remove)])
}

/** Whether the two are the same but for white space, marks of order and the like: what a certain finding may say of a body. */
function sameContent(a: Buffer, b: Buffer): boolean {
  const squeeze = (bytes: Buffer) => bytes.toString('latin1').replace(/\s|\u00ef\u00bb\u00bf/g, '')
  return squeeze(a) === squeeze(b)
}

/** Whether the second secret is the first with blanks or quotes around it. */
function sameSecret(a: string, b: string): boolean {
  return (
    b
      .trim()
      .replace(/^["'`]|["'`]$/g, '')
      .trim() === a
  )
}

/** Corruptions with an explanation, which random ones hit once in hundreds: the search finds something where something is. */
const EXPLAINED: [string, string, Change][] = [
  ['giftronaut', 'body', { at: 1, remove: 0, insert: Uint8Array.of(10) }],
  ['square', 'body', { at: 1, remove: 0, insert: Uint8Array.of(13, 10) }],
  ['giftronaut', 'secret', { at: 1, remove: 0, insert: Uint8Array.of(32) }],
  ['square', 'secret', { at: 0, remove: 0, insert: Uint8Array.of(32) }],
]

/** All 10,000 take a minute or two, so `npm test` does a part of them and `CORRUPTIONS=10000 npm test -- random` all. */
const numRuns = Number(process.env.CORRUPTIONS ?? 500)

test(`${numRuns} random corruptions, and no false certain finding`, { timeout: 300_000 }, () => {
  let certain = 0
  fc.assert(
    fc.property(
      fc.constantFrom('giftronaut', 'square'),
      fc.constantFrom('body', 'secret', 'signature', 'url'),
      change,
      (name, part, how) => {
        const isSquare = name === 'square'
        const body = isSquare ? square_ : giftronaut_
        const signed = createHmac('sha256', secret)
          .update(isSquare ? url : '')
          .update(body)
          .digest(isSquare ? 'base64' : 'hex')
        const signature = isSquare ? signed : `sha256=${signed}`
        const of = (own: string, text: string) => (own === part ? corrupt(Buffer.from(text), how) : Buffer.from(text))
        const bodyNow = part === 'body' ? corrupt(body, how) : body
        const secretNow = of('secret', secret).toString('latin1')
        const urlNow = of('url', url).toString('latin1')
        const signatureNow = of('signature', signature).toString('latin1')
        fc.pre(secretNow !== '' && /^https?:\/\/\S+$/.test(urlNow))

        const headers = { [isSquare ? 'x-square-hmacsha256-signature' : 'x-giftronaut-signature']: signatureNow }
        const limit = { timeoutMs: 20 }
        const { findings } = isSquare
          ? diagnose(square, { headers, body: bodyNow }, { signatureKey: secretNow, notificationUrl: urlNow, ...limit })
          : diagnose(giftronaut, { headers, body: bodyNow }, { secret: secretNow, ...limit })
        const proved = findings.filter((finding) => finding.certainty === 'certain')
        certain += proved.length
        for (const finding of proved) {
          expect(finding.cause.split('-')[0], inspect({ finding, part, how })).toBe(part)
          if (part === 'body') expect(sameContent(body, bodyNow)).toBe(true)
          else if (part === 'secret') expect(sameSecret(secret, secretNow)).toBe(true)
          else if (part === 'url') expect(urlNow).not.toBe(url)
          else expect(restored(signatureNow)).toBe(restored(signature))
        }
        discreet(findings, [secretNow, signatureNow, signed])
      },
    ),
    { numRuns, examples: EXPLAINED },
  )
  // The corruptions do touch what can be explained: a test that never gets there would prove nothing.
  expect(certain).toBeGreaterThan(0)
})

/** The signature without what may stand around it. */
const restored = (signature: string) =>
  signature
    .replace(/sha256=|["'\s]/gi, '')
    .replaceAll('-', '+')
    .replaceAll('_', '/')
    .replace(/=+$/, '')
    .split(',')
    .find((part) => part.length > 40)

function discreet(findings: readonly Finding[], values: readonly string[]) {
  const text = JSON.stringify(findings)
  for (const value of values) if (value.length > 8) expect(text).not.toContain(value)
}
