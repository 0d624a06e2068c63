/**
 * Square's own SDK and `@octokit/webhooks-methods` (the same scheme as Giftronaut's) as oracles: over generated deliveries
 * they and we give the same verdict, but for the differences that are listed at the end, each of them meant.
 */
import * as octokit from '@octokit/webhooks-methods'
import fc from 'fast-check'
import { WebhooksHelper } from 'square'
import { describe, expect, test } from 'vitest'
import { engineNames, providersOn } from '../engines.js'
// The build that octokit gives to browsers, Deno and Workers.
import * as octokitWeb from '../node_modules/@octokit/webhooks-methods/dist-web/index.js'
import { giftronautHeaders, macs, secrets, squareHeaders, texts, urls } from '../signers.js'
import { verdict } from '../verdict.js'

const RUNS = { numRuns: 300 }
const mac = macs['node:crypto']
const utf8 = (text: string) => Buffer.from(text, 'utf8')

/** Variants of a signature, from intact to similar-looking junk. */
const mangled = (signature: string) =>
  fc.oneof(
    fc.constant(signature),
    fc.tuple(fc.nat(signature.length - 1), fc.string({ minLength: 0, maxLength: 2 })).map(([at, junk]) => {
      return signature.slice(0, at) + junk + signature.slice(at + 1)
    }),
    fc.nat(signature.length).map((end) => signature.slice(0, end)),
    fc.constantFrom(`${signature} `, ` ${signature}`, `${signature}\n`, `${signature}=`, `${signature},${signature}`),
    fc.string(),
  )

const squareAccepts = (requestBody: string, signatureHeader: string, signatureKey: string, notificationUrl: string) =>
  WebhooksHelper.verifySignature({ requestBody, signatureHeader, signatureKey, notificationUrl })

describe.each(engineNames)('%s', (engine) => {
  test("Square's SDK and we give the same verdict on every key, URL, body and signature", async () => {
    const { square } = await providersOn(engine)
    let accepted = 0
    await fc.assert(
      fc.asyncProperty(secrets, urls, texts, fc.gen(), async (signatureKey, notificationUrl, body, generate) => {
        const genuine = (await mac(utf8(signatureKey), utf8(notificationUrl + body))).toString('base64')
        const signature = generate(mangled, genuine)
        const theirs = await squareAccepts(body, signature, signatureKey, notificationUrl)
        const headers = { 'x-square-hmacsha256-signature': signature }
        const ours = verdict(() => square.verify({ headers, body }, { signatureKey, notificationUrl }))
        expect(ours === 'ok').toBe(theirs)
        if (theirs) accepted++
      }),
      RUNS,
    )
    expect(accepted).toBeGreaterThan(RUNS.numRuns / 10)
  })

  test('what octokit signs we accept, and of signatures in lower case both take the same', async () => {
    const { giftronaut } = await providersOn(engine)
    let accepted = 0
    await fc.assert(
      fc.asyncProperty(secrets, texts, fc.gen(), async (secret, body, generate) => {
        const signature = generate(mangled, await octokit.sign(secret, body))
        fc.pre(signature !== '' && signature === signature.toLowerCase())
        const theirs = await octokit.verify(secret, body, signature)
        const headers = { 'x-giftronaut-signature': signature }
        const ours = verdict(() => giftronaut.verify({ headers, body }, { secret }))
        expect(ours === 'ok').toBe(theirs)
        if (theirs) accepted++
      }),
      RUNS,
    )
    expect(accepted).toBeGreaterThan(RUNS.numRuns / 10)
  })
})

