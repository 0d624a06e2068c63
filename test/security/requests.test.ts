/** Routes with requests that end early or are not signed, and with secrets that are bytes. */
import { PassThrough } from 'node:stream'
import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import * as fetchAdapter from '../../src/adapters/fetch.js'
import * as nodeAdapter from '../../src/adapters/node.js'
import { isWebhookError, WebhookError } from '../../src/core/errors.js'
import { subjects } from '../deliveries.js'
import { keepPrinted } from './seen.js'
import { verdict } from './verdict.js'

const printed = keepPrinted()
const named = subjects.map((subject) => [subject.provider.name, subject] as const)
const noHandler = () => {
  throw new Error('The handler was called.')
}

/** A Node response that keeps the answer. */
class Reply {
  statusCode = 0
  headersSent = false
  text = ''
  setHeader() {}
  end(text = '') {
    this.text = text
  }
}

describe.each(named)('%s', (_name, { provider, options, samples, scheme, deliver }) => {
  const [type, sample] = Object.entries(samples)[0] as [string, string]

  test('a body that ends early is answered with 400, logged by its code, and never handled', async () => {
    const { headers, body, url, method } = deliver(type, sample)
    for (const end of ['close', 'ECONNRESET'] as const) {
      const request = Object.assign(new PassThrough(), { headers, url, method })
      request.write(body.subarray(0, 5))
      setImmediate(() =>
        end === 'close' ? request.destroy() : request.destroy(Object.assign(new Error(sample), { code: end })),
      )
      const reply = new Reply()
      await nodeAdapter.webhook(provider, options, noHandler)(request as never, reply as never)
      expect(reply.statusCode).toBe(400)
      expect(reply.text).toBe('{"error":"bad_request"}')
    }
    expect(printed().match(/: client_disconnected: /g)).toHaveLength(2)
    expect(printed()).not.toContain(sample)
  })

  test('a request without its signature or token is rejected before its body is read', async () => {
    let pulls = 0
    // A body of up to a challenge's size is read if the provider has challenges, because they are unsigned.
    const body = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          pulls++
          controller.enqueue(new Uint8Array(1_024))
        },
      },
      { highWaterMark: 0 },
    )
    const request = new Request('http://localhost/', { method: 'POST', body, duplex: 'half' } as RequestInit)
    const response = (await fetchAdapter.webhook(provider, options, noHandler)(request)) as Response
    expect(response.status).toBe(401)
    expect(printed()).toContain(': missing_signature: ')
    expect(pulls).toBeLessThanOrEqual(provider.handshake ? 10 : 0)
  })

  if (scheme)
    test('a secret of bytes verifies, and is in no error and no log', async () => {
      const { secretOption = '' } = scheme ?? {}
      const secret = Uint8Array.from(Buffer.from('CANARY-bytes-7f3a9b-CANARY'))
      const given = { ...(options as object), [secretOption]: secret } as never
      expect(verdict(() => provider.verify(deliver(type, sample, { secret }), given))).toBe('ok')

      const errors: unknown[] = []
      const forged = deliver(type, sample, { secret: 'another' })
      const request = () => new Request('http://localhost/', { method: 'POST', headers: forged.headers, body: sample })
      await fetchAdapter.webhook(provider, given, noHandler)(request())
      const onError = (error: unknown) => errors.push(error)
      await fetchAdapter.webhook(provider, { ...(given as object), onError } as never, noHandler)(request())
      expect(errors).toHaveLength(1)
      const seen = inspect(errors, { depth: null, showHidden: true }) + JSON.stringify(errors) + printed()
      expect(seen).toContain('signature_mismatch')
      for (const encoding of ['latin1', 'base64', 'hex'] as const) {
        expect(seen).not.toContain(Buffer.from(secret).toString(encoding))
      }
      // The array itself: as `inspect` and JSON write it.
      expect(seen).not.toMatch(/67,\s*65,\s*78,\s*65,\s*82|"0":67/)
      // The array is not cached: an overwritten array is another secret.
      secret.fill(1)
      const again = deliver(type, sample, { secret: 'CANARY-bytes-7f3a9b-CANARY' })
      expect(verdict(() => provider.verify(again, given))).toBe('signature_mismatch')
    })
})

test('an error is told by its brand, whatever is written to its name', () => {
  // The name is writable, for subclasses. Nothing is decided by it.
  const error = new WebhookError('signature_mismatch', 'no')
  error.name = 'CANARY'
  expect(isWebhookError(error)).toBe(true)
  expect([error.code, error.status]).toEqual(['signature_mismatch', 401])
  expect(isWebhookError(Object.assign(new Error('no'), { name: 'WebhookError', code: 'signature_mismatch' }))).toBe(
    false,
  )
  expect(new WebhookError('signature_mismatch', 'no').name).toBe('WebhookError')
})
