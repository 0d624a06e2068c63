/**
 * Discretion of the command line: values that must not be seen go through every command, where it works and where it fails,
 * and nothing that is printed, written as a report, or answered over HTTP has them. What is asked for (`--reveal`, the file of
 * `listen`) is the control: there they must be, or the search would prove nothing.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, mkdtemp, readFile, stat, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cli } from '../cli/run.js'
import { type Case, canaries, canarySubjects as subjects } from './canaries.js'

/** Without the lists of merchants, which the command line does not use. */
const canarySubjects = subjects.map((subject) => ({
  ...subject,
  cases: subject.cases.filter(({ code }) => code !== 'untrusted_source'),
}))

const bin = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))

/** As in a terminal where the secrets are set. */
const env: Record<string, string | undefined> = { PATH: process.env.PATH }
for (const { provider, options } of subjects) {
  for (const [option, variable] of Object.entries(provider.facts.variables)) {
    const given = (options as Record<string, string | { value: string }>)[option]
    env[variable] = typeof given === 'object' ? given.value : given
  }
}

/** Every signature that was made or seen on the way: none may be printed. */
const signatures = new Set(canarySubjects.flatMap((subject) => subject.signatures))

/** Finds canaries in a text, plain or in a readable encoding. */
function leaks(text: string): string[] {
  const hidden = [...Object.values(canaries), ...signatures]
  const spellings = (value: string) => [value, encodeURIComponent(value), Buffer.from(value).toString('base64')]
  return hidden.filter((value) => value.length > 5 && spellings(value).some((spelling) => text.includes(spelling)))
}

/** Runs a command line; all that it prints. A process for each would take minutes: `listen` alone is one, as it is in a terminal. */
async function run(args: readonly string[]) {
  const { code, out, err } = await cli(args, env)
  return { code, printed: `${out}\n${err}`.trim() }
}

/** Runs it, and checks that it ended as expected and gave nothing away. */
async function discreet(args: readonly string[], codes: readonly number[]): Promise<string> {
  const { code, printed } = await run(args)
  // It said something: a command that prints nothing hides everything.
  expect(printed, args.join(' ')).not.toBe('')
  expect(leaks(printed), `${args.join(' ')}\n${printed}`).toEqual([])
  expect(codes, `${args.join(' ')}\n${printed}`).toContain(code)
  return printed
}

const children: ChildProcess[] = []
const servers: Server[] = []
afterAll(() => {
  for (const child of children) child.kill('SIGTERM')
  for (const server of servers) server.close()
})

/** A server that keeps the signatures it sees, and answers as told; `echo` answers with all that it got. */
async function endpoint(answer: (req: IncomingMessage, body: string, res: ServerResponse) => void): Promise<string> {
  const server = createServer(async (req, res) => {
    let body = ''
    try {
      for await (const chunk of req.setEncoding('utf8')) body = (body + chunk).slice(0, 100_000)
    } catch {
      return // The other side gave up.
    }
    for (const [name, value] of Object.entries(req.headers)) {
      if (/signature/.test(name) && typeof value === 'string') signatures.add(value.replace(/^sha256=/, ''))
    }
    answer(req, body, res)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  servers.push(server)
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`
}

const echo = (status: number) => (req: IncomingMessage, body: string, res: ServerResponse) =>
  void res.writeHead(status, { 'x-echo': JSON.stringify(req.headers) }).end(`${req.url} ${body} ${canaries.secret}`)

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'canaries-'))
})

const UNREACHABLE = 'http://127.0.0.1:9/hook'
const types = { giftronaut: 'order.bounced', square: 'gift_card.updated', loopz: 'gift-card.updated' } as const
const providers = Object.keys(types) as (keyof typeof types)[]

/** Sensitive values as the fields of an event. */
const set = {
  giftronaut: [`data.recipientEmail=${canaries.email}`, `data.link=${canaries.claimLink}`],
  square: [`data.object.gift_card.gan=${canaries.gan}`],
  loopz: [
    `data.gan=${canaries.gan}`,
    `data.code=${canaries.code}`,
    `data.recipient_email=${canaries.email}`,
    `data.link=${canaries.claimLink}`,
  ],
}
const setFlags = (provider: keyof typeof types) => set[provider].flatMap((setting) => ['--set', setting])

test('events', async () => {
  for (const provider of providers) {
    for (const more of [[], ['--json']]) await discreet(['events', provider, types[provider], ...more], [0])
  }
})

describe('send', () => {
  test.concurrent.each(providers)('%s: answered, rejected, unreachable, many, tampered with', async (provider) => {
    const base = ['send', provider, types[provider], ...setFlags(provider)]
    const [good, bad] = [await endpoint(echo(200)), await endpoint(echo(401))]
    for (const more of [[], ['--json']]) {
      await discreet([...base, '--url', good, ...more], [0])
      await discreet([...base, '--url', bad, '--count', '2', ...more], [1])
      await discreet([...base, '--url', UNREACHABLE, ...more], [3])
      await discreet([...base, '--url', good, '--tamper', 'not-json', ...more], [0])
    }
    // Credentials in the URL: sent as such, and not printed.
    await discreet([...base, '--url', good.replace('//', `//user:${canaries.secret}@`)], [0])
  })

  test('mistakes in the command line, with a secret in the wrong place', async () => {
    const url = ['--url', UNREACHABLE]
    await discreet(['send', 'giftronaut', 'order.bounced', canaries.secret, ...url], [2])
    await discreet(['send', 'giftronaut', 'order.bounced', ...url, `--secert=${canaries.secret}`], [2])
    await discreet(['send', 'giftronaut', 'order.bounced', ...url, '--secert', canaries.secret], [2])
    await discreet(['send', 'giftronaut', 'order.bounced', ...url, '--set', canaries.email], [2])
    await discreet(['send', 'giftronaut', 'order.bounced', '--url', `//x/${canaries.token}`], [2])
    await discreet(['send', 'giftronaut', 'order.bounced', ...url, '--count', canaries.gan], [2])
  })
})

