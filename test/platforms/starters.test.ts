/** The quick starts in what each framework's own generator creates: built and started by its scripts, and sent deliveries. */
import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { samples } from '../../src/providers/giftronaut/generated/samples.js'
import { giftronaut } from '../../src/providers/giftronaut/index.js'
import { send, until } from '../adapters/client.js'
import { type Child, startServer } from '../child.js'
import { signedHeaders } from '../deliveries.js'
import { installIn } from '../install.js'
import { installPackage, root } from '../packed.js'

const run = promisify(execFile)
const home = join(import.meta.dirname, 'starters')
const bin = (name: string) => join(home, 'node_modules/.bin', name)
const secret = 'gn_starter'
// The code of the pages names port 3000.
const env = { GIFTRONAUT_WEBHOOK_SECRET: secret, NODE_OPTIONS: `--import=${join(root, 'test/any-port.mjs')}` }

/** The first code block of a page, or of one of its sections. */
function snippet(page: string, heading?: string): string {
  const text = readFileSync(join(root, 'docs/quick-start', page), 'utf8')
  const section = heading === undefined ? text : text.split(`\n## ${heading}\n`)[1]
  return /^```ts\n(.*?)^```/ms.exec(section ?? '')?.[1] as string
}

const nest = (cwd: string) => ({
  create: [bin('nest'), 'new', 'app', '--directory', '.', '--skip-git', '--skip-install', '--package-manager', 'npm'],
  file: join(cwd, 'src/main.ts'),
  build: [bin('nest'), 'build'],
  start: ['node', 'dist/main'],
})

const starters = {
  Nest: (cwd: string) => ({ ...nest(cwd), code: snippet('nest.md') }),
  'Nest on Fastify': (cwd: string) => ({
    ...nest(cwd),
    // The line that Nest's own page on Fastify changes.
    code: snippet('nest.md')
      .replace('AppModule, {', 'AppModule, new FastifyAdapter(), {')
      .replace(/^/, "import { FastifyAdapter } from '@nestjs/platform-fastify'\n"),
  }),
  Fastify: (cwd: string) => ({
    create: [bin('fastify'), 'generate', '.', '--lang=ts', '--integrate=false'],
    file: join(cwd, 'src/routes/webhooks.ts'),
    code: snippet('fastify.md', 'In an application of fastify-cli'),
    // TypeScript 6 requires an option that fastify-cli's tsconfig.json lacks.
    build: [bin('tsc'), '--rootDir', 'src'],
    start: [bin('fastify'), 'start', '--log-level', 'info', 'dist/app.js'],
  }),
}

beforeAll(() => {
  installIn(home, 'fastify-cli')
  installPackage(join(home, 'node_modules'))
}, 300_000)

describe.each(Object.entries(starters))('%s', (name, starter) => {
  const cwd = join(home, '.tmp', name.replaceAll(' ', '-'))
  const { create, file, code, build, start } = starter(cwd)
  let server: Child

  async function execute([command = '', ...args]: string[], where = cwd) {
    await run(command, args, { cwd: where }).catch((error) => {
      throw new Error(`${error.message}\n${error.stdout}\n${error.stderr}`)
    })
  }

  beforeAll(async () => {
    rmSync(cwd, { recursive: true, force: true })
    mkdirSync(cwd, { recursive: true })
    await execute(create)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, code)
    await execute(build)
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
