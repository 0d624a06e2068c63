import { isObject, object } from '../../core/checks.js'
import { type Issue, webhookError } from '../../core/errors.js'
import { assertValid, dedupeKeyOf, keepExtras } from '../../core/event.js'
import { parseJson } from '../../core/json.js'
import type { Delivery } from '../../core/types.js'
import type { SquareEvent } from './generated/events.js'
import { checkEnvelope, dataCheck, isEnvelopeField } from './generated/validate.js'

const provider = 'square'

/**
 * Turns the body of a Square delivery into a typed event. Checks the shape, not the sender: call `verify` first.
 *
 * @param delivery - `{ headers, body }`; the headers are not looked at.
 * @returns The event; `eventType: 'unknown'` for any type that is no gift-card event, such as `payment.updated`.
 * @throws {WebhookError} `invalid_encoding`, `invalid_json`, `missing_event_type`; `invalid_payload` with `issues`.
 * @see https://developer.squareup.com/docs/gift-cards/webhooks
 * @example
 * ```ts
 * import { parse } from 'giftcard-webhooks/square'
 *
 * const body = '{"type":"payment.updated","event_id":"875f2038-6015-492e-9f29-d040b3809e49","data":{}}'
 * const event = parse({ headers: {}, body })
 * if (event.eventType === 'unknown') console.log(event.receivedType) // payment.updated
 * ```
 */
export function parse(delivery: Delivery): SquareEvent {
  const body = parseJson(delivery, provider)
  const type = isObject(body) ? body.type : undefined
  if (!isObject(body) || typeof type !== 'string' || type === '') {
    throw webhookError(
      'missing_event_type',
      provider,
      'The body has no type, so it is no Square event.',
      'Check that this route is registered with Square only.',
    )
  }

  const issues: Issue[] = []
  checkEnvelope(body, '', issues)
  const check = dataCheck(type)
  if (check) object(body.data, 'data', '', issues, check)
  assertValid(body, issues, provider, check && type)

  // The checks above are what makes these casts true.
  const eventId = body.event_id as string
  const dedupeKey = dedupeKeyOf(provider, eventId)
  const { data, created_at: createdAt, merchant_id: merchantId } = body
  const event: Record<string, unknown> = check
    ? { provider, eventType: type, eventId, dedupeKey, data }
    : { provider, eventType: 'unknown', receivedType: type, eventId, dedupeKey, data }
  // Absent stays absent, as it does when the event goes through a queue.
  if (createdAt !== undefined) event.createdAt = createdAt
  if (merchantId != null) event.merchantId = merchantId
  return keepExtras(event, body, isEnvelopeField) as unknown as SquareEvent
}
