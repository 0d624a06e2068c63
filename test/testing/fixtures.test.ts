import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { giftronaut } from '../../src/providers/giftronaut/index.js'
import { loopz } from '../../src/providers/loopz/index.js'
import { square } from '../../src/providers/square/index.js'
import { fixtures } from '../../src/tools/testing/index.js'

describe.each([giftronaut, square, loopz])('fixtures of $name', (provider) => {
  const own = fixtures[provider.name as keyof typeof fixtures] as Record<
    string,
    { body: string; event: { eventType: string } }
  >

  test('there is one for every event type, and each parses to its own', () => {
    expect(Object.keys(own)).toEqual(provider.eventTypes)
    for (const [type, { event }] of Object.entries(own)) expect(event.eventType).toBe(type)
  })

  test('bodies are the samples to the byte', () => {
    for (const [type, { body }] of Object.entries(own)) {
      expect(body).toBe(
        readFileSync(new URL(`../../src/providers/${provider.name}/samples/${type}.json`, import.meta.url), 'utf8'),
      )
    }
  })
})

test('an event is a fresh copy at each access', () => {
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
