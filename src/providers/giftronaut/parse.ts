import { isObject, object } from '../../core/checks.js'
import { type Issue, webhookError } from '../../core/errors.js'
import { assertValid, dedupeKeyOf, keepExtras } from '../../core/event.js'
import { parseJson } from '../../core/json.js'
import type { Delivery } from '../../core/types.js'
import type { GiftronautEvent } from './generated/events.js'
import { checkEnvelope, dataCheck, isEnvelopeField } from './generated/validate.js'

const provider = 'giftronaut'

/**
 * Turns the body of a Giftronaut delivery into a typed event. Checks the shape, not the sender: call `verify` first.
 *
 * @param delivery - `{ headers, body }`; the headers are not looked at.
 * @returns The event; `eventType: 'unknown'` for a type that this version does not know.
 * @throws {WebhookError} `invalid_encoding`, `invalid_json`, `missing_event_type`; `invalid_payload` with `issues`.
 * @see https://api.giftronaut.com/docs/reference/webhooks
 * @example
 * ```ts
 * import { parse } from 'giftcard-webhooks/giftronaut'
 *
 * const body = `{
 *   "eventId": "f47ac10b-58cc-4372-a567-0e02b2c3d479",
 *   "eventType": "balance.depleted",
 *   "createdAt": "2026-04-15T14:30:00.000",
 *   "data": { "organizationId": "ORG-001", "currency": "USD" }
 * }`
 * const event = parse({ headers: {}, body })
 * if (event.eventType === 'balance.depleted') console.log(event.data.organizationId) // ORG-001
 * ```
 */
export function parse(delivery: Delivery): GiftronautEvent {
  const body = parseJson(delivery, provider)
  const type = isObject(body) ? body.eventType : undefined
  if (!isObject(body) || typeof type !== 'string' || type === '') {
    const challenge = isObject(body) && 'challengeToken' in body
    throw webhookError(
      'missing_event_type',
      provider,
      'The body has no eventType, so it is no Giftronaut event.',
      challenge
        ? 'This is the registration challenge: answer it with handshake().'
        : 'Check that this route is registered with Giftronaut only.',
    )
  }

  const issues: Issue[] = []
  checkEnvelope(body, '', issues)
  const check = dataCheck(type)
  if (check) object(body.data, 'data', '', issues, check)
  assertValid(body, issues, provider, check && type)

  // The checks above are what makes these casts true.
  const eventId = body.eventId as string
  const createdAt = body.createdAt as string
  const dedupeKey = dedupeKeyOf(provider, eventId)
  const { data } = body
  const event = check
    ? { provider, eventType: type, eventId, createdAt, dedupeKey, data }
    : { provider, eventType: 'unknown', receivedType: type, eventId, createdAt, dedupeKey, data }
  return keepExtras(event, body, isEnvelopeField) as GiftronautEvent
}
