/** HTTP/2 through Node's compatible API: other request and response classes, and no connection to close. */
import { once } from 'node:events'
import { type ClientHttp2Session, connect, createServer, type Http2Server, type IncomingHttpHeaders } from 'node:http2'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { webhook } from '../../src/adapters/node.js'
import { giftronaut } from '../../src/providers/giftronaut/index.js'
import { fromGiftronaut, GIFTRONAUT_SECRET } from './deliveries.js'

const handled: string[] = []
const errors: string[] = []
let server: Http2Server
let session: ClientHttp2Session

beforeAll(async () => {
  const options = {
    secret: GIFTRONAUT_SECRET,
    maxBodyBytes: 1000,
    onError: (error: { code: string }) => errors.push(error.code),
  }
  server = createServer(webhook(giftronaut, options, (event) => handled.push(event.eventType)))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  session = connect(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
})
afterAll(() => {
  session.destroy()
  server.close()
})

async function post(body: Uint8Array | string, { end = true } = {}) {
  const stream = session.request({ ':method': 'POST', ':path': '/hook', ...fromGiftronaut(body).headers })
  if (end) stream.end(body)
  else stream.write(body)
  const [headers] = (await once(stream, 'response')) as [IncomingHttpHeaders]
  let text = ''
  for await (const chunk of stream) text += chunk
  return { status: headers[':status'], text }
}

test('a delivery is handled', async () => {
  expect(await post(fromGiftronaut().body)).toEqual({ status: 200, text: '{"received":true}' })
  expect(handled).toEqual(['order.bounced'])
})

test('a body over the limit is rejected before it ends, and the session goes on', async () => {
  expect(await post(Buffer.alloc(2000), { end: false })).toEqual({ status: 413, text: '{"error":"body_too_large"}' })
  expect(await post(fromGiftronaut().body)).toMatchObject({ status: 200 })
})

test('does not call the handler for a stream that is reset', async () => {
  handled.length = errors.length = 0
  const stream = session.request({ ':method': 'POST', ':path': '/hook', ...fromGiftronaut().headers })
  stream.on('error', () => {})
  stream.write('{"eventId"')
  await new Promise((resolve) => setTimeout(resolve, 50))
  stream.destroy()
  while (errors.length === 0) await new Promise((resolve) => setTimeout(resolve, 20))
  expect({ handled, errors }).toEqual({ handled: [], errors: ['client_disconnected'] })
  expect(await post(fromGiftronaut().body)).toMatchObject({ status: 200 })
})
