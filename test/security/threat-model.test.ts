/** The threat model names a test on every line, and each of them exists. */
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { slow } from '../../vitest.config.js'

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

const { scripts } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {
  scripts: Record<string, string>
}

test.each([...new Set(files)])('%s exists, and a command runs it', (path) => {
  expect(existsSync(new URL(path, root))).toBe(true)
  if (/^(test|fuzz)\/\w+\/?run\.ts$|^fuzz\/run\.ts$/.test(path)) {
    expect(Object.values(scripts).some((command) => command.includes(`tsx ${path}`))).toBe(true)
  } else if (path.endsWith('.spec.ts')) {
    // What `npm run test:security` adds to `npm test`.
    expect(path).toMatch(/^test\/security\/[\w-]+\.spec\.ts$/)
  } else if (path.endsWith('.test.ts')) {
    // All of `npm test`, but for what its configuration leaves to other commands.
    expect(
      [...slow, 'test/consumers/', 'test/queues/', 'test/docs/'].filter((apart) => path.startsWith(apart)),
    ).toEqual([])
  } else expect(path).toBe('test/mutation/survivors.md')
})

test('every command named is there', () => {
  for (const [, name] of page.matchAll(/`npm run ([\w:]+)/g)) expect(scripts, name).toHaveProperty([name as string])
})
