import { utf8 } from '../../core/bytes.js'
import { isObject, object } from '../../core/checks.js'
import { type Issue, webhookError } from '../../core/errors.js'
import { assertValid } from '../../core/event.js'
import { readHeader } from '../../core/headers.js'
import { deliveryBytes, parseJson } from '../../core/json.js'
import type { Delivery } from '../../core/types.js'
import { sha256Hex } from '../../crypto/hmac.js'
import type { LoopzEvent } from './generated/events.js'
import { dataCheck } from './generated/validate.js'
import { HEADERS } from './source.js'

const provider = 'loopz'

/**
 * Turns a Loopz delivery into a typed event: the topic comes from a header, and the whole body is `data`. Checks the shape,
 * not the sender: call `verify` first.
 *
 * @param delivery - `{ headers, body }`.
 * @returns The event; `eventType: 'unknown'` for a topic that this version does not know.
 * @throws {WebhookError} `invalid_encoding`, `invalid_json`, `missing_event_type`; `invalid_payload` with `issues`.
 * @see https://docs.loopz.io/reference/webhooks
 * @example
 * ```ts
 * import { parse } from 'giftcard-webhooks/loopz'
 *
 * const headers = { 'X-LOOPZ-WEBHOOK-TOPIC': 'location.updated' }
 * const body = '{"id":"72b8ebd8-ea23-44a5-b8d1-b727d80ecd1a","name":"My Location","status":"ACTIVE","type":"PHYSICAL"}'
 * const event = parse({ headers, body })
 * if (event.eventType === 'location.updated') console.log(event.data.status) // ACTIVE
 * ```
 */
export function parse(delivery: Delivery): LoopzEvent {
  const bytes = deliveryBytes(delivery, provider)
  const data = parseJson(delivery, provider)
  const topic = readHeader(delivery.headers, HEADERS.topic)
  // A comma is what two headers of one name are joined with.
  if (!topic || topic.includes(',')) {
    throw webhookError(
      'missing_event_type',
      provider,
      `No ${HEADERS.topic} header, or more than one: the body alone does not say what happened.`,
      'Check that this route is registered with Loopz only, and that no proxy drops or doubles headers.',
    )
  }

  const issues: Issue[] = []
  const check = dataCheck(topic)
  if (check) object(data, '', '', issues, check)
  assertValid(data, issues, provider, check && topic)

  const event: Record<string, unknown> = check
    ? { provider, eventType: topic }
    : { provider, eventType: 'unknown', receivedType: topic }
  for (const name of ['merchantId', 'programId', 'subscriptionId'] as const) {
    const id = readHeader(delivery.headers, HEADERS[name])
    if (id !== undefined) event[name] = id
  }
  event.dedupeKey = dedupeKey(event.subscriptionId, topic, isObject(data) ? data.id : undefined, bytes)
  event.data = data
  return event as unknown as LoopzEvent
}

/**
 * Loopz sends no event id, so a delivery is known by where it comes from, what it is about and its exact body. Two
 * snapshots that are equal to the byte are one event: setting a state to what it is already changes nothing.
 */
function dedupeKey(subscriptionId: unknown, topic: string, objectId: unknown, body: Uint8Array): string {
  const parts = JSON.stringify([subscriptionId ?? null, topic, objectId ?? null, sha256Hex(body)])
  return `${provider}.${sha256Hex(utf8(parts))}`
}
