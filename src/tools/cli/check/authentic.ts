/** What must be accepted: every documented event, in every spelling, with types yet to come; and the handshake. */
import { randomBytes } from 'node:crypto'
import { inWords, isSuccess, type Reply, send } from '../http.js'
import { anyType, deliver, deliveryFor, fail, pass, type Result, type Scenario, warn } from './scenario.js'

/** The same event in the spellings of several serialisers, each signed as it is. */
export const spellings: Scenario = async function* (target) {
  const replies = new Map<string, Reply>()
  for (const [name, spell] of SPELLINGS) {
    const delivery = deliveryFor(target, anyType(target))
    const reply = await deliver(target, delivery.withBody(spell(delivery.text)))
    replies.set(name, reply)
    if (reply.failure === 'no answer in time') {
      yield fail(name, 'hangs', `No answer within ${target.timeoutMs / 1000} s to a valid delivery.`)
      return
    }
  }
  const compact = replies.get('valid: compact body')
  for (const [name, reply] of replies) {
    const detail = `A valid delivery was ${inWords(reply)}.`
    // Where the spelling that serialisers write is taken and another is not, the bytes are not what is verified.
    if (isSuccess(reply)) yield pass(name, detail)
    else yield fail(name, compact && isSuccess(compact) ? 'verifies-after-parsing' : 'refuses-authentic', detail)
  }
}

const SPELLINGS: readonly (readonly [name: string, spell: (text: string) => string])[] = [
  // What JSON.stringify makes: the one spelling that survives being parsed and serialised again.
  ['valid: compact body', (text) => JSON.stringify(JSON.parse(text))],
  ['valid: indented body', (text) => JSON.stringify(JSON.parse(text), null, 4)],
  ['valid: escaped letters', (text) => text.replace(/(":\s*")([a-z])/i, escapeLetter)],
  ['valid: decimals as sent', (text) => withMember(text, '"check_amount": 5000.00')],
  ['valid: letters beyond ASCII', (text) => withMember(text, '"check_name": "Zoë 你好"')],
]

const escapeLetter = (_: string, before: string, letter: string) => `${before}\\u00${letter.charCodeAt(0).toString(16)}`

/** The text with a member more, which every receiver has to bear. */
const withMember = (text: string, member: string) => text.replace(/\}\s*$/, `, ${member}}`)

/** Every documented event as documented. */
export const everyType: Scenario = async function* (target, soFar) {
  const known = soFar.find(({ flaw }) => flaw === 'verifies-after-parsing')?.flaw
  for (const type of Object.keys(target.tool.catalog.events)) {
    const reply = await deliver(target, deliveryFor(target, type))
    const name = `event: ${type}`
    if (isSuccess(reply)) yield pass(name, inWords(reply))
    else yield fail(name, known ?? 'refuses-authentic', `A valid delivery: ${inWords(reply)}.`)
  }
}

export const unknownType: Scenario = async function* (target) {
  const reply = await deliver(target, deliveryFor(target, 'unknown', 'check.type_of_the_future'))
  const name = 'event: a type that is not documented yet'
  if (isSuccess(reply)) yield pass(name, inWords(reply))
  else yield fail(name, 'refuses-unknown-types', `A valid event of an unknown type: ${inWords(reply)}.`)
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
    // No JSON: the token stays undefined.
  }
  if (reply.status === 200 && token === challengeToken) return pass(name, 'The challenge came back.')
  // A route may have it turned off after registration.
  return warn(name, 'ignores-the-handshake', `The challenge was not sent back: ${inWords(reply)}.`)
}

/** Whether a valid delivery is taken at all: what other scenarios compare with. */
export const wasAccepted = (soFar: readonly Result[]) =>
  soFar.some(({ name, status }) => name.startsWith('valid: ') && status === 'pass')