/** The files of a captured delivery. */
async function captured({ headers, body }: Case, at: number): Promise<string[]> {
  const paths = [join(folder, `${at}.headers`), join(folder, `${at}.body`)] as const
  await Promise.all([writeFile(paths[0], JSON.stringify(headers)), writeFile(paths[1], body)])
  return ['--headers', paths[0], '--body', paths[1]]
}

describe('verify', () => {
  // The command line has no word for the event type of a route, so its `verify` rejects every delivery of such a provider.
  const verifiable = canarySubjects.filter(({ provider }) => provider.facts.envelope.eventType !== 'route')

  test.each(verifiable)('$provider.name: whatever is wrong with it', { timeout: 60_000 }, async (subject) => {
    const { name } = subject.provider
    const secret = env[Object.values(subject.provider.facts.variables)[0] as string]
    await Promise.all(
      subject.cases.map(async (one, at) => {
        // Headers without any are not headers to the command.
        const headers = { host: 'localhost', ...one.headers }
        const args = ['verify', name, ...(await captured({ ...one, headers }, at)), '--url', one.url]
        // A captured delivery may be of any age.
        const accepted = ['ok', 'body_too_large', 'method_not_allowed', 'timestamp_out_of_tolerance']
        const rejected = !accepted.includes(one.code)
        await discreet(args, [rejected ? 1 : 0])
        await discreet([...args, '--json'], [rejected ? 1 : 0])
        // A secret that nearly is the one: the diagnosis has much to try.
        if (at === 0) {
          await discreet([...args, '--url', `${one.url} `, '--secret', `${secret}\n`], [0, 1, 2])
          const { printed } = await run([...args, '--json', '--reveal'])
          expect(leaks(printed)).toContain(canaries.email)
        }
      }),
    )
  })

  test('files that are not what they should be', async () => {
    const file = join(folder, 'wrong')
    await writeFile(file, `${canaries.secret} ${canaries.gan}`)
    await discreet(['verify', 'giftronaut', '--headers', file, '--body', file], [2])
    await writeFile(file, `{"x": "${canaries.secret}",`)
    await discreet(['verify', 'giftronaut', '--headers', file, '--body', file], [2])
  })
})

describe('check', () => {
  test.concurrent.each(providers)(
    '%s: an endpoint that repeats what it gets, one that rejects, and none',
    {
      timeout: 60_000,
    },
    async (provider) => {
      const junit = join(folder, `${provider}.xml`)
      const base = ['--provider', provider, '--timeout', '2']
      const [loose, broken] = [await endpoint(echo(200)), await endpoint(echo(500))]
      const withToken = (url: string) => `${url}?token=${canaries.token}`
      await Promise.all([
        discreet(['check', withToken(loose), ...base, '--junit', junit, '--probe', withToken(loose)], [1]),
        discreet(['check', broken.replace('//', `//user:${canaries.secret}@`), ...base, '--json'], [1]),
        discreet(['check', withToken(UNREACHABLE), ...base], [3]),
      ])
      const report = await readFile(junit, 'utf8')
      expect(report).toContain('<failure')
      expect(leaks(report)).toEqual([])
    },
  )
})

/** `listen` on a free port, with what it prints. */
async function listen(file: string, ...args: string[]) {
  const child = spawn(process.execPath, [bin, 'listen', '--port', '0', '--file', file, ...args], { env })
  children.push(child)
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      printed += chunk
    })
  }
  await expect.poll(() => printed, { timeout: 30_000 }).toMatch(/localhost:\d+,/)
  const port = Number(/localhost:(\d+),/.exec(printed)?.[1])
  return { port, base: `http://127.0.0.1:${port}`, printed: () => printed }
}

