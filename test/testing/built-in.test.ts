/** The test kit and the diagnosis on every built-in provider and event, from the declarations alone. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { webhook } from '../../src/adapters/fetch.js'
import type { AnyProvider, WebhookEvent } from '../../src/core/types.js'
import { diagnose } from '../../src/tools/diagnose/index.js'
import { createDelivery, fixtures, type TestDelivery } from '../../src/tools/testing/index.js'
import { subjects } from '../deliveries.js'

const make = createDelivery as unknown as (
  provider: AnyProvider<never, WebhookEvent>,
  eventType: string,
  options: object,
) => TestDelivery

for (const { provider, optionsFor, samples, scheme } of subjects) {
  const sampleFile = (type: string) =>
    new URL(`../../src/providers/${provider.name}/samples/${type}.json`, import.meta.url)

  describe(provider.name, () => {
    test('has a fixture for each event: the body to the byte, and the event it parses to', () => {
      const own: Record<string, { body: string; event: WebhookEvent }> = fixtures[provider.name as never]
      expect(Object.keys(own)).toEqual(provider.eventTypes)
      for (const [type, { body, event }] of Object.entries(own)) {
        expect(event.eventType).toBe(type)
        expect(body).toBe(readFileSync(sampleFile(type), 'utf8'))
      }
    })

    test.each(Object.keys(samples))('a created delivery of %s reaches its handler over HTTP', async (type) => {
      const options = optionsFor(type) as object
      const events: WebhookEvent[] = []
      const route = webhook(provider, options as never, ((event: WebhookEvent) => events.push(event)) as never)
      const deliveries = [make(provider, type, options), make(provider, type, options)] as const
      for (const delivery of deliveries) expect((await route(delivery.toRequest())).status).toBe(200)
      expect(events.map(({ eventType }) => eventType)).toEqual([type, type])
      expect(new Set(events.map(({ dedupeKey }) => dedupeKey)).size).toBe(2)
    })

    const [type] = Object.keys(samples) as [string]
    const options = optionsFor(type)
    const good = make(provider, type, options)

    test('diagnose finds nothing in an authentic delivery', async () => {
      expect(await diagnose(provider, good, options)).toMatchObject({ accepted: true, findings: [] })
    })

    if (scheme) {
      test('diagnose proves that the body has a line break more', async () => {
        const received = { headers: good.headers, body: `${good.text}\n`, url: good.url }
        const diagnosis = await diagnose(provider, received, options)
        // Voucherify signs the JSON without the white space around it, so there it makes no difference.
        if (scheme.compactJson) expect(diagnosis).toMatchObject({ accepted: true })
        else expect(diagnosis.findings).toMatchObject([{ cause: 'body-trailing-newline', certainty: 'certain' }])
      })

      test('a secret that was pasted with a line break is named as the cause', async () => {
        const { secretOption, secretEncoding } = scheme
        const secret = (options as Record<string, string>)[secretOption] as string
        const pasted = { ...(options as object), [secretOption]: `${secret}\n` } as never
        if (secretEncoding === 'utf8') {
          const { accepted, findings } = diagnose(provider, good, pasted)
          expect(accepted).toBe(false)
          expect(findings).toMatchObject([{ certainty: 'certain', message: expect.stringContaining(secretOption) }])
          expect(JSON.stringify(findings)).not.toContain(secret)
        } else {
          expect(() => diagnose(provider, good, pasted)).toThrow(
            expect.objectContaining({ code: 'configuration', hint: expect.stringContaining('line breaks') }),
          )
        }
      })
    } else {
      test('diagnose says that the token in the URL is another one', async () => {
        const diagnosis = await diagnose(provider, { ...good, url: `/webhooks/${provider.name}/other` }, options)
        expect(diagnosis.accepted).toBe(false)
        expect(diagnosis.findings.length).toBeGreaterThan(0)
      })
    }
  })
}

test('an event of a fixture is a fresh copy at each access', () => {
  const first = fixtures.giftronaut['order.bounced'].event
  first.data.recipientEmail = 'changed'
  expect(fixtures.giftronaut['order.bounced'].event.data.recipientEmail).toBe('invalid@example.com')
})

test('a body that the provider does not print is called composed', () => {
  expect(fixtures.giftronaut['order.bounced'].composed).toBe(true)
  expect(fixtures.loopz['location.created'].composed).toBe(true)
  expect(fixtures.loopz['location.updated'].composed).toBe(false)
  expect(fixtures.square['gift_card.updated'].composed).toBe(false)
})
