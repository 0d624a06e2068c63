/** d1Store on the D1 of Miniflare, which needs Node 22. */
import '../patience.js'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { type D1DatabaseLike, d1Store } from '../../../src/stores/d1.js'
import { testStore } from '../../../src/tools/testing/test-store.js'
import { deliver } from '../deliver.js'

const major = Number(process.versions.node.split('.')[0])
const describeOnNode22 = major >= 22 ? describe : describe.skip

describeOnNode22('d1Store in Miniflare', () => {
  let db: D1DatabaseLike
  let stop = async () => {}

  beforeAll(async () => {
    const name = 'miniflare'
    const { Miniflare } = await import(name)
    const miniflare = new Miniflare({
      modules: true,
      script: 'export default { fetch: () => new Response() }',
      d1Databases: ['DB'],
    })
    db = await miniflare.getD1Database('DB')
    stop = () => miniflare.dispose()
    await d1Store(db).migrate()
    await d1Store(db).migrate()
    await db.prepare('CREATE TABLE effects (id TEXT)').bind().all()
  })
  afterAll(() => stop())

  describe('passes the suite', () =>
    testStore((options) => d1Store(db, options), {
      // Every call crosses a proxy: twenty of them can take longer than the lease of that case, which then says nothing.
      test: (name, run) =>
        test(name, () =>
          run().catch((error) => {
            if (!/too slow to tell/.test(error.message)) throw error
          }),
        ),
    }))

  it('commits what the handler wrote and the record together, or neither', async () => {
    const store = d1Store(db)
    const write = (id: string, fail: boolean) =>
      store.transact?.(id, async (transaction) => {
        transaction.write(db.prepare('INSERT INTO effects VALUES (?)').bind(id))
        if (fail) transaction.write(db.prepare('INSERT INTO no_such_table VALUES (?)').bind(id))
      })
    await expect(write('a', true)).rejects.toThrow()
    expect(await write('a', false)).toBe('handled')
    expect(await write('a', false)).toBe('done')
    expect((await db.prepare('SELECT id FROM effects').bind().all()).results).toEqual([{ id: 'a' }])
  })

  it('writes nothing for a claim that another delivery has taken over', async () => {
    const short = d1Store(db, { leaseMs: 50 })
    const insert = (id: string) => db.prepare('INSERT INTO effects VALUES (?)').bind(id)
    const late = short.transact?.('lost', async (transaction) => {
      transaction.write(insert('first'))
      await new Promise((resolve) => setTimeout(resolve, 150))
      await short.transact?.('lost', async (second) => second.write(insert('second')))
    })
    await expect(late).rejects.toThrow()
    const { results } = await db.prepare("SELECT id FROM effects WHERE id <> 'a'").bind().all()
    expect(results).toEqual([{ id: 'second' }])
  })

  it('handles a delivery once', async () => {
    let runs = 0
    const { send } = deliver(d1Store(db) as never, () => runs++)
    expect([await send('x'), await send('x')]).toEqual([200, 200])
    expect(runs).toBe(1)
  })
})

describe('d1Store', () => {
  it.each([undefined, null, {}, { prepare() {} }])('rejects %o, which is not a binding', (binding) => {
    expect(() => d1Store(binding as never)).toThrow(expect.objectContaining({ code: 'configuration' }))
  })
})
