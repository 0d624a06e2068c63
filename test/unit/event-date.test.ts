import { afterEach, expect, test } from 'vitest'
import { eventDate } from '../../src/core/event-date.js'

const zone = process.env.TZ
afterEach(() => {
  process.env.TZ = zone
})

test.each([
  ['2026-04-15T14:30:00.000', '2026-04-15T14:30:00.000Z'],
  ['2026-04-15T14:30:00', '2026-04-15T14:30:00.000Z'],
  ['2026-04-15T14:30:00Z', '2026-04-15T14:30:00.000Z'],
  ['2026-04-15T14:30:00z', '2026-04-15T14:30:00.000Z'],
  ['2022-07-13T20:30:59.037339943Z', '2022-07-13T20:30:59.037Z'],
  ['2021-03-25T05:13:01-08:00', '2021-03-25T13:13:01.000Z'],
  ['2021-03-25T05:13:01+00', '2021-03-25T05:13:01.000Z'],
  ['2021-03-25T05:13:01+0530', '2021-03-24T23:43:01.000Z'],
  ['2021-03-25T05:13:01+05', '2021-03-25T00:13:01.000Z'],
  ['2021-03-25T05:13', '2021-03-25T05:13:00.000Z'],
  ['2021-03-25T05:13:01,5', '2021-03-25T05:13:01.500Z'],
  ['2021-03-25', '2021-03-25T00:00:00.000Z'],
])('%s is %s, in every zone', (createdAt, iso) => {
  for (const TZ of ['Asia/Seoul', 'America/Los_Angeles', 'UTC']) {
    process.env.TZ = TZ
    expect(eventDate({ createdAt }).toISOString()).toBe(iso)
  }
})

test('an invalid time, and a missing one', () => {
  expect(eventDate({})).toBeUndefined()
  expect(eventDate({ createdAt: 'soon' }).getTime()).toBeNaN()
})

// At quadratic cost this would take minutes: no clock is needed to see the difference.
test('a text of a million characters costs no time', () => {
  for (const text of ['T', '1', '+00', '2026-04-15T', ' ']) {
    expect(eventDate({ createdAt: text.repeat(1_000_000) }).getTime()).toBeNaN()
  }
})
