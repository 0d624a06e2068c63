/**
 * Bodies that a provider's documentation prints, byte for byte: each is an event when it is signed as it stands. Most of them are the
 * samples of their events; `printed.json` has those that are not.
 */
import { describe, expect, test } from 'vitest'
import { parseEvent } from '../../src/core/receive.js'
import { type Subject, subjects } from '../deliveries.js'
import list from './printed.json' with { type: 'json' }

interface Printed {
  readonly provider: string
  readonly eventType: string
  /** The page that prints it. */
  readonly source: string
  readonly body?: string
  /** Where only the data of an event is printed. */
  readonly data?: string
}
const printed: readonly Printed[] = list

/** Every documented body of a provider, with its event type. */
function printedBy({ provider, samples, catalog }: Subject): (readonly [type: string, body: string])[] {
  const documented = Object.entries(samples).filter(([type]) => !catalog.events[type]?.composed)
  const others = printed.filter((one) => one.provider === provider.name)
  const bodyOf = ({ eventType, body, data }: Printed) =>
    body ?? JSON.stringify({ ...JSON.parse(samples[eventType] as string), data: JSON.parse(data as string) })
  return [...documented, ...others.map((one) => [one.eventType, bodyOf(one)] as const)]
}

// Sendoso prints the members of its bodies, and no body.
const printing = subjects.filter((subject) => printedBy(subject).length > 0)

describe.each(printing.map((subject) => [subject.provider.name, subject] as const))('%s', (name, subject) => {
  test.each(printedBy(subject))('%s as printed is a typed event', async (type, body) => {
    const event = await parseEvent(subject.provider, subject.deliver(type, body), subject.optionsFor(type))
    expect(event).toMatchObject({ provider: name, eventType: type })
    expect(event.data).toEqual(subject.dataOf(body))
  })
})

test('no printed body is forgotten', () => {
  const counts = subjects.map((subject) => [subject.provider.name, printedBy(subject).length])
  expect(Object.fromEntries(counts)).toEqual({
    giftronaut: 11,
    square: 7,
    loopz: 1,
    tremendous: 2,
    voucherify: 13,
    recurly: 6,
    'loop-returns': 1,
    runa: 5,
    goody: 4,
    sendoso: 0,
  })
})
