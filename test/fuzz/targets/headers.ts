/** Every function that reads headers, with any value in any shape: the result must have the right type. */
import { PassThrough } from 'node:stream'
import { readHeader } from '../../../src/core/headers.js'
import { readBody } from '../../../src/core/receive.js'
import type { NodeRequest } from '../../../src/core/types.js'
import { listHeaders } from '../../../src/tools/list-headers.js'
import { attempt, codeOf, must } from '../expect.js'
import { anyHeaders } from '../headers.js'
import { fuzzProviders, headersOf, TOKEN } from '../providers.js'
import { Reader } from '../reader.js'

const LIMIT = 300
const names = [
  'x-giftronaut-signature',
  'x-square-hmacsha256-signature',
  'square-retry-number',
  'x-loopz-webhook-topic',
  'x-loopz-merchant-id',
  'x-loopz-program-id',
  'x-loopz-webhook-subscription-id',
  ...fuzzProviders.flatMap(({ scheme }) => headersOf(scheme)),
  'content-length',
  'content-encoding',
]
const body = Buffer.from('{"id":"card-1"}')
const url = `/hook/${TOKEN}`

export async function fuzz(data: Uint8Array): Promise<void> {
  const reader = new Reader(data)
  const name = reader.pick(names)
  const value = reader.text()
  const headers = anyHeaders(reader, [name, value])

  const read = readHeader(headers, name)
  must(read === undefined || typeof read === 'string', 'a header that is not text')
  for (const pair of listHeaders(headers))
    must(pair.length === 2 && pair[0] === pair[0].toLowerCase(), 'a header listed wrong')

  for (const { provider, options, eventType } of fuzzProviders) {
    const delivery = { headers, body, url, method: 'POST' }
    attempt(() => provider.verify(delivery, options))
    const retry = provider.attempt(delivery)
    must(retry === undefined || (Number.isSafeInteger(retry) && retry >= 0), `attempt ${retry}`)
    const parsed = attempt(() => provider.parse(delivery, { eventType }))
    if ('code' in parsed) continue
    const event = parsed.result as unknown as Record<string, unknown>
    for (const id of ['merchantId', 'programId', 'subscriptionId', 'receivedType'])
      must(event[id] === undefined || typeof event[id] === 'string', `${id} is not text`)
  }

  try {
    // Of a body that is there already, its length counts, and not what a header says of it.
    const stream = Object.assign(new PassThrough().end(body), { headers, url, method: 'POST' })
    const received = await readBody(stream as unknown as NodeRequest, LIMIT)
    must(Buffer.compare(received, body) === 0, 'other bytes than were sent')
    must(!(Number(read) > LIMIT) || name !== 'content-length', 'a length beyond the limit is let in')
  } catch (error) {
    codeOf(error)
  }
}
