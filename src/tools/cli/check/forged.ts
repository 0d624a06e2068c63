/** Deliveries that must be rejected: each row of the table of bad deliveries. Also compares the rejections. */
import type { WebhookErrorCode } from '../../../core/errors.js'
import { type Tampering, tamperings } from '../../testing/tamperings.js'
import { inWords, isSuccess, type Reply } from '../http.js'
import { deliver, deliveryFor, fail, pass, type Result, type Scenario, skip, type Target, warn } from './scenario.js'

/** Rows whose body is not JSON. */
const OF_A_PARSER = ['body-bit-flipped', 'body-cut-short', 'body-emptied']

const OF_THE_SIGNATURE: readonly WebhookErrorCode[] = ['missing_signature', 'malformed_signature', 'signature_mismatch']

/** Rows whose change disappears when the body is parsed. */
const UNSEEN_WHEN_PARSED = ['body-respaced', 'body-newline-added']

export const forged: Scenario = async function* (target) {
  if (target.access.secret === undefined) {
    yield skip('forged deliveries', 'Without a token in the URL, forgeries cannot be detected.')
    return
  }
  const rows = tamperings.filter((row) => row.appliesTo(target.tool.provider))
  const replies = new Map<Tampering, Reply>()
  for (const row of rows) {
    const reply = await deliver(target, row.apply(deliveryFor(target, target.type)))
    replies.set(row, reply)
    if (!row.forged) yield badContent(row, reply)
  }
  const attempts = [...replies].filter(([row]) => row.forged)
  const accepted = attempts.filter(([, reply]) => isSuccess(reply))
  for (const [row, reply] of attempts) yield rejection(row, reply, accepted.length, attempts.length)
  yield givenAway(
    target,
    attempts.filter(([row]) => row.codes.every((code) => OF_THE_SIGNATURE.includes(code))),
  )
}

function rejection(row: Tampering, reply: Reply, accepted: number, all: number): Result {
  const name = `forged: ${row.name}`
  const detail = `${row.description} It was ${inWords(reply)}.`
  if (reply.failure === 'no answer in time') return fail(name, 'hangs', detail)
  if (isSuccess(reply)) {
    // Some bad bodies cannot be parsed, so even a receiver that verifies nothing rejects a few.
    if (accepted > all / 2) return fail(name, 'accepts-any-signature', detail)
    if (row.name === 'signature-without-url') return fail(name, 'signature-without-url', detail)
    return fail(name, UNSEEN_WHEN_PARSED.includes(row.name) ? 'verifies-after-parsing' : 'accepts-forged', detail)
  }
  if (reply.status !== undefined && reply.status >= 500) return warn(name, 'crashes-on-bad-input', detail)
  return pass(name, detail)
}

/** Valid signature, unusable content: must be neither accepted as handled nor crash the receiver. */
function badContent(row: Tampering, reply: Reply): Result {
  const name = `bad content: ${row.name}`
  const detail = `${row.description} It was ${inWords(reply)}.`
  if (reply.failure === 'no answer in time') return fail(name, 'hangs', detail)
  const rejected = reply.status !== undefined && reply.status >= 400 && reply.status < 500
  return rejected || isSuccess(reply) ? pass(name, detail) : warn(name, 'crashes-on-bad-input', detail)
}

/** Compares the rejections: a sender must not learn which check failed. */
function givenAway(target: Target, attempts: readonly [Tampering, Reply][]): Result {
  const name = 'rejections are identical'
  const rejected = attempts.filter(([, reply]) => reply.status !== undefined && !isSuccess(reply))
  const { secret } = target.access
  for (const [row, { body }] of rejected) {
    if (secret && secret.length > 3 && body.includes(secret)) {
      return fail(name, 'leaks-the-reason', `The answer to ${row.name} holds the secret.`)
    }
  }
  const answers = new Map<string, string[]>()
  for (const [row, { status, body }] of rejected) {
    // A body parser may reject a body that is not JSON before verification. That reveals nothing about a signature.
    if (status === 400 && OF_A_PARSER.includes(row.name)) continue
    const answer = `${status} ${withoutIds(body)}`
    answers.set(answer, [...(answers.get(answer) ?? []), row.name])
  }
  if (answers.size > 1) {
    const list = [...answers].map(
      ([answer, rows]) => `${answer.slice(0, 60)} (${rows.slice(0, 3).join(', ')}${rows.length > 3 ? ' …' : ''})`,
    )
    const detail = `Signature problems get ${answers.size} different answers: ${list.join('; ')}.`
    return fail(name, 'leaks-the-reason', withoutSecret(detail, secret))
  }
  return rejected.length > 0
    ? pass(name, 'All signature problems get the same answer.')
    : skip(name, 'Nothing was rejected.')
}

const withoutSecret = (text: string, secret: string | undefined) =>
  secret ? text.replaceAll(secret, '[masked]') : text

/** Removes ids and times, which differ in every request. */
function withoutIds(body: string): string {
  return body
    .replace(/[\da-f]{8}-[\da-f-]{27}/gi, '')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z?/g, '')
    .replace(/\d{10,}/g, '')
}
