/** Starts each example as its README says, and sends it deliveries over HTTP. */
import { execFile, execFileSync } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { delimiter, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, describe, expect, onTestFinished, test } from 'vitest'
import { samples as giftronautSamples } from '../../src/providers/giftronaut/generated/samples.js'
import { giftronaut } from '../../src/providers/giftronaut/index.js'
import { samples as loopz } from '../../src/providers/loopz/generated/samples.js'
import { samples as squareSamples } from '../../src/providers/square/generated/samples.js'
import { square } from '../../src/providers/square/index.js'
import { send, until } from '../adapters/client.js'
import { type Child, startServer } from '../child.js'
import { signedHeaders } from '../deliveries.js'
import { root } from '../packed.js'
import { bunBinary } from '../platforms/install.js'
import { installExample } from './install.js'

/** The delivery to send to an example with these variables, and the output to expect. */
const deliveries = {
  giftronaut(env: Record<string, string>) {
    const body = giftronautSamples['order.bounced']
    const headers = signedHeaders(giftronaut, body, { secret: String(env.GIFTRONAUT_WEBHOOK_SECRET) })
    return { body, headers, prints: 'Order OT20260415001234 bounced' }
  },
  square(env: Record<string, string>) {
    const body = squareSamples['gift_card.updated']
    const headers = signedHeaders(square, body, {
      secret: String(env.SQUARE_WEBHOOK_SIGNATURE_KEY),
      url: String(env.SQUARE_WEBHOOK_NOTIFICATION_URL),
    })
    return { body, headers, prints: 'Gift card gftc:00113070ba5745f0b2377c1b9570cb03 is ACTIVE' }
  },
  loopz(env: Record<string, string>) {
    const headers = {
      'x-loopz-webhook-topic': 'gift-card.updated',
      'x-loopz-merchant-id': 'merchant-1',
      'x-loopz-program-id': 'program-1',
      'x-loopz-webhook-subscription-id': 'subscription-1',
    }
    const prints = 'Gift card 3f0c1b7e-5a52-4b8f-9a77-0d8f6f1f2a10 was updated'
    return { body: loopz['gift-card.updated'], headers, prints, query: `?token=${env.LOOPZ_WEBHOOK_TOKEN}` }
  },
}

const examples = [
  { name: 'express', provider: 'giftronaut' },
  { name: 'node', provider: 'giftronaut' },
  { name: 'fastify', provider: 'square' },
  { name: 'hono', provider: 'square' },
  { name: 'bun', provider: 'loopz' },
  { name: 'nest', provider: 'giftronaut' },
  { name: 'next', provider: 'square' },
  // Without a store: what comes twice is handled twice.
  { name: 'lambda', provider: 'giftronaut', handledAgain: true },
] as const

test('every example is here', () => {
  // Those of the queues need engines, and are started by test/queues; own-provider has its own test below.
  const folders = readdirSync(join(root, 'examples')).filter((name) =>
    existsSync(join(root, 'examples', name, 'package.json')),
  )
  expect(examples.map(({ name }) => name)).toEqual(
    expect.arrayContaining(folders.filter((name) => !name.startsWith('queue-') && name !== 'own-provider')),
  )
})

/** The arguments of `send`, the output to expect from the example, and the tampering. */
const sendings = {
  giftronaut: {
    type: 'order.bounced',
    change: (id: string) => ['--set', `data.orderId=${id}`],
    prints: (id: string) => `Order ${id} bounced`,
    forgery: 'signature-of-another-secret',
  },
  square: {
    type: 'gift_card.updated',
    change: (id: string) => ['--set', `data.id=${id}`],
    prints: (id: string) => `Gift card ${id} is ACTIVE`,
    forgery: 'signature-of-another-secret',
  },
  loopz: {
    type: 'gift-card.updated',
    change: (id: string) => ['--event-id', id],
    prints: (id: string) => `Gift card ${id} was updated`,
    forgery: 'token-of-another-endpoint',
  },
}

