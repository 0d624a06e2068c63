/** `parse`, `handshake` and `redact` of every provider, on any body: an event that is plain JSON, or a WebhookError. */
import { deepStrictEqual } from 'node:assert/strict'
import type { Handshake } from '../../../src/core/types.js'
import { redact } from '../../../src/redact.js'
import { attempt, must } from '../expect.js'
import { fuzzProviders } from '../providers.js'
import { Reader } from '../reader.js'

const topics = ['gift-card.updated', 'transaction.created', 'location.updated', 'something.new']

export function fuzz(data: Uint8Array): void {
  const reader = new Reader(data)
  const { provider, eventType } = reader.pick(fuzzProviders)
  const delivery = { headers: { 'x-loopz-webhook-topic': reader.pick(topics) }, body: reader.rest() }

  const handshake = provider.handshake?.(delivery)
  if (handshake) must((handshake as Handshake).body.challengeToken.length <= 1024, 'a long challenge is sent back')

  const got = attempt(() => provider.parse(delivery, { eventType }))
  if ('code' in got) return
  const event = got.result
  // An unknown event need not have data; a member that is undefined and one that is absent read the same.
  if (event.data === undefined) delete (event as { data?: unknown }).data
  deepStrictEqual(JSON.parse(JSON.stringify(event)), event)
  must(/^[\w.~-]{1,220}$/.test(event.dedupeKey), 'a dedupe key of another form')
  must(event.eventType === 'unknown' || provider.eventTypes.includes(event.eventType as never), 'an unknown type')
  JSON.stringify(redact(event))
}
