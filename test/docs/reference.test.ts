/** The references that are written by hand leave nothing out: every error code, every event. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { WebhookError } from '../../src/core/errors.js'
import { providers } from '../../src/providers/list.js'
import { ERROR_CODES } from '../error-codes.js'
import { cases } from '../schemas/providers.js'
import { root } from './snippets.js'

const errors = readFileSync(`${root}docs/errors.md`, 'utf8')
const sections = new Map(
  errors
    .split(/^### /m)
    .slice(1)
    .map((section) => [/^`(\w+)`/.exec(section)?.[1], section]),
)

describe.each(ERROR_CODES)('%s', (code) => {
  it('is described with its status, likely cause and fix', () => {
    const section = sections.get(code) ?? ''
    expect(/\*\*Status\*\* (\d+)/.exec(section)?.[1]).toBe(String(new WebhookError(code, '').status))
    expect(section).toContain('**Likely cause.**')
    expect(section).toContain('**Fix.**')
  })
})

it('describes no code that there is not', () => {
  expect([...sections.keys()].sort()).toEqual([...ERROR_CODES].sort())
})

it.each(['docs/AGENTS.md'])('%s names every event', (path) => {
  const text = readFileSync(root + path, 'utf8')
  expect(cases.filter(({ type }) => !text.includes(`\`${type}\``)).map(({ type }) => type)).toEqual([])
})

it.each(providers)('the page of %s has the headings of its siblings', (provider) => {
  const text = readFileSync(`${root}docs/providers/${provider}.md`, 'utf8')
  const headings = [...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading)
  expect(headings).toEqual(
    expect.arrayContaining([
      'Set up at the provider',
      'Verify',
      'Every event',
      expect.stringMatching(/^What (the signature covers|is proved)$/),
      expect.stringMatching(/^Retries\b/),
      'What is not documented',
    ]),
  )
})