describe.each(examples)('$name', ({ name, provider, ...rest }) => {
  let app: Child | undefined
  let variables: Record<string, string> = {}
  afterAll(() => app?.stop())

  test('starts as its README says, and handles what is signed, once', { timeout: 300_000 }, async () => {
    const cwd = installExample(name)
    const readme = readFileSync(join(cwd, 'README.md'), 'utf8')
    expect(readme.split('\n').length).toBeLessThan(40)
    const commands = commandsOf(readme)
    const start = commands.pop() as string
    const env = { ...quiet, PORT: '0', PATH: [withBun(), process.env.PATH].join(delimiter) }
    for (const command of commands)
      execFileSync('sh', ['-c', command], { cwd, env: { ...process.env, ...env }, stdio: 'pipe' })
    app = await startServer('sh', ['-c', start], { cwd, env })

    variables = variablesOf(start)
    const { headers, body, prints, query = '' } = { query: '', ...deliveries[provider](variables) }
    const url = `${app.url}/webhooks/${provider}`
    const json = { ...headers, 'content-type': 'application/json' }
    const sent = { body, headers: json, query }

    expect(await send(url, { body, headers: { 'content-type': 'application/json' } })).toMatchObject({ status: 401 })
    expect(app.printed()).not.toContain(prints)
    expect(await send(url, sent)).toMatchObject({ status: 200, body: '{"received":true}' })
    await until(() => app?.printed().includes(prints))
    expect(await send(url, sent)).toMatchObject({ status: 200 })
    expect(app.printed().split(prints)).toHaveLength('handledAgain' in rest ? 3 : 2)
  })

  test('takes what `send` sends, and not what it forges', { timeout: 60_000 }, async () => {
    const { type, change, prints, forgery } = sendings[provider]
    const send = (id: string, ...more: string[]) =>
      cli(
        name,
        ['send', provider, type, '--url', `${app?.url}/webhooks/${provider}`, ...change(id), ...more],
        variables,
      )

    expect(await send('sent-1')).toMatchObject({ code: 0, stdout: expect.stringMatching(/^200 /), stderr: '' })
    await until(() => app?.printed().includes(prints('sent-1')))
    expect(await send('sent-2', '--tamper', forgery)).toMatchObject({ code: 1, stdout: expect.stringMatching(/^401 /) })
    expect(await send('sent-3', '--count', '6', '--concurrency', '3', '--event-id', 'sent-3')).toMatchObject({
      // Copies of an event that is being handled are answered with 409.
      stdout: expect.stringMatching(/6 sent\. (?:200|409): \d/),
    })
    await until(() => app?.printed().includes(prints('sent-3')))
    // Loopz has no id of an event: copies differ by nothing, and the store still sees one.
    expect(app?.printed().split(prints('sent-3'))).toHaveLength('handledAgain' in rest ? 7 : 2)
    expect(app?.printed()).not.toContain(prints('sent-2'))
  })

  if (name !== 'express') return

  test('stands up to `check`', { timeout: 120_000 }, async () => {
    // The probe that check asks for: how often an event was handled is how often the example says so.
    const probe = createServer(async (req, res) => {
      const id = new URL(req.url as string, 'http://localhost').searchParams.get('id')
      if (req.method !== 'GET' || id === null) return void res.writeHead(501).end()
      const handled = () => app?.printed().split(`balance.ach_approved ${id}`).length ?? 0
      await until(() => handled() > 1)
      // Long enough for a second line to come.
      await pause(200)
      res.end(JSON.stringify({ handled: handled() - 1 }))
    })
    await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done))
    onTestFinished(() => void probe.close())
    const url = `${app?.url}/webhooks/${provider}`
    const probeUrl = `http://127.0.0.1:${(probe.address() as AddressInfo).port}`
    const args = ['check', url, '--provider', provider, '--probe', probeUrl, '--json']
    const { code, stdout } = await cli(name, args, variables)
    const { passed, flaws, results } = JSON.parse(stdout)
    expect({ code, passed, flaws }).toEqual({ code: 0, passed: true, flaws: [] })
    const of = (status: string) => results.flatMap((one: Row) => (one.status === status ? [one.name] : []))
    expect([...of('fail'), ...of('warn')]).toEqual([])
    // A failure would have to be built into the example.
    expect(of('skip')).toEqual(['a handler that fails once'])
    expect(of('pass')).toEqual(
      expect.arrayContaining(['duplicates: one after another', 'duplicates: 8 at the same time', 'handshake']),
    )
  })
})

