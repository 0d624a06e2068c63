/** What must be refused: each row of the table of bad deliveries; and what the refusals give away. */
import type { WebhookErrorCode } from '../../../core/errors.js'
import { type Tampering, tamperings } from '../../testing/tamperings.js'
import { inWords, isSuccess, type Reply } from '../http.js'
import {
  anyType,
  deliver,
  deliveryFor,
  fail,
  pass,
  type Result,
  type Scenario,
  skip,
  type Target,
  warn,
} from './scenario.js'

/** Bodies that are no JSON any more. */
const OF_A_PARSER = ['body-bit-flipped', 'body-cut-short', 'body-emptied']

const OF_THE_SIGNATURE: readonly WebhookErrorCode[] = ['missing_signature', 'malformed_signature', 'signature_mismatch']

/** Changes of the body that are gone once it is parsed. */
const UNSEEN_WHEN_PARSED = ['body-respaced', 'body-newline-added']

export const forged: Scenario = async function* (target) {
  if (target.access.secret === undefined) {
    yield skip('forged deliveries', 'Without a token in the URL, nothing can be told from a forgery.')
    return
  }
  const rows = tamperings.filter((row) => row.appliesTo(target.tool.provider))
  const replies = new Map<Tampering, Reply>()
  for (const row of rows) {
    const reply = await deliver(target, row.apply(deliveryFor(target, anyType(target))))
    replies.set(row, reply)
    if (!row.forged) yield badContent(row, reply)
  }
  const attempts = [...replies].filter(([row]) => row.forged)
  const accepted = attempts.filter(([, reply]) => isSuccess(reply))
  for (const [row, reply] of attempts) yield refusal(row, reply, accepted.length, attempts.length)
  yield givenAway(
    target,
    attempts.filter(([row]) => row.codes.every((code) => OF_THE_SIGNATURE.includes(code))),
  )
}

function refusal(row: Tampering, reply: Reply, accepted: number, all: number): Result {
  const name = `forged: ${row.name}`
  const detail = `${row.description} It was ${inWords(reply)}.`
  if (reply.failure === 'no answer in time') return fail(name, 'hangs', detail)
  if (isSuccess(reply)) {
    // Some bad bodies cannot be parsed, so a receiver that checks nothing refuses a few all the same.
    if (accepted > all / 2) return fail(name, 'accepts-any-signature', detail)
    if (row.name === 'signature-without-url') return fail(name, 'signature-without-url', detail)
    return fail(name, UNSEEN_WHEN_PARSED.includes(row.name) ? 'verifies-after-parsing' : 'accepts-forged', detail)
  }
  if (reply.status !== undefined && reply.status >= 500) return warn(name, 'crashes-on-bad-input', detail)
  return pass(name, detail)
}

/** Authentic, and of no use: it must not be taken for handled, nor bring anything down. */
function badContent(row: Tampering, reply: Reply): Result {
  const name = `bad content: ${row.name}`
  const detail = `${row.description} It was ${inWords(reply)}.`
  if (reply.failure === 'no answer in time') return fail(name, 'hangs', detail)
  const refused = reply.status !== undefined && reply.status >= 400 && reply.status < 500
  return refused || isSuccess(reply) ? pass(name, detail) : warn(name, 'crashes-on-bad-input', detail)
}

/** Compares the refusals: a sender must not learn from them which check failed. */
function givenAway(target: Target, attempts: readonly [Tampering, Reply][]): Result {
  const name = 'refusals are all the same'
  const refused = attempts.filter(([, reply]) => reply.status !== undefined && !isSuccess(reply))
  const { secret } = target.access
  for (const [row, { body }] of refused) {
    if (secret && secret.length > 3 && body.includes(secret)) {
      return fail(name, 'leaks-the-reason', `The answer to ${row.name} holds the secret.`)
    }
  }
  const answers = new Map<string, string[]>()
  for (const [row, { status, body }] of refused) {
    // A body parser in front refuses a body that is no JSON before anything is verified: that says nothing of a signature.
    if (status === 400 && OF_A_PARSER.includes(row.name)) continue
    const answer = `${status} ${withoutIds(body)}`
    answers.set(answer, [...(answers.get(answer) ?? []), row.name])
  }
  if (answers.size > 1) {
    const list = [...answers].map(
      ([answer, rows]) => `${answer.slice(0, 60)} (${rows.slice(0, 3).join(', ')}${rows.length > 3 ? ' …' : ''})`,
    )
    const detail = `There are ${answers.size} different answers to what is wrong with a signature: ${list.join('; ')}.`
    return fail(name, 'leaks-the-reason', withoutSecret(detail, secret))
  }
  return refused.length > 0
    ? pass(name, 'One answer for everything that is wrong with a signature.')
    : skip(name, 'Nothing was refused.')
}

const withoutSecret = (text: string, secret: string | undefined) =>
  secret ? text.replaceAll(secret, '[masked]') : text

/** The text without what differs from request to request by nature: ids, times. */
function withoutIds(body: string): string {
  return body
    .replace(/[\da-f]{8}-[\da-f-]{27}/gi, '')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z?/g, '')
    .replace(/\d{10,}/g, '')
}
