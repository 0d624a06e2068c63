/**
 * The contestants. Each takes the same bytes, checks the signature of one scheme, and returns the parsed body.
 * A contestant is made for one body; `run` does one delivery, `reject` one whose signature is that of another body.
 */
import { createHash, createHmac, hash, timingSafeEqual } from 'node:crypto'
import { WebhookVerificationService } from '@hookflo/tern'
import * as octokit from '@octokit/webhooks-methods'
import square from 'square'
import * as standard from 'standardwebhooks'
import Stripe from 'stripe'
import * as svix from 'svix'

const SECRET = 'gn_test_signing_secret_0001'
const SVIX_SECRET = `whsec_${Buffer.from('a secret of thirty-two bytes, or').toString('base64')}`
const URL = 'https://example.com/webhooks/square'
// The others reject a time that is five minutes old or ahead, and a long run takes longer than that.
const signedAt = new Date(Date.now() + 240_000)

const hmac = (body, encoding) => createHmac('sha256', SECRET).update(body).digest(encoding)
const signSquare = (body) => createHmac('sha256', SECRET).update(URL).update(body).digest('base64')
/** Makes a flat string, as a server passes header values: V8 stores the sum of two strings as a tree. */
const flat = (text) => Buffer.from(text).toString('latin1')
const usual = { host: 'example.com', 'user-agent': 'sender/1.0', 'content-type': 'application/json', accept: '*/*' }

/** A body with one byte changed, for a signature that does not match. */
const other = (body) => Buffer.concat([body.subarray(0, -1), Buffer.from(' }')])

export function contestants({ scheme, body }, ours) {
  const list = [
    ['ours', oursOn(ours.native, scheme, body)],
    ['ours, noble', oursOn(ours.noble, scheme, body)],
    ['floor', floor(scheme === 'square' ? URL : '', body)],
    ['floor, our hashing', floor(scheme === 'square' ? URL : '', body, { ourHashing: true })],
    ['ten lines', tenLines(body)],
    ['stripe', stripe(body)],
    ['octokit methods', octokitMethods(body)],
    ['square helper', squareHelper(body)],
    ['standardwebhooks', standardWebhooks(standard.Webhook, body, 'webhook')],
    ['svix', standardWebhooks(svix.Webhook, body, 'svix')],
    ['hookflo tern', tern(body)],
  ]
  return list.map(([name, contestant]) => ({ name, ...contestant }))
}

function oursOn(library, scheme, body) {
  const { verify, parse } = library[scheme]
  const options = scheme === 'square' ? { signatureKey: SECRET, notificationUrl: URL } : { secret: SECRET }
  const deliveryOf = (signed) => ({
    headers:
      scheme === 'square'
        ? { ...usual, 'x-square-hmacsha256-signature': flat(signSquare(signed)) }
        : { ...usual, 'x-giftronaut-signature': flat(`sha256=${hmac(signed, 'hex')}`) },
    body,
  })
  const run = (delivery) => {
    verify(delivery, options)
    return parse(delivery)
  }
  const good = deliveryOf(body)
  const bad = deliveryOf(other(body))
  return { run: () => run(good), reject: rejection(() => run(bad)) }
}

/**
 * The floor: one HMAC by the cheapest means in Node, without a comparison, and `JSON.parse`. With `ourHashing` it includes
 * the work of our engine around them: a kept view of the buffer, and a loop that copies the inner digest.
 */
export function floor(before, body, { isWritten = false, ourHashing = false } = {}) {
  const inner = Buffer.concat([Buffer.alloc(64, 0x36), Buffer.from(before)])
  const outer = Buffer.alloc(96, 0x5c)
  const key = Buffer.from(SECRET)
  for (let i = 0; i < key.length; i++) {
    inner[i] ^= key[i]
    outer[i] ^= key[i]
  }
  const size = inner.length + body.length
  const shared = Buffer.concat([inner], size)
  const view = new Uint8Array(shared.buffer, shared.byteOffset, size)
  if (ourHashing && size <= 16_384) {
    return {
      run() {
        shared.set(body, inner.length)
        const digest = hash('sha256', view, 'binary')
        for (let i = 0; i < 32; i++) outer[64 + i] = digest.charCodeAt(i)
        return [hash('sha256', outer, 'binary'), JSON.parse(body.toString())]
      },
    }
  }
  const cheapest =
    size <= 16_384
      ? () => {
          if (isWritten) shared.write(before, 64)
          shared.set(body, inner.length)
          return hash('sha256', new Uint8Array(shared.buffer, shared.byteOffset, size), 'binary')
        }
      : () => createHash('sha256').update(inner).update(body).digest('binary')
  return {
    run() {
      outer.write(cheapest(), 64, 'binary')
      return [hash('sha256', outer, 'binary'), JSON.parse(body.toString())]
    },
  }
}

