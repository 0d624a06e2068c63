/** The quick start for Next.js, file by file as its page has it: built by each major with each bundler, and sent signed deliveries. */
import { spawnSync } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { samples as giftronaut } from '../../src/providers/giftronaut/generated/samples.js'
import { samples as square } from '../../src/providers/square/generated/samples.js'
import { send, until } from '../adapters/client.js'
import { type Child, execute, startServer } from '../child.js'
import { filesOf } from '../docs/snippets.js'
import { installIn } from '../install.js'
import { installPackage, root } from '../packed.js'
import { platforms } from './install.js'

const env = {
  NEXT_TELEMETRY_DISABLED: '1',
  NODE_ENV: 'production' as const,
}
const secrets = {
  GIFTRONAUT_WEBHOOK_SECRET: 'gn_quick_start',
  SQUARE_WEBHOOK_SIGNATURE_KEY: 'sq_quick_start',
  SQUARE_WEBHOOK_NOTIFICATION_URL: 'https://example.com/webhooks/square',
}

/** The routes of the page. It has other files too, such as `store.ts`. */
const files = filesOf('docs/quick-start/next.md').filter(({ path }) => /^(app|pages)\//.test(path))

const TSCONFIG = {
  compilerOptions: {
    target: 'ES2017',
    lib: ['dom', 'dom.iterable', 'esnext'],
    module: 'esnext',
    moduleResolution: 'bundler',
    allowJs: true,
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noEmit: true,
    skipLibCheck: true,
    esModuleInterop: true,
    isolatedModules: true,
    resolveJsonModule: true,
    incremental: false,
    jsx: 'preserve',
    plugins: [{ name: 'next' }],
  },
  include: ['next-env.d.ts', '**/*.ts', '**/*.tsx', '.next/types/**/*.ts'],
  exclude: ['node_modules'],
}

test('the quick start has a route of either router for Giftronaut and Square', () => {
  expect(files.map(({ path }) => path)).toEqual([
    'app/webhooks/giftronaut/route.ts',
    'app/webhooks/square/route.ts',
    'pages/api/webhooks/giftronaut.ts',
    'pages/api/webhooks/square.ts',
  ])
})

describe.each([
  { major: 14, bundler: 'webpack', flags: [], types: true },
  { major: 15, bundler: 'webpack', flags: [], types: true },
  { major: 15, bundler: 'turbopack', flags: ['--turbopack'], types: false },
  { major: 16, bundler: 'webpack', flags: ['--webpack'], types: false },
  { major: 16, bundler: 'turbopack', flags: [], types: true },
])('Next.js $major with $bundler', ({ major, bundler, flags, types }) => {
  // The newest major is the one that all suites of this folder share.
  const home = major === 16 ? platforms : join(platforms, `next${major}`)
  const cwd = join(platforms, `next${major}/.tmp`, bundler)
  const next = join(home, 'node_modules/next/dist/bin/next')
  let server: Child

  beforeAll(async () => {
    if (home !== platforms) {
      installIn(home, 'next')
      installPackage(join(home, 'node_modules'))
    }
    expect(JSON.parse(readFileSync(join(home, 'node_modules/next/package.json'), 'utf8')).version).toMatch(`${major}.`)
    rmSync(cwd, { recursive: true, force: true })
    const folders = major === 14 ? {} : { outputFileTracingRoot: home, turbopack: { root: home } }
    // The types do not depend on the bundler: one build of each major checks them.
    const config = { ...folders, typescript: { ignoreBuildErrors: !types } }
    for (const { path, code } of [
      ...files,
      { path: 'package.json', code: '{ "name": "quick-start", "private": true }' },
      { path: 'tsconfig.json', code: JSON.stringify(TSCONFIG) },
      { path: 'next.config.mjs', code: `export default ${JSON.stringify(config)}` },
    ]) {
      mkdirSync(dirname(join(cwd, path)), { recursive: true })
      writeFileSync(join(cwd, path), code)
    }
    // Without the secrets, as in a build on CI.
    await execute(process.execPath, [next, 'build', ...flags], { cwd, env })
    const args = [next, 'start', '--hostname', '127.0.0.1', '--port', '0']
    server = await startServer(process.execPath, args, { cwd, env: { ...env, ...secrets } })
  }, 300_000)
  afterAll(() => server?.stop())

  test.each(['/webhooks', '/api/webhooks'])('%s answers signed deliveries, and rejects forged ones', async (path) => {
    const url = `${server.url}${path}`
    const json = { 'content-type': 'application/json' }
    for (const [provider, { body, headers, prints }] of Object.entries(deliveries())) {
      const reply = await send(`${url}/${provider}`, { body, headers: { ...json, ...headers } })
      expect(reply, server.printed()).toMatchObject({ status: 200, body: '{"received":true}' })
      await until(() => server.printed().includes(prints))
      const forged = { body: body.replace('2', '3'), headers: { ...json, ...headers } }
      expect(await send(`${url}/${provider}`, forged)).toMatchObject({ status: 401 })
      expect(await send(`${url}/${provider}`, { body, headers: json })).toMatchObject({ status: 401 })
    }
  })

  if (types)
    test('compiles without the DOM library', () => {
      const compilerOptions = { ...TSCONFIG.compilerOptions, lib: ['esnext'] }
      writeFileSync(join(cwd, 'tsconfig.node.json'), JSON.stringify({ ...TSCONFIG, compilerOptions }))
      const tsc = join(root, 'node_modules/typescript/bin/tsc')
      const { stdout } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.node.json', '--pretty', 'false'], {
        cwd,
        encoding: 'utf8',
      })
      expect(stdout).toBe('')
    })
})

function deliveries() {
  const order = giftronaut['order.bounced']
  const card = square['gift_card.updated']
  const { GIFTRONAUT_WEBHOOK_SECRET, SQUARE_WEBHOOK_NOTIFICATION_URL, SQUARE_WEBHOOK_SIGNATURE_KEY } = secrets
  const mac = (key: string, text: string) => createHmac('sha256', key).update(text)
  return {
    giftronaut: {
      body: order,
      headers: { 'x-giftronaut-signature': `sha256=${mac(GIFTRONAUT_WEBHOOK_SECRET, order).digest('hex')}` },
      prints: 'OT20260415001234 MAILBOX_NOT_FOUND',
    },
    square: {
      body: card,
      headers: {
        'x-square-hmacsha256-signature': mac(
          SQUARE_WEBHOOK_SIGNATURE_KEY,
          SQUARE_WEBHOOK_NOTIFICATION_URL + card,
        ).digest('base64'),
      },
      prints: 'ACTIVE',
    },
  }
}
