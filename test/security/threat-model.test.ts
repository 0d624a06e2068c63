/** The threat model names a test on every line, and each of them exists. */
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { onRequest } from '../../vitest.config.js'

const root = new URL('../../', import.meta.url)
const page = readFileSync(new URL('docs/security.md', root), 'utf8')
const threats = page.slice(page.indexOf('## Forgery'), page.indexOf('## Run the evidence')).split('\n')
const rows = threats.filter((line) => line.startsWith('| ') && !/^\| (threat|---)/.test(line))
const files = [...page.matchAll(/`(test\/[\w./-]+)`/g)].map(([, path]) => path as string)

test('every line names its test', () => {
  expect(rows.length).toBeGreaterThan(30)
  const without = rows.filter((line) => !/`test\/[^`]+` \|$/.test(line))
  expect(without.map((line) => line.split('|')[1]?.trim())).toEqual([])
})

const { scripts } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {
  scripts: Record<string, string>
}

test.each([...new Set(files)])('%s exists, and a command runs it', (path) => {
  expect(existsSync(new URL(path, root))).toBe(true)
  if (/^test\/\w+\/run\.ts$/.test(path)) {
    expect(Object.values(scripts).some((command) => command.includes(`tsx ${path}`))).toBe(true)
  } else if (path.endsWith('.test.ts')) {
    // `npm test`, and the one project that the page names next to it.
    const others = Object.entries(onRequest).filter(([name]) => name !== 'security')
    expect(others.filter(([, { folder }]) => path.startsWith(`${folder}/`))).toEqual([])
  } else expect(path).toBe('test/mutation/survivors.md')
})

test('every command named is there', () => {
  for (const [, name] of page.matchAll(/`npm run ([\w:]+)/g)) expect(scripts, name).toHaveProperty([name as string])
  for (const [, name] of page.matchAll(/--project (\w+)/g)) expect(onRequest).toHaveProperty([name as string])
})
