/** Requirements of sqliteStore, with any library. */
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { type SqliteDatabase, sqliteStore } from '../../src/stores/sqlite.js'
import { testStore } from '../../src/tools/testing/test-store.js'
import { deliver, sleep } from './deliver.js'

export function sqliteCases(name: string, open: () => SqliteDatabase & { close(): unknown }): void {
  describe(`sqliteStore on ${name}`, () => {
    const db = open()
    // As another process would have it.
    const other = open()
    const store = sqliteStore(db)
    beforeAll(async () => {
      await store.migrate()
      await store.migrate()
      db.exec('CREATE TABLE effects (id TEXT)')
    })
    afterAll(() => {
      db.close()
      other.close()
    })
    const effects = () => db.prepare('SELECT id FROM effects ORDER BY id').all()
    const insert = (id: string) => (database: SqliteDatabase) => {
      database.prepare('INSERT INTO effects VALUES (?) RETURNING id').all(id)
    }

    describe.concurrent('passes the suite', () => testStore((options) => sqliteStore(db, options), { test }))

    it('is one store for two connections to the file', async () => {
      const claims = await Promise.all([store.claim('shared'), sqliteStore(other).claim('shared')])
      expect(claims.map(({ status }) => status).sort()).toEqual(['claimed', 'in_progress'])
    })

    it('commits what the handler wrote and the record together, or neither', async () => {
      const write = (id: string, fail?: string) =>
        store.transact?.(id, async (transaction) => {
          transaction.write(insert(id))
          await sleep(1)
          if (fail === 'handler') throw new Error('after the write')
          if (fail === 'write') transaction.write((database) => void database.prepare('no sql'))
        })
      await expect(write('a', 'handler')).rejects.toThrow('after the write')
      await expect(write('a', 'write')).rejects.toThrow()
      expect(effects()).toEqual([])
      expect(await write('a')).toBe('handled')
      expect(await write('a')).toBe('done')
      expect(effects()).toEqual([{ id: 'a' }])
    })

    it('writes nothing for a claim that another delivery has taken over', async () => {
      const short = sqliteStore(db, { leaseMs: 20 })
      const late = short.transact?.('lost', async (transaction) => {
        transaction.write(insert('lost by the first'))
        await sleep(60)
        await short.transact?.('lost', async (second) => second.write(insert('lost by the second')))
      })
      await expect(late).rejects.toThrow()
      expect(effects()).toContainEqual({ id: 'lost by the second' })
      expect(effects()).not.toContainEqual({ id: 'lost by the first' })
    })

    it('rejects a write that is asynchronous, or too late', async () => {
      const asynchronous = store.transact?.('async', async (transaction) => {
        transaction.write(async () => {})
      })
      await expect(asynchronous).rejects.toMatchObject({ code: 'configuration' })
      let late = () => {}
      await store.transact?.('late', async (transaction) => {
        late = () => transaction.write(() => {})
      })
      expect(late).toThrow('This transaction has ended.')
    })

    it('leaves the settings of the connection as they were', async () => {
      db.exec('PRAGMA synchronous = NORMAL')
      const { send } = deliver(store as never, () => {})
      expect(await send()).toBe(200)
      expect(db.prepare('PRAGMA synchronous').all()).toEqual([{ synchronous: 1 }])
      expect(db.prepare('PRAGMA journal_mode').all()).toEqual([{ journal_mode: 'wal' }])
    })

    it('cleans up what may be forgotten', async () => {
      const old = sqliteStore(db, { retentionDays: 1 / 86_400_000, table: 'old_events' })
      await old.migrate()
      for (const key of ['1', '2', '3']) {
        const claim = await old.claim(key)
        if (key !== '3' && claim.status === 'claimed') await old.complete(key, claim.token)
      }
      await sleep(20)
      expect(await old.cleanUp()).toBe(2)
      expect(await old.cleanUp()).toBe(0)
    })
  })
}
