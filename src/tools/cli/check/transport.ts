/** Scenarios about the transport: method, size, content type, and the speed of the body. */
import { mergeJson } from '../../testing/json-text.js'
import { inWords, isSuccess, type Reply, send } from '../http.js'
import { deliver, deliveryFor, fail, pass, type Result, type Scenario, warn } from './scenario.js'

/** Documented events are less than a hundredth of this size. */
const OVERSIZE = 5 * 1024 * 1024

export const oversize: Scenario = async function* (target) {
  const delivery = deliveryFor(target, target.type)
  const large = delivery.withBody(mergeJson(delivery.text, { padding: 'x'.repeat(OVERSIZE) }))
  yield sizeResult('a body of 5 MiB', await deliver(target, large))
  yield sizeResult(
    'a body of 5 MiB without a length',
    await deliver(target, large, { pieces: { count: 20, pauseMs: 1 } }),
  )
}

function sizeResult(name: string, reply: Reply): Result {
  const detail = `It was ${inWords(reply)}.`
  if (isSuccess(reply)) return fail(name, 'no-size-limit', detail)
  if (reply.failure === 'no answer in time') return fail(name, 'hangs', detail)
  // Closing the connection counts as a rejection.
  if (reply.status !== undefined && reply.status >= 500) return warn(name, 'crashes-on-bad-input', detail)
  return pass(name, detail)
}

export const contentTypes: Scenario = async function* (target) {
  for (const type of ['text/plain', 'application/x-www-form-urlencoded']) {
    const delivery = deliveryFor(target, target.type)
    const reply = await deliver(target, delivery, { headers: { ...delivery.headers, 'content-type': type } })
    const name = `content type ${type}`
    if (isSuccess(reply) || reply.status === 415) yield pass(name, inWords(reply))
    else if (reply.failure === 'no answer in time') yield fail(name, 'hangs', inWords(reply))
    else yield warn(name, 'depends-on-the-content-type', `A valid delivery: ${inWords(reply)}.`)
  }
}

export const otherMethod: Scenario = async function* (target) {
  const reply = await send({
    method: 'GET',
    url: target.url,
    headers: {},
    body: new Uint8Array(),
    timeoutMs: target.timeoutMs,
  })
  const name = 'GET'
  if (reply.failure === 'no answer in time') yield fail(name, 'hangs', inWords(reply))
  else if (isSuccess(reply)) yield warn(name, 'answers-get', inWords(reply))
  else if ((reply.status ?? 0) >= 500) yield warn(name, 'crashes-on-bad-input', inWords(reply))
  else yield pass(name, inWords(reply))
}

export const slowly: Scenario = async function* (target) {
  const slow = await deliver(target, deliveryFor(target, target.type), { pieces: { count: 8, pauseMs: 50 } })
  const name = 'a body in eight chunks'
  if (isSuccess(slow)) yield pass(name, inWords(slow))
  else yield fail(name, 'reads-slowly-sent-bodies-wrong', `A valid delivery: ${inWords(slow)}.`)

  const stalled = deliver(target, deliveryFor(target, target.type), { pieces: { count: 2, pauseMs: 1_500 } })
  const meanwhile = await deliver(target, deliveryFor(target, target.type), { timeoutMs: 1_200 })
  const other = 'another delivery while one stalls'
  if (meanwhile.failure === 'no answer in time') yield warn(other, 'stalls-for-others', inWords(meanwhile))
  else yield pass(other, inWords(meanwhile))
  await stalled
}
