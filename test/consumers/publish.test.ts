/** What the two linters of published packages say about the tarball. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { app, node } from './app.js'

const bin = (path: string) => fileURLToPath(new URL(`../../node_modules/${path}`, import.meta.url))
const tarball = () => join(app, readdirSync(app).find((file) => file.endsWith('.tgz')) ?? 'no tarball')

test('publint: nothing', async () => {
  expect(await node(app, bin('publint/src/cli.js'), tarball(), '--strict')).toContain('All good!')
})

test('attw: nothing, for every way of resolving that knows exports', async () => {
  const args = [tarball(), '--profile', 'node16', '--format', 'json']
  const { analysis } = JSON.parse(await node(app, bin('@arethetypeswrong/cli/dist/index.js'), ...args))
  expect(Object.keys(analysis.entrypoints).length).toBeGreaterThan(10)
  // Node 10 and its like never saw `exports`; they find the root by `main` and `types`, and no subpath.
  const problems = analysis.problems.filter(
    (problem: { resolutionKind?: string }) => problem.resolutionKind !== 'node10',
  )
  expect(problems).toEqual([])
})
