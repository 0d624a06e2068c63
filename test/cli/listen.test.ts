/** `listen` as its own process, as in a terminal. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, stat, writeFile } from 'node:fs/promises'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { giftronaut } from '../../src/providers/giftronaut/index.js'
import { square } from '../../src/providers/square/index.js'
import { keep, readKept } from '../../src/tools/cli/listen/deliveries.js'
import { shownUrl } from '../../src/tools/cli/view.js'
import { createDelivery } from '../../src/tools/testing/index.js'
import { cli } from './run.js'

const bin = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
const secret = 'gn_listen_secret'
const delivery = createDelivery(giftronaut, 'order.bounced', {
  secret,
  eventId: 'event-1',
  data: { recipientEmail: 'someone@example.com' },
})

async function listen(...args: string[]) {
  const file = join(await mkdtemp(join(tmpdir(), 'listen-')), 'kept.jsonl')
  const child = spawn(process.execPath, [bin, 'listen', '--port', '0', '--file', file, ...args], {
    env: { PATH: process.env.PATH, GIFTRONAUT_WEBHOOK_SECRET: secret },
  })
  onTestFinished(() => stop(child))
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk))
  await expect.poll(() => output, { timeout: 30_000 }).toMatch(/Listening at (\S+),/)
  const url = /Listening at http:\/\/localhost:(\d+),/.exec(output)?.[1]
  return { file, port: Number(url), base: `http://127.0.0.1:${url}`, output: () => output }
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    child.on('exit', () => done())
    child.kill('SIGTERM')
  })
}

const seen = (output: () => string) => expect.poll(output, { timeout: 30_000 })

test('shows what is verified and what is not, and masks what is sensitive', { timeout: 60_000 }, async () => {
  const { base, output, file } = await listen()
  expect((await delivery.send(`${base}/any/path?token=abc`)).status).toBe(200)
  await seen(output).toContain('giftronaut  order.bounced  verified with your secret')
  const bad = { ...delivery, body: Buffer.concat([delivery.bytes, Buffer.from('\n')]) }
  const rejected = await fetch(`${base}/giftronaut`, { method: 'POST', headers: bad.headers, body: bad.body })
  expect({ status: rejected.status, body: await rejected.text() }).toEqual({
    status: 401,
    body: '{"error":"unauthorized"}',
  })
  await seen(output).toContain('certain: A newline at the end of the body')
  for (const hidden of [
    'someone@example.com',
    secret,
    delivery.headers['x-giftronaut-signature'] as string,
    'token=abc',
  ]) {
    expect(output()).not.toContain(hidden)
  }
  // The file has to hold everything, so it is for its owner alone.
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  expect((await readFile(file, 'utf8')).trim().split('\n')).toHaveLength(2)
})

test('--reveal shows them', { timeout: 60_000 }, async () => {
  const { base, output } = await listen('--reveal')
  await delivery.send(`${base}/giftronaut`)
  await seen(output).toContain('someone@example.com')
})

test('marks a duplicate', { timeout: 60_000 }, async () => {
  const { base, output } = await listen()
  await delivery.send(`${base}/giftronaut`)
  await seen(output).toContain('verified with your secret')
  expect(output()).not.toContain('a copy of')
  const [, first] = /(\w{8}) {2}\/giftronaut/.exec(output()) ?? []
  await delivery.send(`${base}/giftronaut`)
  await seen(output).toContain(`bytes, a duplicate of ${first}`)
})

test('without a secret of the provider, says so and does not guess', { timeout: 60_000 }, async () => {
  const { base, output } = await listen()
  const key = { signatureKey: 'square_key', notificationUrl: 'https://example.com/' }
  const { status } = await createDelivery(square, 'gift_card.updated', key).send(`${base}/square`)
  expect(status).toBe(401)
  await seen(output).toContain('Set SQUARE_WEBHOOK_SIGNATURE_KEY and restart listen.')
  expect(output()).not.toContain('hint:')
})

test('answers the challenge', { timeout: 60_000 }, async () => {
  const { base, output } = await listen()
  const response = await fetch(`${base}/giftronaut`, { method: 'POST', body: '{"challengeToken":"abc"}' })
  expect(await response.json()).toEqual({ challengeToken: 'abc' })
  await seen(output).toContain('handshake')
})

test('forwards byte for byte, answers what the other side answers; replay sends the same again', {
  timeout: 60_000,
}, async () => {
  const got: { body: Buffer; headers: NodeJS.Dict<string | string[]>; url: string | undefined }[] = []
  const target = createServer(async (req, res) => {
    const chunks: Buffer[] = []
    for await (const chunk of req) chunks.push(chunk as Buffer)
    got.push({ body: Buffer.concat(chunks), headers: req.headers, url: req.url })
    res.writeHead(202, { 'content-type': 'text/plain' }).end('taken')
  })
  await new Promise<void>((done) => target.listen(0, '127.0.0.1', done))
  onTestFinished(() => void target.close())
  const targetUrl = `http://127.0.0.1:${(target.address() as AddressInfo).port}`

  const { base, file, output } = await listen('--forward', targetUrl)
  // Not UTF-8, and still passed on to the byte.
  const body = Buffer.from([0x7b, 0xff, 0xfe, 0x0d, 0x0a, 0x00, 0x7d])
  const response = await fetch(`${base}/path?x=1`, { method: 'POST', headers: delivery.headers, body })
  expect({ status: response.status, text: await response.text() }).toEqual({ status: 202, text: 'taken' })
  await seen(output).toContain('forwarded: answered 202')
  expect(got[0]?.body).toEqual(body)
  expect(got[0]?.url).toBe('/path?x=1')
  expect(got[0]?.headers).toMatchObject(delivery.headers)

  expect((await cli(['replay', '--file', file, '--list'])).out).toMatch(/7 bytes {2}giftronaut/)
  expect(await cli(['replay', '--file', file, '--url', `${targetUrl}/again`])).toMatchObject({ code: 0 })
  expect(got[1]?.body).toEqual(body)
  expect(got[1]?.headers['x-giftronaut-signature']).toBe(delivery.headers['x-giftronaut-signature'])
  expect((await cli(['replay', 'nonsense', '--file', file, '--url', targetUrl])).code).toBe(2)
  expect((await cli(['replay', '--file', file, '--url', 'http://127.0.0.1:9'])).code).toBe(3)
})

test('the page is for browsers of this machine alone: Host and Origin are checked', { timeout: 60_000 }, async () => {
  const { port } = await listen()
  const own = `127.0.0.1:${port}`
  const ask = (path: string, headers: Record<string, string>, method = 'GET') =>
    new Promise<number>((done, fail) => {
      const outgoing = request({ port, host: '127.0.0.1', path, method, headers }, (res) =>
        done(res.resume().statusCode ?? 0),
      )
      outgoing.on('error', fail).end(method === 'POST' ? '{"provider":"giftronaut","type":"test.ping"}' : undefined)
    })
  expect(await ask('/', { host: own })).toBe(200)
  expect(await ask('/', { host: `localhost:${port}` })).toBe(200)
  expect(await ask('/', { host: 'evil.example' })).toBe(403)
  expect(await ask('/', { host: `127.0.0.1.evil.example:${port}` })).toBe(403)
  expect(await ask('/inspector/events', { host: `evil.example:${port}` })).toBe(403)
  expect(await ask('/inspector/events', { host: own, origin: 'https://evil.example' })).toBe(403)
  expect(await ask('/inspector/events', { host: own, 'sec-fetch-site': 'cross-site' })).toBe(403)
  expect(await ask('/inspector/send', { host: own }, 'POST')).toBe(403)
  expect(await ask('/inspector/send', { host: own, origin: 'http://localhost:1' }, 'POST')).toBe(403)
  expect(await ask('/inspector/send', { host: own, origin: 'null' }, 'POST')).toBe(403)
  expect(await ask('/inspector/send', { host: own, origin: `http://${own}` }, 'POST')).toBe(200)
})

test('a web page elsewhere cannot post deliveries', { timeout: 60_000 }, async () => {
  const { base, file } = await listen()
  for (const headers of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }]) {
    const { status } = await fetch(`${base}/giftronaut`, { method: 'POST', headers, body: '{}' })
    expect(status).toBe(403)
  }
  await expect(stat(file)).rejects.toMatchObject({ code: 'ENOENT' })
})

test('--forward with a path sends everything there, and --help says so', { timeout: 60_000 }, async () => {
  const paths: (string | undefined)[] = []
  const target = createServer((req, res) => {
    paths.push(req.url)
    req.resume().on('end', () => res.end())
  })
  await new Promise<void>((done) => target.listen(0, '127.0.0.1', done))
  onTestFinished(() => void target.close())
  const { port } = target.address() as AddressInfo
  const { base } = await listen('--forward', `http://127.0.0.1:${port}/api/webhooks`)
  await delivery.send(`${base}/giftronaut?x=1`)
  expect(paths).toEqual(['/api/webhooks?x=1'])
  const help = (await cli(['listen', '--help'])).out.replace(/\s+/g, ' ')
  expect(help).toContain('without a path in <url>, the path stays the same')
})

test('the file with payloads is named in a line about .gitignore', { timeout: 60_000 }, async () => {
  const { file, output } = await listen()
  await seen(output).toContain('Add it to .gitignore')
  expect(output().replace(/\s+/g, ' ')).toContain(`Deliveries are kept in ${file}`)
})

test('the page sends test events to any path, but not to itself', { timeout: 60_000 }, async () => {
  const { base, output } = await listen()
  const sendTo = async (path: string) => {
    const body = JSON.stringify({ provider: 'giftronaut', type: 'test.ping', path })
    const response = await fetch(`${base}/inspector/send`, { method: 'POST', headers: { origin: base }, body })
    return { status: response.status, ...((await response.json()) as object) }
  }
  expect(await sendTo('/api/hooks/gift-cards?x=1')).toEqual({ status: 200 })
  await seen(output).toContain('/api/hooks/gift-cards?x=1')
  expect(await sendTo('')).toEqual({ status: 200 })
  await seen(output).toMatch(/\w{8} {2}\/giftronaut/)
  for (const path of ['api', '/in spector', '/inspector', '/inspector/send', '//evil.example'.slice(2)]) {
    expect(await sendTo(path)).toEqual({ status: 400, error: expect.stringContaining('The path must begin with /') })
  }
  const page = await (await fetch(base)).text()
  expect(page).toMatch(/<input id="path" name="path"/)
})

/** A request whose target and Host are as given, which fetch would correct. */
const post = (port: number, path: string, headers: Record<string, string> = {}) =>
  new Promise<number>((done, fail) => {
    const outgoing = request({ port, host: '127.0.0.1', path, method: 'POST', headers }, (res) =>
      done(res.resume().statusCode ?? 0),
    )
    outgoing.on('error', fail).end('{}')
  })

