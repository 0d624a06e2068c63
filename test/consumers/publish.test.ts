/** The findings of two linters for published packages. */
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { root } from '../packed.js'
import { node } from './app.js'

const bin = (path: string) => fileURLToPath(new URL(`../../node_modules/${path}`, import.meta.url))

test('publint: nothing', async () => {
  expect(await node(root, bin('publint/src/cli.js'), '--strict')).toContain('All good!')
})

test('attw: nothing, for every way of resolving that knows exports', async () => {
  const args = ['--pack', root, '--profile', 'node16', '--format', 'json']
  const { analysis } = JSON.parse(await node(root, bin('@arethetypeswrong/cli/dist/index.js'), ...args))
  expect(Object.keys(analysis.entrypoints).length).toBeGreaterThan(10)
  // Node 10 and its like never saw `exports`; they find the root by `main` and `types`, and no subpath.
  const problems = analysis.problems.filter(
    (problem: { resolutionKind?: string }) => problem.resolutionKind !== 'node10',
  )
  expect(problems).toEqual([])
})