/** Sends a delivery as it is, and gives the whole answer. */
function deliver(port: number, { method = 'POST', url, headers, body }: Omit<Case, 'name' | 'code'>): Promise<string> {
  return new Promise((done) => {
    const length = { 'content-length': String(body.length) }
    const outgoing = request(
      { port, host: '127.0.0.1', method, path: url, headers: { ...headers, ...length } },
      (res) => {
        let text = JSON.stringify(res.headers)
        res.setEncoding('utf8').on('data', (chunk) => {
          text += chunk
        })
        res.on('end', () => done(text))
      },
    )
    // Deliveries that are rejected before they are read.
    outgoing.on('error', () => done('closed')).end(body)
  })
}

const deliveries: Omit<Case, 'name' | 'code'>[] = [
  ...canarySubjects.flatMap(({ cases }) => cases),
  // By nothing a provider's, with the token where only its owner would look for it.
  { url: `/hook/${canaries.token}`, headers: { authorization: canaries.secret }, body: Buffer.from(canaries.gan) },
  { url: `/x?token=${canaries.token}`, headers: { cookie: canaries.secret }, body: Buffer.from('{}') },
]

/** All that the page can show: its files, its lists, the stream so far, and the answers of its form. */
async function pageOf(base: string): Promise<string> {
  const texts = await Promise.all(
    ['/', '/inspector/page.js', '/inspector/page.css', '/inspector/events', `/${canaries.token}`].map(async (path) =>
      (await fetch(base + path)).text(),
    ),
  )
  const post = async (path: string, body: string) => {
    const response = await fetch(`${base}/inspector/${path}`, { method: 'POST', headers: { origin: base }, body })
    return response.text()
  }
  for (const provider of providers) {
    const given = { provider, type: types[provider], set: set[provider].join('\n') }
    texts.push(await post('send', JSON.stringify(given)))
    texts.push(await post('send', JSON.stringify({ ...given, set: canaries.gan })))
  }
  texts.push(await post('send', `${canaries.gan} is not JSON`), await post('replay', `"${canaries.secret}"`))
  texts.push(await post('replay', JSON.stringify({ id: canaries.secret })))

  const stream = await fetch(`${base}/inspector/deliveries`)
  const reader = (stream.body as ReadableStream<Uint8Array>).getReader()
  let all = ''
  const decoder = new TextDecoder()
  while (!all.includes('\n\n')) all += decoder.decode((await reader.read()).value, { stream: true })
  const { id } = (JSON.parse(/^data: (.*)$/m.exec(all)?.[1] ?? '[]') as { id: string }[])[0] ?? { id: '' }
  texts.push(all, await post('replay', JSON.stringify({ id })))
  await reader.cancel()
  return texts.join('\n')
}

describe('listen and replay', () => {
  test.each([[[]], [['--json']], [['--forward', 'http://127.0.0.1:9/']]])('%j', { timeout: 60_000 }, async (args) => {
    const file = join(folder, `kept${args.join('').replace(/\W/g, '')}.jsonl`)
    // One that was there, and open to others.
    await writeFile(file, '')
    await chmod(file, 0o644)
    const { port, base, printed } = await listen(file, ...args)
    for (const delivery of deliveries) {
      const answer = await deliver(port, delivery)
      expect(leaks(answer), answer).toEqual([])
    }
    const page = await pageOf(base)
    expect(page).toContain('signature_mismatch')
    expect(leaks(page)).toEqual([])
    await expect.poll(printed).toContain('unknown_provider')
    expect(leaks(printed()), printed()).toEqual([])

    // The file has to hold all of it, so it is its owner's alone.
    const kept = await readFile(file, 'utf8')
    expect(leaks(kept)).toEqual(expect.arrayContaining([canaries.token, canaries.secret]))
    expect((await stat(file)).mode & 0o777).toBe(0o600)

    const target = await endpoint(echo(500))
    const replay = ['replay', '--file', file]
    for (const more of [[], ['--json']]) {
      await discreet([...replay, '--list', ...more], [0])
      await discreet([...replay, '--url', target, ...more], [1])
      await discreet([...replay, '--url', `${UNREACHABLE}?token=${canaries.token}`, ...more], [3])
    }
    await discreet([...replay, canaries.secret, '--url', target], [2])
  })

  test('--reveal shows them: the search finds what is there', { timeout: 60_000 }, async () => {
    const { port, base, printed } = await listen(join(folder, 'revealed.jsonl'), '--reveal')
    for (const delivery of deliveries) await deliver(port, delivery)
    const all = [canaries.gan, canaries.email, canaries.code, canaries.token]
    await expect.poll(() => leaks(printed())).toEqual(expect.arrayContaining(all))
    expect(leaks(await pageOf(base))).toEqual(
      expect.arrayContaining([...all, ...(canarySubjects[0]?.signatures.slice(0, 1) ?? [])]),
    )
  })

  test('a secret in the wrong place', async () => {
    await discreet(['listen', canaries.secret], [2])
    await discreet(['listen', '--secret', canaries.secret], [2])
    await discreet(['listen', '--forward', canaries.token], [2])
    await discreet(['listen', '--port', canaries.gan], [2])
    await discreet([canaries.secret], [2])
    await discreet(['events', canaries.secret], [2])
  })
})
