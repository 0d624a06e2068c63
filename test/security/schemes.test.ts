/**
 * The table "What each scheme can stop" of docs/security.md, attack by attack: what is said to be stopped is rejected, and what is
 * said not to be stopped gets through, so that no one relies on more than there is.
 */
import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Delivery } from '../../src/core/types.js'
import { giftronaut } from '../../src/providers/giftronaut/index.js'
import { loopz } from '../../src/providers/loopz/index.js'
import { square } from '../../src/providers/square/index.js'
import { type Subject, subjects } from '../deliveries.js'
import { verdict } from './verdict.js'

const page = readFileSync(new URL('../../docs/security.md', import.meta.url), 'utf8')
const section = page.slice(page.indexOf('## What each scheme can stop'), page.indexOf('## Forgery'))
const cells = section.split('\n').filter((line) => /^\| [a-z]/.test(line) && !line.startsWith('| attack'))
/** The page's statements about an attack, by provider. */
const said = new Map(
  cells.map((line) => {
    const [, attack = '', ...words] = line.split('|').map((cell) => cell.trim())
    return [attack, { giftronaut: words[0] ?? '', square: words[1] ?? '', loopz: words[2] ?? '' }]
  }),
)

type Name = 'giftronaut' | 'square' | 'loopz'
type Outcome = 'stopped' | 'not stopped'

const types = { giftronaut: 'order.created', square: 'gift_card.updated', loopz: 'gift-card.updated' }
const others = { giftronaut: 'order.bounced', square: 'gift_card.created', loopz: 'gift-card.created' }
const subjectOf = (name: Name): Subject => {
  const found = subjects.find((each) => each.provider.name === name)
  if (!found) throw new Error(name)
  return found
}
const genuine = (name: Name) => subjectOf(name).deliver(types[name], subjectOf(name).samples[types[name]] as string)

/** Verified and parsed with this provider's own options. */
function outcome(name: Name, delivery: Delivery, options: object = subjectOf(name).options): Outcome {
  const { provider } = subjectOf(name)
  const got = verdict(() => {
    provider.verify(delivery, options as never)
    provider.parse(delivery)
  })
  if (got === 'ok') return 'not stopped'
  expect(['signature_mismatch', 'missing_signature', 'untrusted_source']).toContain(got)
  return 'stopped'
}

const other = (body: Buffer) =>
  Buffer.from(
    body
      .toString()
      .replace(/"(USD|ACTIVE)"/, '"EUR"')
      .replace('order', 'ordre'),
  )
const names: readonly Name[] = ['giftronaut', 'square', 'loopz']

const attacks: Record<string, (name: Name) => Outcome> = {
  'forged delivery'(name) {
    const { headers, body } = genuine(name)
    const signature = subjectOf(name).scheme?.header
    return outcome(name, { headers: { ...headers, ...(signature && { [signature]: '' }) }, body, url: '/webhooks' })
  },
  'changed body'(name) {
    const delivery = genuine(name)
    const body = other(delivery.body)
    expect(body.equals(delivery.body)).toBe(false)
    return outcome(name, { ...delivery, body })
  },
  'changed event type'(name) {
    const delivery = genuine(name)
    if (name === 'loopz') {
      const headers = { ...delivery.headers, 'x-loopz-webhook-topic': others.loopz }
      expect(loopz.parse({ ...delivery, headers }).eventType).toBe(others.loopz)
      return outcome(name, { ...delivery, headers })
    }
    return outcome(name, {
      ...delivery,
      body: Buffer.from(subjectOf(name).retype(delivery.body.toString(), others[name]) as string),
    })
  },
  'changed headers'(name) {
    const delivery = genuine(name)
    const spoofed = { 'square-retry-number': '9', 'square-environment': 'Sandbox', 'x-loopz-merchant-id': 'another' }
    const changed = { ...delivery, headers: { ...delivery.headers, ...spoofed } }
    if (name === 'square') expect(square.attempt(changed)).toBe(9)
    if (name === 'loopz') expect(loopz.parse(changed).merchantId).toBe('another')
    if (name === 'giftronaut') expect(giftronaut.parse(changed)).toEqual(giftronaut.parse(delivery))
    return outcome(name, changed)
  },
  'sent to another of your endpoints'(name) {
    const delivery = genuine(name)
    const { options } = subjectOf(name)
    if (name === 'giftronaut') return outcome(name, { ...delivery, url: '/another' })
    if (name === 'square')
      return outcome(name, delivery, { ...(options as object), notificationUrl: 'https://example.com/another' })
    return outcome(name, delivery, { urlToken: 'the token of another' })
  },
  'sent again (replay)'(name) {
    const delivery = genuine(name)
    outcome(name, delivery)
    return outcome(name, delivery)
  },
  "another customer's delivery"(name) {
    const { headers, body } = genuine(name)
    const theirs = (...parts: (string | Buffer)[]) => {
      const mac = createHmac('sha256', 'the secret of another customer')
      for (const part of parts) mac.update(part)
      return mac
    }
    if (name === 'giftronaut') {
      return outcome(name, { body, headers: { 'x-giftronaut-signature': `sha256=${theirs(body).digest('hex')}` } })
    }
    if (name === 'square') {
      const url = (subjectOf(name).options as { notificationUrl: string }).notificationUrl
      return outcome(name, { body, headers: { 'x-square-hmacsha256-signature': theirs(url, body).digest('base64') } })
    }
    const listed = { ...(subjectOf(name).options as object), merchantId: 'merchantId-1' }
    const { url } = genuine(name)
    expect(outcome(name, { body, headers: { ...headers, 'x-loopz-merchant-id': 'merchant-2' }, url }, listed)).toBe(
      'stopped',
    )
    // Anyone can write the id that is listed.
    return outcome(name, { body, headers, url }, listed)
  },
}

test('every attack of the page is tried, and there is no other', () => {
  expect([...said.keys()]).toEqual(Object.keys(attacks))
})

test.each(names)('%s: what no one tampered with gets through', (name) => {
  expect(outcome(name, genuine(name))).toBe('not stopped')
})

describe.each(Object.entries(attacks))('%s', (attack, tryIt) => {
  test.each(names)('%s: as the page says', (name) => {
    const words = said.get(attack)?.[name] ?? ''
    // An attack that is not stopped is listed as such, or described without a claim.
    const claimed: Outcome = /^(\*\*)?not stopped|^none is used|^ids are compared/.test(words)
      ? 'not stopped'
      : 'stopped'
    if (claimed === 'stopped') expect(words).toMatch(/^stopped/)
    // Giftronaut: where two endpoints share a secret.
    expect(tryIt(name)).toBe(claimed)
  })
})
