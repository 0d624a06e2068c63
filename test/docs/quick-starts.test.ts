/** Each quick start stands alone: it imports its own adapter and no other, and has what every reader needs before production. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { root } from './snippets.js'

const folder = `${root}docs/quick-start/`
/** All but the first, which leads to them. */
const pages = readdirSync(folder).filter((file) => file !== 'index.md')
const section = (page: string, heading: string) =>
  readFileSync(folder + page, 'utf8')
    .split(`\n## ${heading}\n`)[1]
    ?.split('\n## ')[0]
    ?.trim()

it('finds the pages', () => {
  expect(pages).toEqual(expect.arrayContaining(['express.md', 'next.md', 'hono.md', 'fetch.md', 'lambda.md']))
})

describe.each(pages)('%s', (page) => {
  const text = readFileSync(folder + page, 'utf8')
  const imported = [...text.matchAll(/from 'giftcard-webhooks\/([\w/-]+)'/g)].map(([, entry = '']) => entry)

  it('imports its own adapter, both providers and a store', () => {
    const adapters = ['express', 'next', 'hono', 'fastify', 'nest', 'node', 'fetch', 'lambda']
    const used = new Set(imported.filter((entry) => adapters.includes(entry)))
    expect([...used]).toEqual([page === 'web-frameworks.md' ? 'fetch' : page.replace('.md', '')])
    expect(imported).toEqual(expect.arrayContaining(['giftronaut', 'square', 'stores/postgres', 'stores/redis']))
  })

  // The same words on every page: GitHub shows no includes, so a test holds them equal.
  it.each(['Add a store', 'Before production'])('says the same under "%s"', (heading) => {
    const shared = section('express.md', heading)
    expect(shared).toBeTruthy()
    expect(section(page, heading)).toContain(shared)
  })

  it('sends itself a signed delivery', () => {
    expect(section(page, 'See it work')).toContain('npx giftcard-webhooks send giftronaut order.bounced')
  })
})
