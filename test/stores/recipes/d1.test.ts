/** d1Store inside a Worker, on the D1 of Miniflare. */
import '../patience.js'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { giftronaut } from '../../../src/providers/giftronaut/index.js'
import { d1Store } from '../../../src/stores/d1.js'
import { memoryStore } from '../../../src/stores/memory.js'
import { testStore } from '../../../src/tools/testing/test-store.js'
import { signedHeaders } from '../../deliveries.js'
import { snapshotCases } from '../snapshot-cases.js'

const SECRET = 'gn_test'

describe('d1Store in a Worker', () => {
  let origin: string
  let stop = async () => {}
  const ask = async (path: string) => (await fetch(origin + path)).text()

  beforeAll(async () => {
    const { outputFiles } = await build({
      entryPoints: [fileURLToPath(new URL('d1-worker.ts', import.meta.url))],
      bundle: true,
      write: false,
      format: 'esm',
      platform: 'browser',
      conditions: ['giftcard-webhooks-source', 'workerd', 'worker', 'browser'],
    })
    const name = 'miniflare'
    const { Miniflare } = await import(name)
    const miniflare = new Miniflare({
      modules: true,
      script: outputFiles[0]?.text,
      compatibilityDate: '2026-06-01',
      d1Databases: ['DB'],
      bindings: { SECRET },
      host: '127.0.0.1',
      port: 0,
    })
    origin = ((await miniflare.ready) as URL).origin
    stop = () => miniflare.dispose()
    await ask('/migrate')
  })
  afterAll(() => stop())

  async function deliver(eventId: string, organizationId = 'ORG-1'): Promise<number> {
    const data = { organizationId, currency: 'USD' }
    const body = JSON.stringify({ eventId, eventType: 'balance.depleted', createdAt: '2026-04-15T14:30:00.000', data })
    const headers = signedHeaders(giftronaut, body, { secret: SECRET })
    return (await fetch(`${origin}/webhooks`, { method: 'POST', body, headers })).status
  }
  const effects = async () => (JSON.parse(await ask('/effects')) as { id: string }[]).map(({ id }) => id)

  describe('passes the suite', () =>
    // The names are those of every store; the cases run in the Worker.
    testStore(memoryStore, {
      test: (name) =>
        test(name, async () => expect(await ask(`/case?name=${encodeURIComponent(name)}`)).toBe('passed')),
    }))

  it('commits what the handler wrote and the record together, or neither', async () => {
    expect(await deliver('throws', 'throws')).toBe(500)
    expect(await deliver('fails', 'fails')).toBe(503)
    expect(await effects()).toEqual([])
    expect(await Promise.all([deliver('a'), deliver('a'), deliver('a')])).toEqual([200, 200, 200])
    expect(await deliver('a')).toBe(200)
    expect(await effects()).toEqual(['a'])
  })

  it('writes nothing for a claim that another delivery has taken over', async () => {
    expect(await ask('/lost-lease')).toBe('rejected')
    expect(await effects()).toContain('lost by the second')
    expect(await effects()).not.toContain('lost by the first')
  })

  snapshotCases('D1', async ({ objects, versions }) =>
    JSON.parse(await ask(`/simulation?objects=${objects}&versions=${versions}`)),
  )
})

describe('d1Store', () => {
  it.each([undefined, null, {}, { prepare() {} }])('rejects %o, which is not a binding', (binding) => {
    expect(() => d1Store(binding as never)).toThrow(expect.objectContaining({ code: 'configuration' }))
  })
})
