/** Smaller promises of the command line: what it keeps, masks, lists and reads. */
import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import express from 'express'
import { describe, expect, onTestFinished, test } from 'vitest'
import { webhook } from '../../src/adapters/express.js'
import type { AnyProvider, WebhookEvent } from '../../src/core/types.js'
import { giftronaut } from '../../src/providers/giftronaut/index.js'
import { sendoso } from '../../src/providers/sendoso/index.js'
import { square } from '../../src/providers/square/index.js'
import { memoryStore } from '../../src/stores/memory.js'
import { type KeptDelivery, keep, makePrivate, readKept } from '../../src/tools/cli/listen/deliveries.js'
import { Inbox } from '../../src/tools/cli/listen/inbox.js'
import { MASK, shownHeaders, shownUrl } from '../../src/tools/cli/view.js'
import { createDelivery, type TestDelivery } from '../../src/tools/testing/index.js'
import { cli } from './run.js'

const folder = () => mkdtempSync(join(tmpdir(), 'cli-'))
const secret = 'gn_cli_secret'
const key = { signatureKey: 'square_key', notificationUrl: 'https://example.com/webhooks/square' }

const kept = (id: string, { headers, body }: Pick<TestDelivery, 'headers' | 'body'>): KeptDelivery => ({
  id,
  at: '2026-04-15T14:30:00.000Z',
  method: 'POST',
  url: '/hook',
  headers: Object.entries(headers),
  body: Buffer.from(body).toString('base64'),
})

