/** A Worker with a D1 binding, as a user deploys it: a route of webhooks; and, for the tests, the suite and the simulation, run in it. */
import { webhook } from '../../../src/adapters/fetch.js'
import { giftronaut } from '../../../src/providers/giftronaut/index.js'
import { type D1DatabaseLike, d1Store } from '../../../src/stores/d1.js'
import { testStore } from '../../../src/tools/testing/test-store.js'
import { simulate } from '../simulation.js'

interface Env {
  readonly DB: D1DatabaseLike
  readonly SECRET: string
}

export default {
  async fetch(request: Request, { DB, SECRET }: Env): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url)
    const store = d1Store(DB)
    if (pathname === '/webhooks') {
      return webhook(
        giftronaut,
        { secret: SECRET, store, onError: () => {} },
        {
          'balance.depleted': (event, { transaction }) => {
            transaction.write(DB.prepare('INSERT INTO effects VALUES (?)').bind(event.eventId))
            if (event.data.organizationId === 'throws') throw new Error('after the write')
            if (event.data.organizationId === 'fails') {
              transaction.write(DB.prepare('INSERT INTO no_such_table VALUES (1)').bind())
            }
          },
        },
      )(request)
    }
    if (pathname === '/migrate') {
      await store.migrate()
      await store.migrate()
      await DB.prepare('CREATE TABLE effects (id TEXT)').bind().all()
      return new Response()
    }
    if (pathname === '/effects') return Response.json((await DB.prepare('SELECT id FROM effects').bind().all()).results)
    if (pathname === '/case') {
      const cases = new Map<string, () => Promise<void>>()
      testStore((options) => d1Store(DB, options), { test: (name, run) => cases.set(name, run) })
      const run = cases.get(searchParams.get('name') ?? '')
      if (!run) return new Response('There is no such case.')
      return new Response(
        await run().then(
          () => 'passed',
          (error) => String(error),
        ),
      )
    }
    if (pathname === '/simulation') {
      const options = {
        objects: Number(searchParams.get('objects')),
        versions: searchParams.get('versions') === 'true',
      }
      const stores = [1, 2, 3].map(() => d1Store(DB) as never)
      return Response.json(await simulate(stores, options))
    }
    if (pathname === '/lost-lease') {
      const short = d1Store(DB, { leaseMs: 50 })
      const insert = (id: string) => DB.prepare('INSERT INTO effects VALUES (?)').bind(id)
      const late = short.transact?.('lost', async (transaction) => {
        transaction.write(insert('lost by the first'))
        await new Promise((resolve) => setTimeout(resolve, 150))
        await short.transact?.('lost', async (second) => second.write(insert('lost by the second')))
      })
      return new Response(
        await late?.then(
          () => 'committed',
          () => 'rejected',
        ),
      )
    }
    return new Response(null, { status: 404 })
  },
}
