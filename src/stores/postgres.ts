/**
 * A store in PostgreSQL 11 or newer, shared by any number of processes; in transaction mode, exactly once.
 *
 * @module
 */

import type { Claim, Store } from '../core/store.js'
import { storeKey } from '../core/store-key.js'
import { type LeaseOptions, leaseAndRetention } from '../core/store-options.js'
import { databaseOf, type PostgresClient, type Query, type TransactionOf } from './postgres-clients.js'
import { CLEAN_UP_ROWS, postgresSchema, statements } from './postgres-sql.js'

export type { Claim, LeaseOptions, PostgresClient, Store, TransactionOf }
export { postgresSchema }

/** Options of {@link postgresStore}. */
export interface PostgresStoreOptions extends LeaseOptions {
  /**
   * `lease` (unless set): claim, handler and mark are steps of their own. `transaction`: one transaction holds all three; what the
   * handler writes through `context.transaction` is there exactly once, even if the process is killed.
   */
  mode?: 'lease' | 'transaction' | undefined
  /** The table, with its schema if you like: `giftcard_webhook_events` unless set. */
  table?: string | undefined
}

/** What a store in PostgreSQL can do beside its work. */
export interface PostgresMaintenance {
  /** Creates the table where it is not there yet. For migrations of your own, `postgresSchema()` gives the SQL. */
  migrate(): Promise<void>
  /** Deletes up to 1,000 rows whose retention is over, and returns how many. The store does this by itself every ten minutes. */
  cleanUp(): Promise<number>
}

const CLEAN_UP_MS = 600_000

/**
 * Remembers handled events in PostgreSQL, for any number of processes. Leases run by the database's own clock.
 *
 * With `mode: 'transaction'`, what a handler writes through `context.transaction` and the mark that the event is done are
 * committed together: exactly once, whatever dies when. Without, an event is handled a second time only if its process died (or
 * was cut off from the database for longer than `leaseMs`) between the handler's effect and the mark.
 *
 * @param client - A `Pool` of `pg`, a `postgres()` of postgres.js, or a `PGlite`.
 * @param options - `mode`, `table`, `leaseMs` (ms), `retentionDays` (days).
 * @returns A store for the `store` option of every `webhook()`, with `migrate()` and `cleanUp()`.
 * @throws {WebhookError} `configuration`, at once, for anything that is no client, a table that is no plain name, or a number that is
 * not positive.
 * @example
 * ```ts
 * import { Pool } from 'pg'
 * import { giftronaut } from 'giftcard-webhooks/giftronaut'
 * import { webhook } from 'giftcard-webhooks/fetch'
 * import { postgresStore } from 'giftcard-webhooks/stores/postgres'
 *
 * const pool = new Pool({ connectionString: 'postgres://localhost/shop' })
 * const store = postgresStore(pool, { mode: 'transaction' })
 * // Once, when you deploy: await store.migrate()
 *
 * export const POST = webhook(giftronaut, { secret: 'gn_secret', store }, {
 *   'order.bounced': async (event, { transaction }) => {
 *     await transaction.query('INSERT INTO bounces (order_id) VALUES ($1)', [event.data.orderId])
 *   },
 * })
 * ```
 */
export function postgresStore<Client extends PostgresClient>(
  client: Client,
  options: PostgresStoreOptions & { mode: 'transaction' },
): Store<TransactionOf<Client>> & PostgresMaintenance
export function postgresStore(
  client: PostgresClient,
  options?: PostgresStoreOptions & { mode?: 'lease' | undefined },
): Store & PostgresMaintenance
export function postgresStore<Client extends PostgresClient>(
  client: Client,
  options: PostgresStoreOptions = {},
): Store<TransactionOf<Client>> & PostgresMaintenance {
  const { leaseMs, retentionMs } = leaseAndRetention(options)
  const { mode = 'lease', table } = options
  const database = databaseOf(client)
  const sql = statements(table)
  const { query } = database
  const any = async (rows: Promise<readonly unknown[]>) => (await rows).length > 0

  /** Why a claim was not to be had. */
  async function look(on: Query, key: string): Promise<'done' | 'in_progress'> {
    const [row] = (await on(sql.look, [key])) as readonly { done: boolean }[]
    return row?.done ? 'done' : 'in_progress'
  }

  async function cleanUp(): Promise<number> {
    return (await query(sql.cleanUp, [])).length
  }
  let cleanAt = performance.now() + CLEAN_UP_MS
  /** Now and then beside the work, which does not wait for it; at once again while there is more. */
  function cleanUpIfDue(): void {
    if (performance.now() < cleanAt) return
    cleanAt = performance.now() + CLEAN_UP_MS
    cleanUp().then(
      (deleted) => {
        if (deleted === CLEAN_UP_ROWS) cleanAt = 0
      },
      // It can wait: what is kept too long does no harm.
      () => {},
    )
  }

  const store: Store<TransactionOf<Client>> & PostgresMaintenance = {
    async claim(key): Promise<Claim> {
      const token = crypto.randomUUID()
      const claimed = await any(query(sql.claim, [storeKey(key), token, leaseMs]))
      return claimed ? { status: 'claimed', token, leaseMs } : { status: await look(query, storeKey(key)) }
    },
    async complete(key, token) {
      const completed = await any(query(sql.complete, [storeKey(key), token, retentionMs]))
      cleanUpIfDue()
      return completed
    },
    release: (key, token) => any(query(sql.release, [storeKey(key), token])),
    renew: (key, token) => any(query(sql.renew, [storeKey(key), token, leaseMs])),
    migrate: () =>
      database.transaction(async (_transaction, on) => {
        // Processes that start together would trip over one another's CREATE, in spite of IF NOT EXISTS.
        await on(sql.lockSchema, [])
        for (const statement of postgresSchema(table).split(/;\n/).filter(Boolean)) await on(statement, [])
      }),
    cleanUp,
  }
  if (mode === 'lease') return store

  return {
    ...store,
    async transact(givenKey, work) {
      const key = storeKey(givenKey)
      const token = crypto.randomUUID()
      const result = await database.transaction(async (transaction, on) => {
        if (!(await any(on(sql.claimInTransaction, [key, token, leaseMs])))) return look(on, key)
        await work(transaction)
        // Fails where the handler went on after a failed statement, whose transaction would be rolled back without a word.
        if (await any(on(sql.completeInTransaction, [key, token, retentionMs]))) return 'handled' as const
        throw new Error('The transaction is not the one that claimed the event: did the handler end it?')
      })
      cleanUpIfDue()
      return result
    },
  }
}