/** Verification as most people write it by hand. */
function tenLines(body) {
  const check = (header) => {
    const expected = Buffer.from(`sha256=${createHmac('sha256', SECRET).update(body).digest('hex')}`)
    const given = Buffer.from(header)
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) throw new Error('Invalid signature')
    return JSON.parse(body.toString())
  }
  const good = flat(`sha256=${hmac(body, 'hex')}`)
  const bad = flat(`sha256=${hmac(other(body), 'hex')}`)
  return { run: () => check(good), reject: rejection(() => check(bad)) }
}

function stripe(body) {
  const { webhooks } = new Stripe('sk_test_x')
  const timestamp = Math.floor(signedAt / 1000)
  const sign = (payload) =>
    flat(webhooks.generateTestHeaderString({ payload: payload.toString(), secret: SECRET, timestamp }))
  const [good, bad] = [sign(body), sign(other(body))]
  return {
    run: () => webhooks.constructEvent(body, good, SECRET),
    reject: rejection(() => webhooks.constructEvent(body, bad, SECRET)),
  }
}

function octokitMethods(body) {
  const check = async (header) => {
    const text = body.toString()
    if (!(await octokit.verify(SECRET, text, header))) throw new Error('Invalid signature')
    return JSON.parse(text)
  }
  const good = flat(`sha256=${hmac(body, 'hex')}`)
  const bad = flat(`sha256=${hmac(other(body), 'hex')}`)
  return { run: () => check(good), reject: rejection(() => check(bad)) }
}

function squareHelper(body) {
  const check = async (signatureHeader) => {
    const requestBody = body.toString()
    const valid = await square.WebhooksHelper.verifySignature({
      requestBody,
      signatureHeader,
      signatureKey: SECRET,
      notificationUrl: URL,
    })
    if (!valid) throw new Error('Invalid signature')
    return JSON.parse(requestBody)
  }
  const [good, bad] = [flat(signSquare(body)), flat(signSquare(other(body)))]
  return { run: () => check(good), reject: rejection(() => check(bad)) }
}

/** standardwebhooks and svix: one scheme, one API. `verify` parses too. */
function standardWebhooks(Webhook, body, prefix) {
  const webhook = new Webhook(SVIX_SECRET)
  const headersOf = (signed) => ({
    ...usual,
    [`${prefix}-id`]: 'msg_1',
    [`${prefix}-timestamp`]: String(Math.floor(signedAt / 1000)),
    [`${prefix}-signature`]: flat(webhook.sign('msg_1', signedAt, signed.toString())),
  })
  const [good, bad] = [headersOf(body), headersOf(other(body))]
  return { run: () => webhook.verify(body, good), reject: rejection(() => webhook.verify(body, bad)) }
}

/** Accepts only a fetch `Request`, so the measurement includes creating one. */
function tern(body) {
  const check = async (headers) => {
    const request = new Request('https://example.com/webhooks', { method: 'POST', headers, body })
    const result = await WebhookVerificationService.verifyWithPlatformConfig(request, 'github', SECRET)
    if (!result.isValid) throw new Error(result.error)
    return result.payload
  }
  const headersOf = (signed) => ({ ...usual, 'x-hub-signature-256': flat(`sha256=${hmac(signed, 'hex')}`) })
  const [good, bad] = [headersOf(body), headersOf(other(body))]
  return { run: () => check(good), reject: rejection(() => check(bad)) }
}

/** Runs a call that must fail and returns its error. A contestant that accepts a wrong signature must not be measured. */
function rejection(check) {
  const accepted = () => {
    throw new Error('A wrong signature was accepted.')
  }
  return () => {
    let result
    try {
      result = check()
    } catch (error) {
      return error
    }
    return typeof result?.then === 'function' ? result.then(accepted, (error) => error) : accepted()
  }
}
