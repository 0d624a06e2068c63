/** postgresStore through ORMs, by the lines that docs/guides/exactly-once.md shows. */
import '../patience.js'
import 'reflect-metadata'
import { PrismaPg } from '@prisma/adapter-pg'
import { drizzle } from 'drizzle-orm/node-postgres'
import knexOf, { type Knex } from 'knex'
import { CompiledQuery, Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import { DataSource, type EntityManager } from 'typeorm'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { postgresStore, type SqlDatabase } from '../../../src/stores/postgres.js'
import { testStore } from '../../../src/tools/testing/test-store.js'
import { DATABASE_URL, describeWithPostgres, uniqueName } from '../engines.js'
import { type Prisma, PrismaClient } from './.tmp/prisma/client.js'

describeWithPostgres('postgresStore through an ORM', () => {
  const schema = uniqueName('orm')
  const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 8 })

  const db = drizzle(pool)
  type DrizzleTransaction = Parameters<Parameters<typeof db.transaction>[0]>[0]
  const drizzleDatabase: SqlDatabase<DrizzleTransaction> = {
    query: (text, values) => pool.query(text, values),
    transaction: (work) =>
      db.transaction((transaction) => {
        // The connection of Drizzle's transaction.
        const { client } = (transaction as unknown as { session: { client: pg.PoolClient } }).session
        return work(transaction, (text, values) => client.query(text, values))
      }),
  }

  const kysely = new Kysely<Record<string, never>>({ dialect: new PostgresDialect({ pool }) })
  const kyselyDatabase: SqlDatabase<Transaction<Record<string, never>>> = {
    query: (text, values) => kysely.executeQuery(CompiledQuery.raw(text, values)),
    transaction: (work) =>
      kysely
        .transaction()
        .execute((transaction) =>
          work(transaction, (text, values) => transaction.executeQuery(CompiledQuery.raw(text, values))),
        ),
  }

  const knex = knexOf({ client: 'pg', connection: DATABASE_URL, pool: { min: 0, max: 8 } })
  // Knex numbers its own placeholders, so the values go by name.
  const run = (on: Knex, text: string, values: (string | number)[]) =>
    on.raw(
      text.replaceAll('?', '\\?').replace(/\$(\d)/g, ':v$1'),
      Object.fromEntries(values.map((value, i) => [`v${i + 1}`, value])),
    )
  const knexDatabase: SqlDatabase<Knex.Transaction> = {
    query: (text, values) => run(knex, text, values),
    transaction: (work) =>
      knex.transaction((transaction) => work(transaction, (text, values) => run(transaction, text, values))),
  }

  const prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString: DATABASE_URL, max: 8 }) })
  const prismaDatabase: SqlDatabase<Prisma.TransactionClient> = {
    query: (text, values) => prisma.$queryRawUnsafe(text, ...values),
    transaction: (work) =>
      prisma.$transaction(
        (transaction) => work(transaction, (text, values) => transaction.$queryRawUnsafe(text, ...values)),
        // Longer than a handler may take.
        { timeout: 20_000 },
      ),
  }

  const typeorm = new DataSource({ type: 'postgres', url: DATABASE_URL, extra: { max: 8 } })

  beforeAll(async () => {
    await typeorm.initialize()
    await pool.query(`CREATE SCHEMA ${schema}`)
    await pool.query(`CREATE TABLE ${schema}.effects (id text)`)
  })
  afterAll(async () => {
    await pool.query(`DROP SCHEMA ${schema} CASCADE`)
    await Promise.all([knex.destroy(), typeorm.destroy(), prisma.$disconnect()])
    await kysely.destroy()
  })

  const insert = `INSERT INTO ${schema}.effects VALUES ('ID')`
  const orms = {
    Drizzle: {
      database: drizzleDatabase,
      write: (transaction: DrizzleTransaction, id: string) => transaction.execute(insert.replace('ID', id)),
    },
    Kysely: {
      database: kyselyDatabase,
      write: (transaction: Transaction<Record<string, never>>, id: string) =>
        transaction.executeQuery(CompiledQuery.raw(insert.replace('ID', id))),
    },
    Knex: {
      database: knexDatabase,
      write: (transaction: Knex.Transaction, id: string) => transaction.raw(insert.replace('ID', id)),
    },
    Prisma: {
      database: prismaDatabase,
      write: (transaction: Prisma.TransactionClient, id: string) =>
        transaction.$executeRawUnsafe(insert.replace('ID', id)),
    },
    // A DataSource has both functions itself.
    TypeORM: {
      database: typeorm as unknown as SqlDatabase<EntityManager>,
      write: (transaction: EntityManager, id: string) => transaction.query(insert.replace('ID', id)),
    },
  }

  describe.each(Object.entries(orms))('%s', (name, { database, write }) => {
    const table = `${schema}.${name.toLowerCase()}`
    const options = { mode: 'transaction', table } as const
    beforeAll(() => postgresStore(database, options).migrate())

    describe.concurrent('passes the suite', () =>
      testStore((given) => postgresStore(database as SqlDatabase<object>, { ...given, ...options }), { test }))

    it('commits what the handler wrote and the record together, or neither', async () => {
      const store = postgresStore(database as SqlDatabase<never>, options)
      const handle = (fail: boolean) =>
        store.transact?.('together', async (transaction) => {
          await write(transaction, name)
          if (fail) throw new Error('after the write')
        })
      await expect(handle(true)).rejects.toThrow('after the write')
      expect(await handle(false)).toBe('handled')
      expect(await handle(false)).toBe('done')
      const { rows } = await pool.query(`SELECT id FROM ${schema}.effects WHERE id = $1`, [name])
      expect(rows).toEqual([{ id: name }])
    })
  })
})