describe('deliberate differences', async () => {
  const { giftronaut, square } = await providersOn('native')
  const secret = 'a secret'
  const url = 'https://example.com/hook'
  const body = '{"eventType":"test.ping"}'
  const lower = giftronautHeaders(await mac(utf8(secret), utf8(body)))['x-giftronaut-signature']
  const oursGiftronaut = (signature: string, of: string | Uint8Array = body) =>
    verdict(() => giftronaut.verify({ headers: { 'x-giftronaut-signature': signature }, body: of }, { secret }))
  const oursSquare = (headers: Record<string, string>, of: string | Uint8Array) =>
    verdict(() => square.verify({ headers, body: of }, { signatureKey: secret, notificationUrl: url }))

  test('a genuine body that is not UTF-8: we verify its bytes and reject to parse it; text-based helpers call it forged', async () => {
    const bytes = Buffer.from([0x7b, 0xff, 0x7d])
    const headers = squareHeaders(await mac(utf8(secret), Buffer.concat([utf8(url), bytes])))
    expect(oursSquare(headers, bytes)).toBe('ok')
    expect(verdict(() => square.parse({ headers, body: bytes }))).toBe('invalid_encoding')
    expect(await squareAccepts(bytes.toString(), headers['x-square-hmacsha256-signature'], secret, url)).toBe(false)
    const { 'x-giftronaut-signature': signature } = giftronautHeaders(await mac(utf8(secret), bytes))
    expect(oursGiftronaut(signature, bytes)).toBe('ok')
    expect(await octokit.verify(secret, bytes.toString(), signature)).toBe(false)
  })

  test('a byte-order mark that was signed too: we verify and parse; whoever reads request.text() loses it, and the delivery', async () => {
    const bytes = utf8(`\ufeff${body}`)
    const { 'x-giftronaut-signature': signature } = giftronautHeaders(await mac(utf8(secret), bytes))
    expect(oursGiftronaut(signature, bytes)).toBe('ok')
    const text = await new Response(bytes).text()
    expect(await octokit.verify(secret, text, signature)).toBe(false)
    const headers = squareHeaders(await mac(utf8(secret), Buffer.concat([utf8(url), bytes])))
    expect(oursSquare(headers, bytes)).toBe('ok')
    expect(await squareAccepts(text, headers['x-square-hmacsha256-signature'], secret, url)).toBe(false)
  })

  test('upper-case hex: the same digest to us; octokit takes it in browsers and rejects it on Node', async () => {
    const upper = `sha256=${lower.slice(7).toUpperCase()}`
    expect(oursGiftronaut(upper)).toBe('ok')
    expect(await octokit.verify(secret, body, upper)).toBe(false)
    expect(await octokitWeb.verify(secret, body, upper)).toBe(true)
  })

  test('loose prefixes and junk between the digits: octokit takes them in browsers, we never do', async () => {
    const digits = lower.slice(7)
    for (const loose of [
      digits,
      `v1=${digits}`,
      `${lower}!`,
      `sha256= ${digits}`,
      `sha256=${digits.slice(0, 20)}-${digits.slice(20)}`,
    ]) {
      expect(await octokitWeb.verify(secret, body, loose), loose).toBe(true)
      expect(oursGiftronaut(loose), loose).toBe('malformed_signature')
    }
  })

  test('an empty body: its signature is checked like any other, and parse rejects it; octokit throws', async () => {
    const { 'x-giftronaut-signature': signature } = giftronautHeaders(await mac(utf8(secret), utf8('')))
    expect(oursGiftronaut(signature, '')).toBe('ok')
    expect(oursGiftronaut(lower, '')).toBe('signature_mismatch')
    expect(verdict(() => giftronaut.parse({ headers: {}, body: '' }))).toBe('invalid_json')
    await expect(octokit.verify(secret, '', signature)).rejects.toThrow(TypeError)
    const headers = squareHeaders(await mac(utf8(secret), utf8(url)))
    expect(oursSquare(headers, '')).toBe('ok')
    expect(verdict(() => square.parse({ headers, body: '' }))).toBe('invalid_json')
    expect(await squareAccepts('', headers['x-square-hmacsha256-signature'], secret, url)).toBe(true)
  })

  test('base64 in another spelling: rejected by us and by the SDK; a check that decodes it takes it', async () => {
    const digest = await mac(utf8(secret), utf8(url + body))
    const value = digest.toString('base64')
    for (const other of [value.slice(0, -1), `${value}\n`, digest.toString('base64url')]) {
      expect(Buffer.from(other, 'base64')).toEqual(digest)
      expect(oursSquare({ 'x-square-hmacsha256-signature': other }, body)).toBe('malformed_signature')
      expect(await squareAccepts(body, other, secret, url)).toBe(false)
    }
  })

  test('no secret: a configuration error of ours, never a comparison; the SDK and octokit throw too', async () => {
    expect(verdict(() => giftronaut.verify({ headers: {}, body }, { secret: '' }))).toBe('configuration')
    await expect(octokit.verify('', body, lower)).rejects.toThrow(TypeError)
    await expect(squareAccepts(body, 'x', '', url)).rejects.toThrow('signatureKey')
  })
})
