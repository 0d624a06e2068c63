/** The quick starts in what each framework's own generator creates: built and started by its scripts, and sent deliveries. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { samples } from '../../src/providers/giftronaut/generated/samples.js'
import { giftronaut } from '../../src/providers/giftronaut/index.js'
import { send, until } from '../adapters/client.js'
import { type Child, execute, startServer } from '../child.js'
import { signedHeaders } from '../deliveries.js'
import { type FileSnippet, filesOf } from '../docs/snippets.js'
import { installIn } from '../install.js'
import { installPackage, root } from '../packed.js'

const home = join(import.meta.dirname, 'starters')
const bin = (name: string) => join(home, 'node_modules/.bin', name)
const secret = 'gn_starter'
// The code of the pages names port 3000.
const env = { GIFTRONAUT_WEBHOOK_SECRET: secret, NODE_OPTIONS: `--import=${join(root, 'test/any-port.mjs')}` }

/** The file that begins with this path on a page. */
const fileOf = (page: string, path: string) =>
  filesOf(`docs/quick-start/${page}.md`).find((file) => file.path === path) as FileSnippet

const main = fileOf('nest', 'src/main.ts')
const nest = {
  create: [bin('nest'), 'new', 'app', '--directory', '.', '--skip-git', '--skip-install', '--package-manager', 'npm'],
  build: [bin('nest'), 'build'],
  start: ['node', 'dist/main'],
}

const starters = {
  Nest: { ...nest, ...main },
  'Nest on Fastify': {
    ...nest,
    path: main.path,
    // As the page says below the file.
    code: main.code
      .replace('AppModule, {', 'AppModule, new FastifyAdapter(), {')
      .replace(/^/, "import { FastifyAdapter } from '@nestjs/platform-fastify'\n"),
  },
  Fastify: {
    create: [bin('fastify'), 'generate', '.', '--lang=ts', '--integrate=false'],
    ...fileOf('fastify', 'src/routes/webhooks.ts'),
    // TypeScript 6 requires an option that fastify-cli's tsconfig.json lacks.
    build: [bin('tsc'), '--rootDir', 'src'],
    start: [bin('fastify'), 'start', '--log-level', 'info', 'dist/app.js'],
  },
}

beforeAll(() => {
  installIn(home, 'fastify-cli')
  installPackage(join(home, 'node_modules'))
}, 300_000)

describe.each(Object.entries(starters))('%s', (name, { create, path, code, build, start }) => {
  const cwd = join(home, '.tmp', name.replaceAll(' ', '-'))
  let server: Child

  beforeAll(async () => {
    rmSync(cwd, { recursive: true, force: true })
    mkdirSync(cwd, { recursive: true })
    const run = ([command = '', ...args]: string[]) => execute(command, args, { cwd })
    await run(create)
    mkdirSync(dirname(join(cwd, path)), { recursive: true })
    writeFileSync(join(cwd, path), code)
    await run(build)
    const [command = '', ...args] = start
    server = await startServer(command, args, { cwd, env })
  }, 300_000)
  afterAll(() => server?.stop())

  test('answers a signed delivery, and rejects a forged one', async () => {
    const body = samples['order.bounced']
    const headers = { 'content-type': 'application/json', ...signedHeaders(giftronaut, body, { secret }) }
    const url = `${server.url}/webhooks/giftronaut`
    expect(await send(url, { body, headers }), server.printed()).toMatchObject({ status: 200 })
    await until(() => server.printed().includes('OT20260415001234'))
    expect(await send(url, { body: body.replace('OT', 'OX'), headers })).toMatchObject({ status: 401 })
    await until(() => server.printed().includes('signature_mismatch'))
  })
})
