/** Duplicates of an event: one after another, at the same time, and after a failed handler. */
import type { TestDelivery } from '../../testing/delivery.js'
import { inWords, isSuccess, send } from '../http.js'
import { deliver, deliveryFor, fail, pass, type Scenario, skip, type Target } from './scenario.js'

const COPIES = 8
const NEED_PROBE = 'To count how often it was handled, pass --probe.'

export const inSequence: Scenario = async function* (target) {
  const name = 'duplicates: one after another'
  const delivery = deliveryFor(target, target.type)
  const [first, second] = [await deliver(target, delivery), await deliver(target, delivery)]
  if (!isSuccess(first)) return
  if (!isSuccess(second)) {
    yield fail(
      name,
      'rejects-valid',
      `A duplicate of a handled event was ${inWords(second)}. A provider that retries would resend it for hours.`,
    )
    return
  }
  const handled = await handledCount(target, delivery)
  if (handled === undefined) yield skip(name, `Both were answered with success. ${NEED_PROBE}`)
  else if (handled === 1) yield pass(name, 'Handled once.')
  else yield fail(name, 'handles-again', `Sent twice, handled ${handled} times.`)
}

export const atOnce: Scenario = async function* (target, soFar) {
  const name = `duplicates: ${COPIES} at the same time`
  const delivery = deliveryFor(target, target.type)
  const replies = await Promise.all(Array.from({ length: COPIES }, () => deliver(target, delivery)))
  const good = replies.filter((reply) => isSuccess(reply))
  if (good.length === 0) return
  const odd = replies.find((reply) => !isSuccess(reply) && reply.status !== 409 && reply.status !== 503)
  if (odd) {
    yield fail(
      name,
      'crashes-on-bad-input',
      `One of the duplicates was ${inWords(odd)}. Expected 2xx, or 409 to have it sent again.`,
    )
    return
  }
  const handled = await handledCount(target, delivery)
  if (handled === undefined) yield skip(name, `All were answered. ${NEED_PROBE}`)
  else if (handled === 1) yield pass(name, 'Handled once.')
  else if (soFar.some(({ flaw }) => flaw === 'handles-again'))
    yield fail(name, 'handles-again', `Handled ${handled} times.`)
  else yield fail(name, 'handles-at-the-same-time', `Handled ${handled} times.`)
}

export const afterFailure: Scenario = async function* (target) {
  const name = 'a handler that fails once'
  if (target.probe === undefined) {
    yield skip(name, 'To make a handler fail, pass --probe.')
    return
  }
  const armed = await send({
    url: withQuery(target.probe, 'fail', '1'),
    headers: {},
    body: new Uint8Array(),
    timeoutMs: target.timeoutMs,
  })
  if (!isSuccess(armed)) {
    yield skip(name, `POST to the probe: ${inWords(armed)}.`)
    return
  }
  const delivery = deliveryFor(target, target.type)
  const first = await deliver(target, delivery)
  if (isSuccess(first)) {
    yield fail(name, 'hides-failures', `The handler threw, and the delivery was ${inWords(first)}.`)
    return
  }
  const second = await deliver(target, delivery)
  const handled = await handledCount(target, delivery)
  if (isSuccess(second) && handled === 1) yield pass(name, 'The redelivery was handled.')
  else if (isSuccess(second) && handled === 0)
    yield fail(name, 'loses-events', 'The redelivery was answered with success, but not handled.')
  else
    yield fail(
      name,
      'rejects-valid',
      `The redelivery was ${inWords(second)}, and handled ${handled ?? 'an unknown number of'} times.`,
    )
}

/** Asks the probe how often the event was handled; `undefined` without a probe. */
async function handledCount(target: Target, delivery: TestDelivery): Promise<number | undefined> {
  if (target.probe === undefined) return undefined
  const { eventId, event_id, id } = JSON.parse(delivery.text) as Record<string, string>
  const url = withQuery(target.probe, 'id', eventId ?? event_id ?? id ?? '')
  const { body } = await send({ method: 'GET', url, headers: {}, body: new Uint8Array(), timeoutMs: target.timeoutMs })
  try {
    const { handled } = JSON.parse(body) as { handled: unknown }
    return typeof handled === 'number' ? handled : undefined
  } catch {
    return undefined
  }
}

function withQuery(url: string, name: string, value: string): string {
  const parsed = new URL(url)
  parsed.searchParams.set(name, value)
  return parsed.href
}
