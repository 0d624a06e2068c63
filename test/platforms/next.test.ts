import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { send } from '../adapters/client.js'
import { fromGiftronaut } from '../adapters/deliveries.js'
import type { Note } from '../adapters/scenarios.js'
import { type Child, startServer } from '../child.js'
import { platforms } from './install.js'
import { bundle, runRemoteTable } from './remote.js'

const cwd = join(platforms, 'next-app')
const next = join(platforms, 'node_modules/next/dist/bin/next')
const env = { NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' as const }
let server: Child

beforeAll(async () => {
  mkdirSync(join(cwd, '.tmp'), { recursive: true })
  copyFileSync(await bundle('lab.mjs'), join(cwd, '.tmp/lab.bundle.mjs'))
  execFileSync(process.execPath, [next, 'build'], { cwd, env: { ...process.env, ...env }, stdio: 'pipe' })
  server = await startServer(process.execPath, [next, 'start', '--hostname', '127.0.0.1', '--port', '0'], { cwd, env })
}, 300_000)
afterAll(() => server?.stop())

// One server for both tables.
const start = async () => ({ ...server, stop: () => {} })
runRemoteTable({ name: 'Next.js, App Router', start })
runRemoteTable({ name: 'Next.js, Pages Router', path: '/api/hooks', start })

test('Next.js, Pages Router, with its body parser on: the line to add', async () => {
  const reply = await send(`${server.url}/api/parsed/giftronaut`, fromGiftronaut())
  expect(reply).toMatchObject({ status: 500, body: '{"error":"internal_error"}' })
  const notes = (await (await fetch(`${server.url}/lab/take/giftronaut`)).json()) as Note[]
  expect(notes[0]).toMatchObject({
    kind: 'error',
    code: 'body_unavailable',
    hint: expect.stringContaining('export const config = { api: { bodyParser: false } }'),
  })
})
