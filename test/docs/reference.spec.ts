/** The references that are written by hand leave nothing out: every error code, every event. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { WebhookError, type WebhookErrorCode } from '../../src/errors.js'
import { cases } from '../schemas/providers.js'
import { root } from './snippets.js'

/** Every code: a new one does not compile until it is added here, and then fails until it is described. */
const CODES = Object.keys({
  invalid_encoding: true,
  invalid_json: true,
  missing_event_type: true,
  missing_signature: true,
  malformed_signature: true,
  signature_mismatch: true,
  untrusted_source: true,
  method_not_allowed: true,
  in_progress: true,
  body_too_large: true,
  invalid_payload: true,
  configuration: true,
  body_unavailable: true,
  handler_failed: true,
  store_unavailable: true,
  handler_timeout: true,
} satisfies Record<WebhookErrorCode, true>) as WebhookErrorCode[]

const errors = readFileSync(`${root}docs/errors.md`, 'utf8')
const sections = new Map(
  errors
    .split(/^### /m)
    .slice(1)
    .map((section) => [/^`(\w+)`/.exec(section)?.[1], section]),
)

describe.each(CODES)('%s', (code) => {
  it('is described with its status, likely cause and fix', () => {
    const section = sections.get(code) ?? ''
    expect(section).toContain(`{#${code}}`)
    expect(/\*\*Status\*\* (\d+)/.exec(section)?.[1]).toBe(String(new WebhookError(code, '').status))
    expect(section).toContain('**Likely cause.**')
    expect(section).toContain('**Fix.**')
  })
})

it('describes no code that there is not', () => {
  expect([...sections.keys()].sort()).toEqual([...CODES].sort())
})

it.each(['AGENTS.md'])('%s names every event', (path) => {
  const text = readFileSync(root + path, 'utf8')
  expect(cases.filter(({ type }) => !text.includes(`\`${type}\``)).map(({ type }) => type)).toEqual([])
})

it.each(['giftronaut', 'square', 'loopz'])('the page of %s has the headings of its siblings', (provider) => {
  const text = readFileSync(`${root}docs/providers/${provider}.md`, 'utf8')
  const headings = [...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading)
  expect(headings).toEqual([
    'Set up at the provider',
    'Verify',
    'Every event',
    'What the signature covers',
    'Retries, duplicates and order',
    'Quirks',
    'What is not documented',
  ])
})
