/** Deliveries that must be accepted: every documented event, every JSON formatting, unknown types, and the challenge. */
import { randomBytes } from 'node:crypto'
import { tamperings } from '../../testing/tamperings.js'
import { inWords, isSuccess, type Reply, send } from '../http.js'
import { shownUrl } from '../view.js'
import { deliver, deliveryFor, fail, pass, type Result, type Scenario, type Target, warn } from './scenario.js'

const HANGS = (target: Target) => `A valid delivery was not answered within ${target.timeoutMs / 1000} s.`

/** The formatting of serialisers, which survives being parsed and serialised again. */
export const firstDelivery: Scenario = async function* (target) {
  const name = 'valid: compact body'
  const delivery = deliveryFor(target, target.type)
  const reply = await deliver(target, delivery.withBody(JSON.stringify(JSON.parse(delivery.text))))
  if (isSuccess(reply)) yield pass(name, `A valid delivery was ${inWords(reply)}.`)
  else if (reply.failure === 'no answer in time') yield fail(name, 'hangs', HANGS(target))
  else {
    const signedFor = target.tool.urlVariable
      ? ` It was signed for ${shownUrl(target.access.notificationUrl, target.access.secret, false)}.`
      : ''
    yield fail(name, 'rejects-valid', `A valid delivery was ${inWords(reply)}.${signedFor}`)
  }
}

/** After a valid delivery was rejected: checks whether one with a signature without the URL is accepted. */
export const withoutUrl: Scenario = async function* (target) {
  const row = tamperings.find((tampering) => tampering.name === 'signature-without-url')
  if (!row?.appliesTo(target.tool.provider)) return
  const reply = await deliver(target, row.apply(deliveryFor(target, target.type)))
  if (isSuccess(reply)) yield fail(`forged: ${row.name}`, 'signature-without-url', row.description)
}

/** The same event in the formatting of other serialisers, each signed as sent. */
export const spellings: Scenario = async function* (target) {
  for (const [name, spell] of SPELLINGS) {
    const delivery = deliveryFor(target, target.type)
    const reply = await deliver(target, delivery.withBody(spell(delivery.text)))
    const detail = `A valid delivery was ${inWords(reply)}.`
    if (isSuccess(reply)) yield pass(name, detail)
    else if (reply.failure === 'no answer in time') {
      yield fail(name, 'hangs', HANGS(target))
      return
    }
    // If the compact formatting is accepted and another is not, the receiver does not verify the raw bytes.
    else yield fail(name, 'verifies-after-parsing', detail)
  }
}

const SPELLINGS: readonly (readonly [name: string, spell: (text: string) => string])[] = [
  ['valid: indented body', (text) => JSON.stringify(JSON.parse(text), null, 4)],
  ['valid: escaped letters', (text) => text.replace(/(":\s*")([a-z])/i, escapeLetter)],
  ['valid: decimals as sent', (text) => withMember(text, '"check_amount": 5000.00')],
  ['valid: letters beyond ASCII', (text) => withMember(text, '"check_name": "Zoë 你好"')],
]

const escapeLetter = (_: string, before: string, letter: string) => `${before}\\u00${letter.charCodeAt(0).toString(16)}`

/** Adds an undocumented member, which every receiver must accept. */
const withMember = (text: string, member: string) => text.replace(/\}\s*$/, `, ${member}}`)

/** Sends every documented event as documented. */
export const everyType: Scenario = async function* (target, soFar) {
  const known = soFar.find(({ flaw }) => flaw === 'verifies-after-parsing')?.flaw
  for (const type of Object.keys(target.tool.catalog.events)) {
    // A provider of the user's own has no samples, so only the type whose data was given can be sent.
    if (type !== target.type && target.tool.samples[type] === undefined) continue
    const reply = await deliver(target, deliveryFor(target, type))
    const name = `event: ${type}`
    if (isSuccess(reply)) yield pass(name, inWords(reply))
    else yield fail(name, known ?? 'rejects-valid', `A valid delivery: ${inWords(reply)}.`)
  }
}

export const unknownType: Scenario = async function* (target) {
  const reply = await deliver(target, deliveryFor(target, 'unknown', 'check.type_of_the_future'))
  const name = 'event: an undocumented type'
  if (isSuccess(reply)) yield pass(name, inWords(reply))
  else yield fail(name, 'rejects-unknown-types', `A valid event of an unknown type: ${inWords(reply)}.`)
}

export const handshake: Scenario = async function* (target) {
  if (!target.tool.provider.handshake) return
  const challengeToken = randomBytes(12).toString('hex')
  const body = Buffer.from(JSON.stringify({ challengeToken }))
  const headers = { 'content-type': 'application/json' }
  const reply = await send({ url: target.url, headers, body, timeoutMs: target.timeoutMs })
  yield handshakeResult(reply, challengeToken)
}

function handshakeResult(reply: Reply, challengeToken: string): Result {
  const name = 'handshake'
  let token: unknown
  try {
    token = JSON.parse(reply.body).challengeToken
  } catch {
    // Not JSON: the token stays undefined.
  }
  if (reply.status === 200 && token === challengeToken) return pass(name, 'The challenge was answered.')
  // A route may turn challenges off after registration.
  return warn(name, 'ignores-the-handshake', `The challenge was not answered: ${inWords(reply)}.`)
}
