/** The packed test kit in a user's own suites: Jest (CommonJS) and node:test (ESM). */
import { expect, test } from 'vitest'
import { node, project, tool } from './app.js'

test('Jest, CommonJS', async () => {
  const folder = project('test-kit-jest', {
    'package.json': '{"name":"app"}',
    'suite.jest.cjs': { fixture: 'test-kit.jest.cjs' },
  })
  await node(folder, tool('jest/bin/jest.js'), '--rootDir', folder, '--ci', '--testMatch', '**/suite.jest.cjs')
})

test('Jest with jsdom: the error says which environment to use', async () => {
  const folder = project('test-kit-jsdom', {
    'package.json': '{"name":"app"}',
    'suite.jest.cjs': { fixture: 'test-kit.jsdom.cjs' },
  })
  await node(folder, tool('jest/bin/jest.js'), '--rootDir', folder, '--ci', '--testMatch', '**/suite.jest.cjs')
})

test('node:test, ESM', async () => {
  const folder = project('test-kit-node', { 'suite.mjs': { fixture: 'test-kit.node.mjs' } })
  expect(await node(folder, '--test', '--test-reporter=tap', 'suite.mjs')).toMatch(/^# fail 0$/m)
})
