import { execFile } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, onTestFinished, test } from 'vitest'
import { giftronaut } from '../../src/providers/giftronaut/index.js'
import { verify } from '../../src/providers/square/index.js'
import { parseHeaders } from '../../src/tools/cli/verify.js'
import { builtIn } from '../../src/tools/generated/providers.js'
import { signedHeaders } from '../deliveries.js'
import { cli } from './run.js'

const run = promisify(execFile)
const bin = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))

/** A server that keeps what it gets, and answers as it is told. */
async function receiver(answer: (number: number) => number = () => 200) {
  const requests: { url: string | undefined; headers: Record<string, unknown>; body: string }[] = []
  const server = createServer(async (req, res) => {
    let body = ''
    for await (const chunk of req.setEncoding('utf8')) body += chunk
    requests.push({ url: req.url, headers: req.headers, body })
    res.writeHead(answer(requests.length)).end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => void server.close())
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, requests }
}

describe('help and mistakes', () => {
  test.each([[], ['events'], ['send'], ['verify'], ['check'], ['listen'], ['replay']])(
    'help of %j fits a screen of 80 by 24',
    async (...command) => {
      const { out, code } = await cli([...command, '--help'])
      expect(code).toBe(0)
      const lines = out.split('\n')
      expect(lines.length).toBeLessThanOrEqual(24)
      for (const line of lines) expect(line.length, line).toBeLessThanOrEqual(80)
      expect(out).toContain('Exit codes')
    },
  )

  test.each([
    [['frobnicate'], 'one of events, send'],
    [['send', 'acme', 'x'], 'one of giftronaut, square, loopz'],
    [['send', 'square', 'gift_card.deleted'], 'one of gift_card.created'],
    [['send', 'square', 'gift_card.updated'], 'Missing --url'],
    [['send', 'square', 'gift_card.updated', '--url', 'http://localhost:1'], 'set SQUARE_WEBHOOK_SIGNATURE_KEY'],
    [['send', 'square', 'gift_card.updated', '--url', 'http://example.com'], '--allow-remote'],
    [['send', 'square', 'gift_card.updated', '--url', 'http://localhost.example.com'], '--allow-remote'],
    [['send', 'square', 'gift_card.updated', '--url', 'ftp://localhost'], 'http or https'],
    [['send', 'square', 'gift_card.updated', '--bogus'], '--bogus'],
    [['verify', 'square'], '--headers'],
    [['replay', '--file', '/nonexistent'], "Run 'listen' first"],
  ])('%j: exit code 2, and what to do', async (args, message) => {
    const { code, err, out } = await cli(args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(message)
  })

  test('--version, --env-file and a provider of a module', async () => {
    expect((await cli(['--version'])).out).toMatch(/^\d+\.\d+\.\d+/)
    const folder = await mkdtemp(join(tmpdir(), 'own-'))
    const module = join(folder, 'acme.mjs')
    const source = new URL('../../src/provider.ts', import.meta.url).href
    await writeFile(
      module,
      `import { defineProvider, hmacSha256 } from '${source}'
       const any = { '~standard': { version: 1, vendor: 'own', validate: (value) => ({ value }) } }
       const signature = hmacSha256({ header: 'x-acme-signature', format: '{hex}' })
       export const acme = defineProvider({ name: 'acme', signature, envelope: { eventType: 'type', data: 'data' }, events: { 'card.issued': any } })`,
    )
    await writeFile(join(folder, 'env'), 'ACME_WEBHOOK_SECRET=acme_secret')
    const { url, requests } = await receiver()
    const { code, err } = await cli([
      'send',
      '--provider',
      module,
      'card.issued',
      '--url',
      url,
      '--set',
      'data.card=c1',
      '--env-file',
      join(folder, 'env'),
    ])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const [request] = requests
    expect(request?.headers['x-acme-signature']).toBe(
      createHmac('sha256', 'acme_secret')
        .update(request?.body ?? '')
        .digest('hex'),
    )
    expect(JSON.parse(request?.body ?? '')).toMatchObject({ type: 'card.issued', data: { card: 'c1' } })
    const none = await cli(['send', '--provider', join(folder, 'none.mjs'), 'x'])
    expect(none).toMatchObject({ code: 2, err: expect.stringContaining('cannot be loaded') })
  })

  test('a rejected delivery says what it was signed for', async () => {
    const { url } = await receiver(() => 401)
    const { code, out } = await cli(['send', 'square', 'gift_card.updated', '--url', url, '--secret', 'k'])
    expect(code).toBe(1)
    expect(out).toContain(`It was signed for ${url}.`)
  })

  test('without arguments: the help, and exit code 2', async () => {
    expect(await cli([])).toMatchObject({ code: 2, out: expect.stringContaining('Usage:') })
  })
})

describe('events', () => {
  test('lists every event of every provider', async () => {
    const { out } = await cli(['events', '--json'])
    const list = JSON.parse(out)
    expect(list.map(({ provider, eventType }: Record<string, string>) => `${provider} ${eventType}`)).toEqual(
      builtIn.flatMap(({ provider }) => provider.eventTypes.map((type) => `${provider.name} ${type}`)),
    )
    expect((await cli(['events'])).out).toContain('gift_card.activity.created')
  })

  test('describes one, with units, what is sensitive, and a sample', async () => {
    const { out } = await cli(['events', 'square', 'gift_card.updated'])
    expect(out).toMatch(/data\.object\.gift_card\.gan .*Sensitive \(money\)/)
    expect(out).toMatch(/balance_money\.amount .*smallest unit/)
    expect(out).toContain('"state": "ACTIVE"')
    expect(out).not.toContain('Composed')
    expect((await cli(['events', 'loopz', 'location.created'])).out).toContain('Composed by this project')
  })
})

describe('send', () => {
  const secret = 'square_key'

  test('a signed delivery with changes, that verify accepts', async () => {
    const { url, requests } = await receiver()
    const set = [
      '--set',
      'data.object.gift_card.balance_money.amount=5',
      '--set',
      'data.object.gift_card.state=BLOCKED',
    ]
    const { code, out } = await cli(['send', 'square', 'gift_card.updated', '--url', url, ...set], {
      SQUARE_WEBHOOK_SIGNATURE_KEY: secret,
    })
    expect(code).toBe(0)
    expect(out).toMatch(/^200 {2}\d+ ms {2}square gift_card\.updated {2}[\da-f-]{36}$/)
    const [request] = requests
    expect(
      verify(
        { headers: request?.headers as Record<string, string>, body: request?.body ?? '' },
        { signatureKey: secret, notificationUrl: url },
      ),
    ).toMatchObject({ method: 'hmac-sha256' })
    expect(JSON.parse(request?.body ?? '').data.object.gift_card).toMatchObject({
      state: 'BLOCKED',
      balance_money: { amount: 5, currency: 'USD' },
    })
  })

  test('many: each its own event, or all one event', async () => {
    const { url, requests } = await receiver()
    const args = [
      'send',
      'giftronaut',
      'test.ping',
      '--url',
      url,
      '--secret',
      's',
      '--count',
      '6',
      '--concurrency',
      '3',
    ]
    const { out } = await cli(args)
    expect(out).toContain('6 sent. 200: 6.')
    expect(out).toMatch(/giftronaut test\.ping \(composed\) /)
    await cli([...args, '--event-id', 'same'])
    const ids = requests.map(({ body }) => JSON.parse(body).eventId)
    expect(new Set(ids).size).toBe(7)
  })

  test('a token in the URL is sent as it is, and added only where there is none', async () => {
    const { url, requests } = await receiver()
    const args = ['send', 'loopz', 'location.updated', '--secret', 'own', '--url']
    expect((await cli([...args, url])).code).toBe(0)
    const withoutSecret = ['send', 'loopz', 'location.updated', '--url', `${url}?token=of-the-url`]
    expect((await cli(withoutSecret, { LOOPZ_WEBHOOK_TOKEN: 'of-the-environment' })).code).toBe(0)
    expect(requests.map((request) => request.url)).toEqual(['/hook?token=own', '/hook?token=of-the-url'])
  })

  test('exit code 1 for an answer other than 2xx, 3 without an endpoint', async () => {
    const { url } = await receiver((number) => (number === 1 ? 200 : 500))
    const args = ['send', 'loopz', 'location.updated', '--url', url]
    expect((await cli(args)).code).toBe(0)
    expect((await cli([...args, '--json'])).out).toMatch(/"status":500/)
    expect((await cli(['send', 'loopz', 'location.updated', '--url', 'http://127.0.0.1:9/'])).code).toBe(3)
  })

  test('says what to check, by the kind of failure', async () => {
    const { url } = await receiver(() => 404)
    const args = ['send', 'giftronaut', 'test.ping', '--secret', 's', '--url']
    const { host } = new URL(url)
    expect((await cli([...args, url])).out).toContain(`The server at ${host} has no route for POST to /hook`)
    const failing = await receiver(() => 500)
    expect((await cli([...args, failing.url])).out).toContain("The cause is in the server's log")
    const unreachable = await cli([...args, 'http://127.0.0.1:9/'])
    expect(unreachable.out).toContain('No server listens at 127.0.0.1:9: start it')
    const lines = (await cli([...args, url, '--json'])).out.split('\n')
    expect(lines.map((line) => JSON.parse(line).status)).toEqual([404])
  })

  test('reports members that are not documented, and sends them', async () => {
    const { url, requests } = await receiver()
    const set = ['data.recipientEmial=a', 'data.orderId=b'].flatMap((setting) => ['--set', setting])
    const result = await cli(['send', 'giftronaut', 'order.bounced', '--url', url, '--secret', 's', ...set])
    expect(result.err).toBe("data.recipientEmial is not documented for order.bounced. Did you mean 'recipientEmail'?")
    expect(JSON.parse(requests[0]?.body ?? '').data).toMatchObject({ recipientEmial: 'a', orderId: 'b' })
    const inner = ['--set', 'data.object.gift_card.stat=ACTIVE', '--secret', 'k']
    expect((await cli(['send', 'square', 'gift_card.updated', '--url', url, ...inner])).err).toContain(
      "data.object.gift_card.stat is not documented for gift_card.updated. Did you mean 'state'?",
    )
  })

  test('tampered with, and the list of ways', async () => {
    const { url, requests } = await receiver()
    const args = ['send', 'giftronaut', 'test.ping', '--url', url, '--secret', 's', '--tamper']
    expect((await cli([...args, 'signature-missing'])).code).toBe(0)
    expect(requests[0]?.headers).not.toHaveProperty('x-giftronaut-signature')
    expect((await cli([...args, 'list'])).out).toContain('body-bit-flipped')
    expect((await cli([...args, 'nonsense'])).code).toBe(2)
  })
})

describe('verify', () => {
  const body =
    '{"eventId":"e","eventType":"order.bounced","createdAt":"2026-01-01T00:00:00.000","data":{"orderId":"O","recipientEmail":"someone@example.com"}}'
  const signature = signedHeaders(giftronaut, body, { secret: 'gn_secret' })['x-giftronaut-signature']

  async function captured(text: string, headers = `POST /hook HTTP/1.1\nX-Giftronaut-Signature: ${signature}\n`) {
    const folder = await mkdtemp(join(tmpdir(), 'verify-'))
    const [h, b] = [join(folder, 'headers'), join(folder, 'body')]
    await Promise.all([writeFile(h, headers), writeFile(b, text)])
    return ['verify', 'giftronaut', '--headers', h, '--body', b, '--secret', 'gn_secret']
  }

  test('authentic: exit code 0, sensitive fields masked unless asked for', async () => {
    const args = await captured(body)
    const { code, out } = await cli(args)
    expect(code).toBe(0)
    expect(out).toContain('giftronaut  order.bounced  verified')
    expect(out).toContain('[redacted]')
    expect(out).not.toContain('someone@example.com')
    expect((await cli([...args, '--reveal'])).out).toContain('someone@example.com')
  })

  test('a token in the URL matches, and the output does not say verified', async () => {
    const [, , ...files] = (await captured('{"id":"1"}', 'X-LOOPZ-WEBHOOK-TOPIC: location.updated')).slice(0, -2)
    const args = ['verify', 'loopz', ...files, '--url', '/hook/a-token']
    const matched = await cli([...args, '--secret', 'a-token'])
    expect(matched.out).toMatch(/^loopz {2}location\.updated {2}token matched/)
    expect((await cli(args)).out).toMatch(/not signed/)
    const json = await cli([...args, '--secret', 'a-token', '--json'])
    expect(JSON.parse(json.out).verdict).toBe('token matched')
    for (const { out } of [matched, json]) expect(out).not.toMatch(/verified|authentic/i)
  })

  test('rejected: exit code 1, with a diagnosis and without secrets', async () => {
    const args = await captured(`${body}\n`)
    const { code, out } = await cli(args)
    expect(code).toBe(1)
    expect(out).toContain('certain: A newline at the end of the body')
    const json = (await cli([...args, '--json'])).out
    expect(JSON.parse(json).findings).toMatchObject([{ cause: 'body-trailing-newline' }])
    for (const text of [out, json]) {
      expect(text).not.toContain(signature)
      expect(text).not.toContain('gn_secret')
      expect(text).not.toContain('someone@example.com')
    }
  })

  test('control characters in a delivery do not reach the terminal', async () => {
    const { out } = await cli(await captured('{"eventType":"\\u001b[2J","eventId":"e","createdAt":"x","data":{}}'))
    expect(out).not.toContain('\u001b')
  })

  test('headers in every form they are captured in', () => {
    const pairs = [
      ['X-A', '1'],
      ['X-B', 'a: b'],
    ]
    expect(parseHeaders('{"X-A": "1", "X-B": "a: b"}').headers).toEqual(pairs)
    expect(parseHeaders('[["X-A", "1"], ["X-B", "a: b"]]').headers).toEqual(pairs)
    expect(parseHeaders('POST /x?y=1 HTTP/1.1\r\nX-A: 1\r\nX-B:  a: b \r\n\r\n')).toEqual({
      headers: pairs,
      target: '/x?y=1',
    })
    expect(parseHeaders('> POST /x HTTP/2\n> X-A: 1\n> X-B: a: b\n').headers).toEqual(pairs)
  })
})

describe('the built command', () => {
  test('runs, without colours where there is no terminal', async () => {
    const { stdout } = await run(process.execPath, [bin, 'events', 'giftronaut'])
    expect(stdout).toContain('order.bounced')
    expect(stdout).not.toContain('\u001b')
  })

  test('respects NO_COLOR on a terminal, and is coloured without', async () => {
    // `script` gives it a terminal.
    const onTerminal = (env: NodeJS.ProcessEnv) =>
      run('script', ['-qec', `${process.execPath} ${bin} events giftronaut`, '/dev/null'], {
        env: { PATH: process.env.PATH, TERM: 'xterm-256color', ...env },
      })
    expect((await onTerminal({ NO_COLOR: '1' })).stdout).not.toContain('\u001b[')
    expect((await onTerminal({ NO_COLOR: undefined })).stdout).toContain('\u001b[')
  })

  test.each([60, 120])('breaks lines between words on a terminal of %d columns', async (width) => {
    const command = `stty cols ${width}; ${process.execPath} ${bin} events square`
    const { stdout } = await run('script', ['-qec', command, '/dev/null'], {
      env: { PATH: process.env.PATH, TERM: 'xterm-256color', NO_COLOR: '1' },
    })
    const lines = stdout.split('\r\n')
    expect(lines.length).toBeGreaterThan(7)
    for (const line of lines) expect(line.length, line).toBeLessThanOrEqual(width)
    expect(lines.join(' ').replace(/\s+/g, ' ')).toContain((await cli(['events', 'square'])).out.replace(/\s+/g, ' '))
  })

  test('exit codes reach the shell', async () => {
    await expect(run(process.execPath, [bin, 'send', 'square'])).rejects.toMatchObject({ code: 2 })
  })
})