describe('the file of listen', () => {
  test('loses its older half beyond 50 MB, and is private', () => {
    const file = join(folder(), 'kept.jsonl')
    const large = { headers: {}, body: Buffer.alloc(500_000) }
    const line = (id: string) => `${JSON.stringify(kept(id, large))}\n`
    writeFileSync(file, Array.from({ length: 80 }, (_, at) => line(`old-${at}`)).join(''))
    expect(statSync(file).size).toBeGreaterThan(50_000_000)
    makePrivate(file)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    keep(file, kept('new', large))
    const ids = readKept(file).map(({ id }) => id)
    expect(ids).toEqual([...Array.from({ length: 40 }, (_, at) => `old-${at + 40}`), 'new'])
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  test('is only added to below that', () => {
    const file = join(folder(), 'kept.jsonl')
    for (const id of ['a', 'b', 'c']) keep(file, kept(id, { headers: {}, body: Buffer.from('{}') }))
    expect(readKept(file).map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  })

  test('may end in an incomplete line, after a crash', () => {
    const file = join(folder(), 'kept.jsonl')
    keep(file, kept('a', { headers: {}, body: Buffer.from('{}') }))
    writeFileSync(file, `${readFileSync(file, 'utf8')}{"id":"b","bod`)
    expect(readKept(file).map(({ id }) => id)).toEqual(['a'])
  })
})

test('listen calls a snapshot a duplicate of the state before it only: A, B, A are three events', async () => {
  const file = join(folder(), 'kept.jsonl')
  const settings = {
    only: undefined,
    secrets: { loopz: 'a-token' },
    notificationUrl: '',
    reveal: false,
    ownSecret: 'own',
  }
  const inbox = new Inbox({ ...settings, file })
  const add = (id: string, balance: number, url = '/hook/a-token') =>
    inbox.add({
      url,
      headers: [['x-loopz-webhook-topic', 'gift-card.updated']],
      body: Buffer.from(JSON.stringify({ id, balance })),
    })
  const [first, other, forged, same, second, again, third] = [
    await add('card', 1),
    await add('another', 1),
    await add('card', 2, '/hook/wrong'),
    await add('card', 1),
    await add('card', 2),
    await add('card', 1),
    await add('card', 1),
  ]
  const events = [first, other, forged, same, second, again, third]
  expect(events.map(({ duplicateOf }) => duplicateOf)).toEqual([
    undefined,
    undefined,
    undefined,
    first.id,
    undefined,
    undefined,
    again.id,
  ])
})

test('replay --list names provider and event type of each delivery, as far as they can be told', async () => {
  const file = join(folder(), 'kept.jsonl')
  keep(file, kept('a', createDelivery(giftronaut, 'order.bounced', { secret })))
  keep(file, kept('b', createDelivery(square, 'unknown', { ...key, receivedType: 'payment.updated' })))
  keep(file, kept('c', { headers: { 'x-giftronaut-signature': 'x' }, body: Buffer.from('no JSON') }))
  keep(file, kept('d', { headers: {}, body: Buffer.from('{}') }))
  const { out, code } = await cli(['replay', '--list', '--file', file])
  expect(code).toBe(0)
  const rows = out.split('\n').map((line) => line.trim().split(/ {2,}/))
  expect(rows.map(([id, , , provider, type = '']) => [id, provider, type])).toEqual([
    ['a', 'giftronaut', 'order.bounced'],
    ['b', 'square', 'payment.updated'],
    ['c', 'giftronaut', ''],
    ['d', 'unknown', ''],
  ])
  const json = JSON.parse((await cli(['replay', '--list', '--json', '--file', file])).out)
  expect(json[0]).toMatchObject({ id: 'a', provider: 'giftronaut', eventType: 'order.bounced' })
})

describe('masking', () => {
  test.each([
    ['/hook?token=abc&x=1', `/hook?token=${MASK}&x=1`],
    ['/hook?x=1&API_KEY=abc#f', `/hook?x=1&API_KEY=${MASK}#f`],
    ['/hook?%74oken=abc', `/hook?%74oken=${MASK}`],
    ['/hook?sig=abc;pwd=d', `/hook?sig=${MASK};pwd=${MASK}`],
    ['https://user:word@example.com/hook', `https://${MASK}@example.com/hook`],
    ['/hook/s3cr%2Ft', `/hook/${MASK}`],
    ['/hook/s3cr/t/x', `/hook/${MASK}/x`],
    ['/hook?x=%', '/hook?x=%'],
  ])('%s is shown as %s', (url, shown) => {
    expect(shownUrl(url, 's3cr/t', false)).toBe(shown)
    expect(shownUrl(url, 's3cr/t', true)).toBe(url)
  })

  test('of headers that hold a secret or a credential', () => {
    const headers = {
      'X-Square-HmacSha256-Signature': 'a',
      Authorization: 'b',
      Cookie: 'c',
      'X-Api-Key': 'd',
      'X-Token': 'e',
      'Content-Type': 'application/json',
    }
    const values = shownHeaders({ headers, body: '' }, false).map(([, value]) => value)
    expect(values).toEqual([MASK, MASK, MASK, MASK, MASK, 'application/json'])
    expect(shownHeaders({ headers, body: '' }, true).map(([, value]) => value)).toContain('a')
  })
})

test.each(['--version', '-v'])('%s prints the version of the package', async (flag) => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  expect(await cli([flag])).toEqual({ code: 0, out: version, err: '' })
})

describe('--env-file', () => {
  const events = (file: string, env: NodeJS.ProcessEnv = {}, flag = [`--env-file=${file}`]) =>
    cli(['send', 'giftronaut', 'test.ping', '--url', 'http://127.0.0.1:9/', ...flag], env)

  test('reads variables, under those that are set', async () => {
    const file = join(folder(), 'env')
    writeFileSync(file, '# a comment\nGIFTRONAUT_WEBHOOK_SECRET="from the file"\n')
    // Nothing listens there: exit code 3 shows that the secret was found.
    expect((await events(file)).code).toBe(3)
    expect((await events(file, {}, ['--env-file', file])).code).toBe(3)
    writeFileSync(file, 'GIFTRONAUT_WEBHOOK_SECRET=\n')
    expect(await events(file)).toMatchObject({ code: 2, err: expect.stringContaining('GIFTRONAUT_WEBHOOK_SECRET') })
    expect((await events(file, { GIFTRONAUT_WEBHOOK_SECRET: 'set' })).code).toBe(3)
  })

  test('says which file cannot be read, and which is missing', async () => {
    expect(await events('/nonexistent')).toMatchObject({ code: 2, err: expect.stringContaining('/nonexistent') })
    expect(await events('', {}, ['--env-file'])).toMatchObject({ code: 2, err: expect.stringContaining('--env-file') })
  })
})

describe('verify --event-type, for a provider whose deliveries do not say it', () => {
  const options = { secret: `whsec_${Buffer.from('a secret of Sendoso').toString('base64')}` }
  const { headers, body } = createDelivery(sendoso, 'send.delivered', options)
  const at = folder()
  writeFileSync(join(at, 'headers'), JSON.stringify(headers))
  writeFileSync(join(at, 'body'), body)
  const args = ['verify', 'sendoso', '--headers', join(at, 'headers'), '--body', join(at, 'body')]
  const verify = (...more: string[]) => cli([...args, '--secret', options.secret, ...more])

  test('verifies and names the event', async () => {
    expect(await verify('--event-type', 'send.delivered')).toMatchObject({
      code: 0,
      out: expect.stringContaining('sendoso  send.delivered  verified'),
    })
  })

  test('lists the types for a wrong one, and says what is missing without one', async () => {
    expect(await verify('--event-type', 'send.deliverd')).toMatchObject({
      code: 2,
      err: expect.stringContaining('send.delivered'),
    })
    expect((await verify()).code).not.toBe(0)
  })
})

describe('check and send against an application as the documentation has it', () => {
  async function serve(path: string, ...handlers: express.RequestHandler[]) {
    let requests = 0
    const app = express().disable('x-powered-by')
    app.use((_req, _res, next) => {
      requests++
      next()
    })
    app.post(path, ...handlers)
    const server = createServer(app)
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    onTestFinished(() => {
      server.closeAllConnections()
      server.close()
    })
    return {
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`,
      requests: () => requests,
    }
  }
  const route = webhook(square, { ...key, onError() {} }, () => {})

  test('send square says what it was signed for, and works with --notification-url', async () => {
    const { url } = await serve('/webhooks/square', route)
    const args = ['send', 'square', 'gift_card.updated', '--url', url, '--secret', key.signatureKey]
    const rejected = await cli(args)
    expect(rejected.code).toBe(1)
    expect(rejected.out).toContain(`It was signed for ${url}.`)
    expect(rejected.out).toContain('--notification-url')
    expect((await cli([...args, '--notification-url', key.notificationUrl])).code).toBe(0)
  })

  test('check stops after the first authentic delivery that is rejected, and says what it was signed for', async () => {
    const { url, requests } = await serve('/webhooks/square', route)
    const { code, out } = await cli(['check', url, '--provider', 'square', '--secret', key.signatureKey])
    expect(code).toBe(1)
    expect(out.match(/^FAIL/gm)).toHaveLength(1)
    expect(out).toContain(`It was signed for ${url}.`)
    // A probe, the delivery, and one whose signature does not cover the URL.
    expect(requests()).toBe(3)
  })

  test('check does not report the 400 of an earlier body parser as a leak', { timeout: 120_000 }, async () => {
    const verify = (req: object, _res: object, buf: Buffer) => void Object.assign(req, { rawBody: buf })
    const { url } = await serve(
      '/hook',
      express.json({ verify, type: '*/*' }),
      webhook(giftronaut, { secret, onError() {} }, () => {}),
    )
    const { out } = await cli(['check', url, '--provider', 'giftronaut', '--secret', secret])
    expect(out).toMatch(/^ok {4}rejections are identical/m)
    expect(out).not.toContain('leaks-the-reason')
  })

  test("check takes a provider of the user's own, with the data of one event", { timeout: 120_000 }, async () => {
    const module = new URL('../../examples/own-provider/kard.mjs', import.meta.url).pathname
    const { kard } = (await import(module)) as { kard: AnyProvider<{ secret: string }, WebhookEvent> }
    const { url } = await serve(
      '/hook',
      webhook(kard, { secret, store: memoryStore(), onError() {} }, () => {}),
    )
    const own = ['check', url, '--provider', module, '--secret', secret]

    const without = await cli(own)
    expect(without).toMatchObject({ code: 2, err: expect.stringContaining('pass its data, as in --set data.') })

    const data = ['attributes.name=Shop', 'attributes.message=Hello', 'relationships.user.data.id=u1']
    const given = data.flatMap((member) => ['--set', `data.${member}`])
    const { code, out } = await cli([...own, '--type', 'earnedRewardSettled', ...given])
    expect(out).toContain('ok    event: earnedRewardSettled')
    expect(out).toContain('0 failed')
    expect(code).toBe(0)
  })

  test('check lists answers that differ', { timeout: 120_000 }, async () => {
    const { url } = await serve(
      '/hook',
      express.raw({ type: '*/*' }),
      (req, res, next) => {
        if (!req.headers['x-giftronaut-signature']) res.status(401).json({ error: 'there is no signature' })
        else next()
      },
      webhook(giftronaut, { secret, onError() {} }, () => {}),
    )
    const { out } = await cli(['check', url, '--provider', 'giftronaut', '--secret', secret])
    const line = /^FAIL {2}rejections are identical.*$/m.exec(out)?.[0]
    expect(line).toContain('401 {"error":"there is no signature"}')
    expect(line).toContain('401 {"error":"unauthorized"}')
  })
})
