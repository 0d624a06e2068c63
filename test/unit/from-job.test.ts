import { expect, it } from 'vitest'
import { fromJob } from '../../src/core/from-job.js'
import { square } from '../../src/providers/square/index.js'

const event = {
  provider: 'square',
  eventType: 'gift_card.updated',
  dedupeKey: 'square.1',
  data: { object: { gift_card: { state: 'ACTIVE' } } },
}

it('returns the event of a job, as an object or as JSON', () => {
  expect(fromJob(square, event)).toBe(event)
  const parsed = fromJob(square, JSON.stringify(event))
  expect(parsed).toEqual(event)
  if (parsed.eventType === 'gift_card.updated') expect(parsed.data.object.gift_card.state).toBe('ACTIVE')
})

it.each([
  undefined,
  null,
  1,
  'not JSON',
  'null',
  {},
  { ...event, provider: 'loopz' },
  { ...event, eventType: 1 },
  { ...event, dedupeKey: undefined },
])('rejects %o, which is not an event of the provider', (data) => {
  expect(() => fromJob(square, data)).toThrow(
    expect.objectContaining({
      code: 'invalid_payload',
      message: 'The job does not hold an event of square.',
      hint: expect.stringContaining('Enqueue the whole event'),
    }),
  )
})
