/** The functions of each provider's entry, on a signed sample. What they accept and reject has its own tests: test/contract. */
import { describe, expect, test } from 'vitest'
import { pascal } from '../../scripts/providers.js'
import type { Delivery, Verification, WebhookEvent } from '../../src/core/types.js'
import { subjects } from '../deliveries.js'

describe.each(subjects.map((subject) => [subject.provider.name, subject] as const))('%s', (name, subject) => {
  const [type, body] = Object.entries(subject.samples)[0] as [string, string]
  const options = subject.optionsFor(type)
  const delivery = () => subject.deliver(type, body, { at: Date.now() })
  const forged = () => ({ ...delivery(), headers: {}, url: '/' })
  const read = async () => {
    const entry = await import(`../../src/providers/${name}/index.ts`)
    return entry as {
      verify(delivery: Delivery, options: object): Verification
      parse(delivery: Delivery, options: object): WebhookEvent
      [parse: `parse${string}Event`]: (request: Delivery, options: object) => Promise<WebhookEvent>
    }
  }

  test('verify', async () => {
    const { verify } = await read()
    expect(verify(delivery(), options).method).toBe(subject.scheme ? 'hmac-sha256' : 'url-token')
    expect(() => verify(forged(), options)).toThrow(expect.objectContaining({ provider: name, status: 401 }))
  })

  test('parse', async () => {
    const { parse } = await read()
    expect(parse(delivery(), options)).toMatchObject({ provider: name, eventType: type })
  })

  test('the function that does both', async () => {
    const parseBoth = (await read())[`parse${pascal(name)}Event`] as (
      request: Delivery,
      options: object,
    ) => Promise<WebhookEvent>
    expect(await parseBoth(delivery(), options)).toMatchObject({ provider: name, eventType: type })
    await expect(parseBoth(forged(), options)).rejects.toMatchObject({ provider: name, status: 401 })
  })
})
