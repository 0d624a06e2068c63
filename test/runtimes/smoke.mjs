/**
 * What has to work wherever JavaScript runs: each provider verified, parsed and rejected, an adapter, and strict decoding.
 * No file system, no test runner, no Node. The signatures were made with OpenSSL; Square's is from its own documentation.
 */
import { isWebhookError, parseGiftronautEvent, WebhookError } from 'giftcard-webhooks'
import { diagnose } from 'giftcard-webhooks/diagnose'
import { webhook } from 'giftcard-webhooks/fetch'
import { giftronaut, parse as parseGiftronaut } from 'giftcard-webhooks/giftronaut'
import { parseLoopzEvent } from 'giftcard-webhooks/loopz'
import { parse as parseSquare, verify as verifySquare } from 'giftcard-webhooks/square'

const secret = 'gn_test_signing_secret_0001'
const body =
  '{"eventId":"f47ac10b-58cc-4372-a567-0e02b2c3d479","eventType":"order.delivery_complete","createdAt":"2026-04-15T14:30:00.000","data":{"orderId":"OT20260415001234","orderType":"ONE_TIME","cardType":"BRANDED_CARD","recipientCount":10,"sentCount":10}}'
const signature = 'sha256=94914682b22a9ebce647f3ce84067a315ecc8c2c65bf180e390b056de6fa3076'
const headers = { 'X-Giftronaut-Signature': signature }

const square = {
  headers: { 'x-square-hmacsha256-signature': 'GF4YkrJgGBDZ9NIYbNXBnMzqb2HoL4RW/S6vkZ9/2N4=' },
  body: '{"merchant_id":"MLEFBHHSJGVHD","type":"webhooks.test_notification","event_id":"ac3ac95b-f97d-458c-a6e6-18981597e05f","created_at":"2022-07-13T20:30:59.037339943Z","data":{"type":"webhooks","id":"bc368e64-01aa-407e-b46e-3231809b1129"}}',
}
const squareOptions = {
  signatureKey: 'Ibxx_5AKakO-3qeNVR61Dw',
  notificationUrl: 'https://webhook.site/679a4f3a-dcfa-49ee-bac5-9d0edad886b9',
}

const bytes = (text) => new TextEncoder().encode(text)

/** Each check gives true, or throws. */
const checks = {
  async 'accepts a signed event, as text and as bytes'() {
    const fromText = await parseGiftronautEvent({ headers, body }, { secret })
    const fromBytes = await parseGiftronautEvent({ headers, body: bytes(body) }, { secret: bytes(secret) })
    const upper = { headers: { 'X-Giftronaut-Signature': signature.toUpperCase().replace('SHA', 'sha') }, body }
    const fromUpper = await parseGiftronautEvent(upper, { secret })
    return [fromText, fromBytes, fromUpper].every((event) => event.data.sentCount === 10)
  },
  async 'accepts a fetch Request'() {
    const request = new Request('https://example.com/', { method: 'POST', headers, body })
    return (await parseGiftronautEvent(request, { secret })).eventType === 'order.delivery_complete'
  },
  async 'rejects with an error that says why'() {
    const codeOf = async (delivery) => {
      const error = await parseGiftronautEvent(delivery, { secret }).then(
        () => undefined,
        (thrown) => thrown,
      )
      return error instanceof WebhookError && error instanceof Error && isWebhookError(error) && error.code
    }
    const codes = [
      await codeOf({ headers, body: `${body} ` }),
      await codeOf({ headers: {}, body }),
      await codeOf({ headers: { 'X-Giftronaut-Signature': signature.replace('94', 'zz') }, body }),
      await codeOf({ headers: new Headers([...Object.entries(headers), ...Object.entries(headers)]), body }),
    ]
    return codes.join() === 'signature_mismatch,missing_signature,malformed_signature,malformed_signature'
  },
  'verifies and parses Square'() {
    const verified = verifySquare(square, squareOptions).method === 'hmac-sha256'
    return verified && parseSquare(square).eventType === 'webhooks.test_notification'
  },
  async 'hashes a large body'() {
    const large = await parseGiftronautEvent({ headers, body: body.padEnd(100_000) }, { secret }).catch(
      (error) => error,
    )
    const key = await crypto.subtle.importKey('raw', bytes(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
    const mac = new Uint8Array(await crypto.subtle.sign('HMAC', key, bytes(body.padEnd(100_000))))
    const hex = [...mac].map((byte) => byte.toString(16).padStart(2, '0')).join('')
    const signed = { headers: { 'X-Giftronaut-Signature': `sha256=${hex}` }, body: body.padEnd(100_000) }
    const accepted = await parseGiftronautEvent(signed, { secret })
    return large.code === 'signature_mismatch' && accepted.data.sentCount === 10
  },
  async 'checks and parses Loopz'() {
    const delivery = {
      headers: { 'X-LOOPZ-WEBHOOK-TOPIC': 'location.updated' },
      body: '{"id":"1","name":"My Location","status":"ACTIVE","type":"PHYSICAL"}',
      url: '/hook/token',
    }
    return /^loopz\.location\.updated~~[0-9a-f]{64}$/.test(
      (await parseLoopzEvent(delivery, { urlToken: 'token' })).dedupeKey,
    )
  },
  'rejects what is not UTF-8'() {
    try {
      parseGiftronaut({ headers: {}, body: Uint8Array.of(0x22, 0xc3, 0x28, 0x22) })
    } catch (error) {
      return error.code === 'invalid_encoding'
    }
    return false
  },
  async 'runs an adapter'() {
    const seen = []
    const handle = webhook(
      giftronaut,
      { secret, onError() {} },
      { 'order.delivery_complete': (event) => void seen.push(event.eventId) },
    )
    const send = (text) => handle(new Request('https://example.com/', { method: 'POST', headers, body: text }))
    const statuses = [(await send(body)).status, (await send(`${body} `)).status]
    return statuses.join() === '200,401' && seen.length === 1
  },
  async 'explains a rejection, and answers no more than before'() {
    const told = []
    const onError = (error, { findings }) => void told.push(error.code, findings?.[0]?.cause)
    const handle = webhook(giftronaut, { secret, diagnose, onError }, () => {})
    const { warn } = console
    console.warn = () => {}
    const answer = await handle(new Request('https://example.com/', { method: 'POST', headers, body: `${body}\n` }))
    console.warn = warn
    return (
      (await answer.text()) === '{"error":"unauthorized"}' && told.join() === 'signature_mismatch,body-trailing-newline'
    )
  },
}

/** Runs all checks and returns how many passed; throws for the first that does not. */
export async function smoke() {
  for (const [name, check] of Object.entries(checks)) {
    if ((await check()) !== true) throw new Error(`Not so: ${name}`)
  }
  return Object.keys(checks).length
}
