/** The threat model names a test on every line, and each of them exists. */
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const root = new URL('../../', import.meta.url)
const page = readFileSync(new URL('docs/security.md', root), 'utf8')
const threats = page.slice(page.indexOf('## Forgery'), page.indexOf('## Run the evidence')).split('\n')
const rows = threats.filter((line) => line.startsWith('| ') && !/^\| (threat|---)/.test(line))
const files = [...page.matchAll(/`((?:test|fuzz)\/[\w./-]+)`/g)].map(([, path]) => path as string)

test('every line names its test, but for what only the application can do', () => {
  expect(rows.length).toBeGreaterThan(30)
  const without = rows.filter((line) => !/`(test|fuzz)\/[^`]+` \|$/.test(line))
  expect(without.map((line) => line.split('|')[1]?.trim())).toEqual(['a replay after the store has forgotten'])
})

test.each([...new Set(files)])('%s exists', (path) => {
  expect(existsSync(new URL(path, root))).toBe(true)
})

test('every command named is there', () => {
  const { scripts } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'))
  for (const [, name] of page.matchAll(/`npm run ([\w:]+)/g)) expect(scripts, name).toHaveProperty([name as string])
})
