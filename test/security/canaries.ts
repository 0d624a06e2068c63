/** Values that must never be seen, and deliveries that carry them in every place where a failure could pick them up. */
import type { HmacScheme, Provider, WebhookEvent } from '../../src/core/types.js'
import { type Subject, subjects } from '../deliveries.js'
import { verdict } from './verdict.js'

export const canaries = {
  secret: 'CANARYsecret7f3a9b',
  token: 'CANARYtoken51c0de',
  gan: '7783320044448888',
  email: 'canary.person@example.org',
  claimLink: 'https://claim.example.org/c/CANARYclaim',
  code: 'CANARY-CODE-4242',
} as const

const hidden = { gan: canaries.gan, email: canaries.email, link: canaries.claimLink, code: canaries.code }
/** A value as a name, as in a map of cards. `redact` keeps the names of members, so only errors are tried with it. */
const asName = { [canaries.code]: hidden }

/** One way for a delivery to go wrong (or well), and the code it ends with. */
export interface Case {
  name: string
  code: string
  headers: Record<string, string>
  body: Buffer
  url: string
  method?: string
}

export interface CanarySubject {
  provider: Provider<unknown, WebhookEvent>
  options: unknown
  /** The event type of the cases. */
  eventType: string
  /** Other values that must stay hidden: the signatures of the cases, and the secret as configured. */
  signatures: string[]
  cases: Case[]
}

type Members = Record<string, unknown>

/** The secret as a user configures it. */
const configured = ({ secretEncoding }: HmacScheme): string => {
  const base64 = Buffer.from(canaries.secret).toString('base64')
  const spellings = {
    utf8: canaries.secret,
    base64,
    hex: Buffer.from(canaries.secret).toString('hex'),
    whsec_: `whsec_${base64}`,
  }
  return spellings[secretEncoding]
}

function canarySubjectOf(subject: Subject): CanarySubject {
  const { provider, scheme, samples } = subject
  const { envelope } = provider.facts
  const withData = (body: Members, data: Members): Members =>
    envelope.data === undefined ? data : { ...body, [envelope.data]: data }
  const dataOf = (body: Members) => (envelope.data === undefined ? body : body[envelope.data]) as Members

  /** The documented body with the values in it: where documented members hold such, and under names that are not documented. */
  function goodOf(type: string): Members {
    const sample = (samples[type] as string)
      .replace(/"[^"@]+@[^"]+"/g, JSON.stringify(canaries.email))
      .replace(/("gan":)"[^"]*"/g, `$1"${canaries.gan}"`)
    const body = JSON.parse(sample) as Members
    return withData(body, { ...hidden, ...dataOf(body) })
  }

  /** The body with a value of another kind, and with secrets as names; `undefined` where nothing of the data is checked. */
  function brokenOf(type: string): Members | undefined {
    const good = goodOf(type)
    return Object.keys(dataOf(good))
      .map((name) => withData(good, { ...dataOf(good), ...asName, [name]: asName }))
      .find((body) => verdict(() => provider.parse(deliver(body, type), { eventType: type })) === 'invalid_payload')
  }

  const deliver = (body: Members | string | Buffer, type: string, at?: number): Omit<Case, 'name' | 'code'> => {
    const bytes = typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body)
    const delivery = subject.deliver(type, bytes, { secret: canaries.secret, ...(at !== undefined && { at }) })
    return {
      headers: delivery.headers,
      body: delivery.body,
      url: scheme ? '/hook' : `/hook/${canaries.token}`,
    }
  }

  const eventType = Object.keys(samples).find(brokenOf)
  if (eventType === undefined) throw new Error(`${provider.name} checks no data.`)
  const [good, broken] = [goodOf(eventType), brokenOf(eventType) as Members]
  const goodText = JSON.stringify(good)
  const handled = deliver(good, eventType)

  const cases: Case[] = [
    { name: 'handled', code: 'ok', ...handled },
    { name: 'not JSON', code: 'invalid_json', ...deliver(`${goodText.slice(0, -1)},`, eventType) },
    {
      name: 'not UTF-8',
      code: 'invalid_encoding',
      ...deliver(Buffer.concat([Buffer.from(goodText), Buffer.from([0xff])]), eventType),
    },
    { name: 'another shape', code: 'invalid_payload', ...deliver(broken, eventType) },
    {
      name: 'an undocumented number out of range',
      code: 'ok',
      ...deliver(goodText.replace('{', `{"x":${canaries.gan}${canaries.gan},`), eventType),
    },
    {
      name: 'too large',
      code: 'body_too_large',
      ...deliver({ ...good, pad: canaries.gan.repeat(70_000) }, eventType),
    },
    { name: 'not POST', code: 'method_not_allowed', ...handled, method: 'PUT' },
  ]
  const { eventType: typeSource } = envelope
  if (typeof typeSource === 'object' && 'header' in typeSource) {
    const { [typeSource.header]: _, ...headers } = handled.headers
    cases.push({ name: 'no event type', code: 'missing_event_type', ...handled, headers })
  } else if (typeSource !== 'route') {
    // A function may tell the type by any member; a list has none.
    const noType = JSON.stringify(typeof typeSource === 'function' ? [hidden] : { data: hidden })
    cases.push({ name: 'no event type', code: 'missing_event_type', ...deliver(noType, eventType) })
  }
  if (scheme) {
    const { [scheme.header]: signature = '' } = handled.headers
    const malformed = { ...handled.headers, [scheme.header]: canaries.secret + signature.replaceAll(',', '') }
    const { headers: forged } = deliver('another body', eventType)
    cases.push(
      { ...handled, name: 'forged', code: 'signature_mismatch', headers: forged },
      { ...handled, name: 'malformed', code: 'malformed_signature', headers: malformed },
      { ...handled, name: 'unsigned', code: 'missing_signature', headers: {} },
    )
    if (scheme.timestamp) {
      const old = deliver(good, eventType, Date.now() - 3_600_000)
      cases.push({ ...old, name: 'too old', code: 'timestamp_out_of_tolerance' })
    }
  } else {
    cases.push(
      { ...handled, name: 'wrong token', code: 'signature_mismatch', url: `/hook/${canaries.token}x` },
      { ...handled, name: 'no token', code: 'missing_signature', url: '/' },
    )
  }
  if (provider.name === 'loopz') {
    const headers = { ...handled.headers, 'x-loopz-merchant-id': canaries.code }
    cases.push({ ...handled, name: 'another merchant', code: 'untrusted_source', headers })
  }

  const signatures = cases.flatMap(({ headers }) =>
    ((scheme && headers[scheme.header]) || '').match(/[0-9a-f]{64}|[A-Za-z0-9+/]{43}=/g),
  )
  return {
    provider: provider as never,
    options: {
      ...(subject.optionsFor(eventType) as Members),
      ...(scheme ? { [scheme.secretOption]: { id: 'k1', value: configured(scheme) } } : { urlToken: canaries.token }),
      ...(provider.name === 'loopz' && { merchantId: handled.headers['x-loopz-merchant-id'] }),
    },
    eventType,
    signatures: [
      ...new Set([...signatures.filter((value) => value !== null), ...(scheme ? [configured(scheme)] : [])]),
    ],
    cases,
  }
}

export const canarySubjects: readonly CanarySubject[] = subjects.map(canarySubjectOf)

/** One of them, by its provider. */
export function canarySubject(name: string): CanarySubject {
  const found = canarySubjects.find(({ provider }) => provider.name === name)
  if (!found) throw new Error(name)
  return found
}