test('own-provider starts as its README says, and handles what is signed, once', async () => {
  const cwd = installExample('own-provider')
  const start = commandsOf(readFileSync(join(cwd, 'README.md'), 'utf8')).pop() as string
  const app = await startServer('sh', ['-c', start], { cwd, env: { ...quiet, PORT: '0' } })
  onTestFinished(() => app.stop())
  const { KARD_WEBHOOK_SECRET = '', PARTNER_WEBHOOK_TOKEN = '' } = variablesOf(start)

  const attributes = { message: 'Settled', name: 'Shop', commissionEarned: { type: 'cents', value: 250 } }
  const relationships = { user: { data: { id: 'user-1' } } }
  const reward = JSON.stringify({ data: { type: 'earnedRewardSettled', id: 'n-1', attributes, relationships } })
  const signature = createHmac('sha256', KARD_WEBHOOK_SECRET).update(reward).digest('base64')
  const voucher = JSON.stringify({ event: 'voucher.sold', id: 'e-1', payload: { voucherId: 'v-1', cents: 500 } })
  const sales = [
    { path: 'kard', body: reward, header: 'notify-signature', value: signature, prints: 'Reward of 250 cents settled' },
    {
      path: 'partner',
      body: voucher,
      header: 'x-partner-token',
      value: PARTNER_WEBHOOK_TOKEN,
      prints: 'Voucher v-1 was sold',
    },
  ]
  for (const { path, body, header, value, prints } of sales) {
    const url = `${app.url}/webhooks/${path}`
    const headers = { 'content-type': 'application/json' }
    expect(await send(url, { body, headers: { ...headers, [header]: `${value}x` } })).toMatchObject({ status: 401 })
    expect(app.printed()).not.toContain(prints)
    const signed = { body, headers: { ...headers, [header]: value } }
    expect(await send(url, signed)).toMatchObject({ status: 200 })
    await until(() => app.printed().includes(prints))
    expect(await send(url, signed)).toMatchObject({ status: 200 })
    expect(app.printed().split(prints)).toHaveLength(2)
  }
})

interface Row {
  name: string
  status: string
}

/** Runs the command line of the package that the example has installed. */
function cli(example: string, args: string[], env: Record<string, string>) {
  const bin = join(root, '.tmp/examples', example, 'node_modules/giftcard-webhooks/dist/cli.js')
  return new Promise<{ code: number; stdout: string; stderr: string }>((done) => {
    const options = { env: { PATH: process.env.PATH, ...env } }
    execFile(process.execPath, [bin, ...args], options, (error, stdout, stderr) =>
      done({ code: error ? Number(error.code) : 0, stdout, stderr }),
    )
  })
}

const quiet = { NEXT_TELEMETRY_DISABLED: '1', NO_UPDATE_NOTIFIER: '1', npm_config_update_notifier: 'false' }

/** The README's commands, but for the install, which has been done. */
function commandsOf(readme: string): string[] {
  const [, block = ''] = /```sh\n(.*?)```/s.exec(readme) ?? []
  const [install, ...commands] = block.trim().split('\n')
  expect(install).toMatch(/^(npm|bun) install$/)
  return commands
}

/** `NAME=value` at the beginning of a command. */
function variablesOf(command: string): Record<string, string> {
  return Object.fromEntries([...command.matchAll(/([A-Z_]+)=(\S+)/g)].map(([, name, value]) => [name, value]))
}

/** A folder with `bun` in it, as a user of Bun has in the PATH. */
function withBun(): string {
  const folder = join(root, '.tmp/bin')
  mkdirSync(folder, { recursive: true })
  if (!existsSync(join(folder, 'bun'))) symlinkSync(bunBinary(), join(folder, 'bun'))
  return folder
}
