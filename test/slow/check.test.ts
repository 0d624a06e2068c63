import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, type TestContext, test } from 'vitest'
import { webhook } from '../../src/adapters/express.js'
import { giftronaut } from '../../src/providers/giftronaut/index.js'
import { loopz } from '../../src/providers/loopz/index.js'
import { square } from '../../src/providers/square/index.js'
import { memoryStore } from '../../src/stores/memory.js'
import { cli } from '../cli/run.js'
import { flawed as acceptsAnySignature } from './flawed/accepts-any-signature.js'
import { flawed as checkThenInsert } from './flawed/check-then-insert.js'
import { flawed as comparesWithoutTheUrl } from './flawed/compares-without-the-url.js'
import { flawed as hangsOnParsedBodies } from './flawed/hangs-on-parsed-bodies.js'
import { flawed as leaksTheReason } from './flawed/leaks-the-reason.js'
import { flawed as noSizeLimit } from './flawed/no-size-limit.js'
import { type Effects, SECRET, start } from './flawed/receiver.js'
import { flawed as remembersBeforeHandling } from './flawed/remembers-before-handling.js'
import { flawed as verifiesAfterParsing } from './flawed/verifies-after-parsing.js'

async function startApp({ onTestFinished }: TestContext, route: Parameters<typeof start>[0]['route']) {
  const server = await start({ route })
  onTestFinished(() => server.close())
  return server
}

const ours = {
  giftronaut: (effects: Effects) =>
    webhook(giftronaut, { secret: SECRET, store: memoryStore(), onError() {} }, (event) =>
      effects.handle(event.eventId),
    ),
  square: (effects: Effects, notificationUrl: string) =>
    webhook(square, { signatureKey: SECRET, notificationUrl, store: memoryStore(), onError() {} }, (event) =>
      effects.handle(event.eventId),
    ),
  loopz: (effects: Effects) =>
    webhook(loopz, { urlToken: SECRET, store: memoryStore(), onError() {} }, (event) =>
      effects.handle((event.data as { id: string }).id),
    ),
}

describe('our Express adapter', () => {
  test.concurrent.for(Object.entries(ours))(
    '%s passes everything',
    { timeout: 120_000 },
    async ([provider, route], context) => {
      // One adapter for all requests, or its store would be a new one each time.
      const { url, probe } = await startApp(context, (app, effects, own) => {
        let handler: ReturnType<typeof route> | undefined
        app.post('/hook', (req, res) => {
          handler ??= route(effects, own())
          return handler(req, res)
        })
      })
      const args = ['check', url, '--provider', provider, '--secret', SECRET, '--probe', probe, '--json']
      const { code, out } = await cli(args)
      const report = JSON.parse(out)
      expect(report.results.filter(({ status }: { status: string }) => status !== 'pass')).toEqual([])
      expect({ code, flaws: report.flaws, passed: report.passed }).toEqual({ code: 0, flaws: [], passed: true })
    },
  )

  test.concurrent('without a probe, what cannot be seen is skipped, not passed', {
    timeout: 120_000,
  }, async (context) => {
    const { url } = await startApp(context, (app, effects) => app.post('/hook', ours.giftronaut(effects)))
    const { code, out } = await cli(['check', url, '--provider', 'giftronaut'], { GIFTRONAUT_WEBHOOK_SECRET: SECRET })
    expect(code).toBe(0)
    expect(out.match(/^skip .*/gm)).toHaveLength(3)
  })
})

describe('flawed receivers', () => {
  const receivers = {
    verifiesAfterParsing,
    comparesWithoutTheUrl,
    noSizeLimit,
    checkThenInsert,
    remembersBeforeHandling,
    acceptsAnySignature,
    hangsOnParsedBodies,
    leaksTheReason,
  }
  test.concurrent.for(Object.entries(receivers))(
    '%s is named',
    { timeout: 120_000 },
    async ([, { flaw, provider, route }], context) => {
      const { url, probe } = await startApp(context, route)
      // Short only where it is meant to run out.
      const timeout = flaw === 'hangs' ? '2' : '20'
      const args = ['check', url, '--provider', provider, '--probe', probe, '--timeout', timeout]
      const { code, out } = await cli([...args, '--secret', SECRET])
      expect(code).toBe(1)
      const failing = [...new Set(out.match(/^FAIL .*/gm))]
      expect(failing.length).toBeGreaterThan(0)
      const named = [...out.matchAll(/^\S.* \(([a-z-]+)\)\n {2}Why it matters: .+\n {2}How to fix it: .+/gm)].map(
        ([, name]) => name,
      )
      // The flaw that was put in comes first; what follows from it may come after.
      expect(named[0]).toBe(flaw)
      // The secret is never in the report, not even that of a receiver that shows it.
      expect(out).not.toContain(SECRET)
    },
  )
})

test.concurrent('the report as JUnit XML and JSON', { timeout: 120_000 }, async (context) => {
  const { url } = await startApp(context, leaksTheReason.route)
  const file = join(await mkdtemp(join(tmpdir(), 'check-')), 'report.xml')
  const args = ['check', url, '--provider', 'giftronaut', '--secret', SECRET, '--junit', file, '--json']
  const { out, err } = await cli(args)
  const report = JSON.parse(out)
  expect(report.flaws[0]).toMatchObject({ name: 'leaks-the-reason', why: expect.any(String), fix: expect.any(String) })
  expect(err).toContain('rejections are identical')
  const xml = await readFile(file, 'utf8')
  expect(xml).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<testsuites>/)
  expect(xml.match(/<testcase /g)).toHaveLength(report.results.length)
  expect(xml).toContain('<failure type="leaks-the-reason"')
  expect(xml).toContain(`failures="1"`)
})

test('exit code 3 without an endpoint, 2 for another machine', async () => {
  const { url, close } = await start({ route() {} })
  close()
  expect((await cli(['check', url, '--provider', 'giftronaut', '--secret', 's'])).code).toBe(3)
  expect((await cli(['check', 'https://example.com/', '--provider', 'giftronaut', '--secret', 's'])).code).toBe(2)
})
