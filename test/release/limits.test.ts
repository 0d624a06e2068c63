/** Limits that keep the repository easy to find one's way in. */
import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { readText, root } from '../../scripts/release/tools.js'

const tracked = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).trim().split('\n')

test('at most 20 entries at the top of the repository', () => {
  const top = new Set(tracked.map((path) => path.split('/')[0] as string))
  expect(top.size).toBeLessThanOrEqual(20)
})

test('at most 15 npm scripts', () => {
  expect(Object.keys(JSON.parse(readText('package.json')).scripts).length).toBeLessThanOrEqual(15)
})

test('one vitest configuration, and one suffix for tests', () => {
  expect(tracked.filter((path) => /vitest.*config/.test(path))).toEqual(['vitest.config.ts'])
  expect(tracked.filter((path) => /^test\/.*\.(spec|platform|example|browser)\.ts$/.test(path))).toEqual([])
})