test('rejects a web page whose own host name points here', { timeout: 60_000 }, async () => {
  const { port, file } = await listen()
  for (const host of ['evil.example', `evil.example:${port}`]) {
    const sameOrigin = { host, origin: `http://${host}`, 'sec-fetch-site': 'same-origin' }
    expect(await post(port, '/admin/delete', sameOrigin)).toBe(403)
    expect(await post(port, '/admin/delete', { host, 'sec-fetch-site': 'same-origin' })).toBe(403)
  }
  await expect(stat(file)).rejects.toMatchObject({ code: 'ENOENT' })
})

test('no request target chooses another host to forward to', { timeout: 60_000 }, async () => {
  const seenUrls: (string | undefined)[] = []
  const server = createServer((req, res) => {
    seenUrls.push(`${req.headers.host}${req.url}`)
    res.end('{}')
  }).listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await once(server, 'listening')
  const own = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const { port } = await listen('--forward', `http://${own}`)
  for (const target of ['http://evil.example/a?b=1', 'x://y/a?b=1', '//evil.example/a?b=1', '/a?b=1']) {
    expect(await post(port, target), target).toBe(200)
  }
  expect(seenUrls).toEqual([`${own}/a?b=1`, `${own}/a?b=1`, `${own}/evil.example/a?b=1`, `${own}/a?b=1`])
})

test('the file of kept deliveries loses its older half beyond its limit', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'listen-')), 'kept.jsonl')
  const line = (id: string) => JSON.stringify({ id, body: 'x'.repeat(1_000_000), headers: [] })
  await writeFile(file, Array.from({ length: 51 }, (_, at) => `${line(`old-${at}`)}\n`).join(''))
  keep(file, { id: 'new', at: '', method: 'POST', url: '/', headers: [], body: '' })
  const ids = readKept(file).map(({ id }) => id)
  expect(ids.at(0)).toMatch(/^old-2\d$/)
  expect(ids.slice(-2)).toEqual(['old-50', 'new'])
  expect((await stat(file)).mode & 0o777).toBe(0o600)
})

test.each([
  'token',
  'access_token',
  'api_key',
  'apiKey',
  'sig',
  'signature',
  'X-Amz-Signature',
  'secret',
  'password',
  'pwd',
  'code',
  'auth',
  'session',
  'jwt',
  '%74oken',
])('a query member %s is masked', (name) => {
  expect(shownUrl(`/hook?page=2&${name}=s3cret;x=1#f`, undefined, false)).toBe(`/hook?page=2&${name}=[masked];x=1#f`)
})

test('credentials in a URL are masked, and a secret wherever it stands', () => {
  expect(shownUrl('https://user:pass@example.com/a', undefined, false)).toBe('https://[masked]@example.com/a')
  expect(shownUrl('/hook/a%20b/a b', 'a b', false)).toBe('/hook/[masked]/[masked]')
  // A secret that is a part of the mask.
  expect(shownUrl('/hook/a?token=x', 'a', false)).toBe('/hook/[masked]?token=[masked]')
  expect(shownUrl('/hook?token=s3cret', 's3cret', true)).toBe('/hook?token=s3cret')
})

test('a port in use is a mistake in the command line', { timeout: 60_000 }, async () => {
  const { port } = await listen()
  const { code, err } = await cli(['listen', '--port', String(port), '--file', '/dev/null'])
  expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('in use') })
})
