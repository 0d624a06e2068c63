/**
 * A store in a SQLite file, shared by the processes of one machine; what handlers write to the file happens exactly once.
 *
 * @module
 */

import { webhookError } from '../core/errors.js'
import type { Claim, LeaseOptions, Snapshot, Store } from '../core/store.js'
import {
  type SqliteMaintenance,
  type SqliteOptions,
  type SqliteTransaction,
  type Statement,
  sqliteSchema,
  storeOver,
} from './sqlite-store.js'

export type { Claim, LeaseOptions, Snapshot, SqliteMaintenance, SqliteTransaction, Store }
export { sqliteSchema }

/** An open database: of `better-sqlite3`, `node:sqlite` (`DatabaseSync`) or `bun:sqlite`. */
export interface SqliteDatabase {
  exec(sql: string): unknown
  prepare(sql: string): {
    // biome-ignore lint/suspicious/noExplicitAny: each library has its own type for values.
    all(...values: any[]): unknown[]
  }
}

/** Options of {@link sqliteStore}. */
export interface SqliteStoreOptions extends SqliteOptions {}

/**
 * Remembers handled events in a SQLite file, for the processes of one machine.
 *
 * What a handler passes to `context.transaction.write` runs after the handler, in one transaction with the record that the event was
 * handled: exactly once, even if the process is killed. The transaction is never open while the handler waits for something else, so the
 * file is not locked meanwhile.
 *
 * @param database - An open database of `better-sqlite3`, `node:sqlite` (`DatabaseSync`) or `bun:sqlite`.
 * @param options - `table`, `leaseMs` (ms), `retentionDays` (days).
 * @returns A store for the `store` option of every `webhook()`, with `migrate()` and `cleanUp()`.
 * @throws {WebhookError} `configuration`, at once, for an unsupported database, a table that is not a plain name, or a number that is
 * not positive.
 * @example
 * ```ts
 * import Database from 'better-sqlite3'
 * import { giftronaut } from 'giftcard-webhooks/giftronaut'
 * import { webhook } from 'giftcard-webhooks/fetch'
 * import { sqliteStore } from 'giftcard-webhooks/stores/sqlite'
 *
 * const store = sqliteStore(new Database('shop.db'))
 * await store.migrate()
 *
 * export const POST = webhook(giftronaut, { secret: 'gn_secret', store }, {
 *   'order.bounced': (event, { transaction }) => {
 *     transaction.write((db) => db.prepare('INSERT INTO bounces (order_id) VALUES (?)').run(event.data.orderId))
 *   },
 * })
 * ```
 */
export function sqliteStore<Database extends SqliteDatabase>(
  database: Database,
  options: SqliteStoreOptions = {},
): Store<SqliteTransaction<(database: Database) => void>> & SqliteMaintenance {
  if (typeof database?.exec !== 'function' || typeof database.prepare !== 'function') {
    throw webhookError(
      'configuration',
      'sqliteStore() received an unsupported database.',
      "Pass an open database: new Database('shop.db') of better-sqlite3, new DatabaseSync('shop.db') of node:sqlite, or new Database('shop.db') of bun:sqlite.",
    )
  }
  const prepared = new Map<string, ReturnType<Database['prepare']>>()
  function all({ text, values }: Statement): Readonly<Record<string, unknown>>[] {
    let statement = prepared.get(text)
    if (!statement) {
      statement = database.prepare(text) as ReturnType<Database['prepare']>
      prepared.set(text, statement)
    }
    return statement.all(...values) as Readonly<Record<string, unknown>>[]
  }
  const pragma = (name: string) =>
    Number(Object.values((database.prepare(`PRAGMA ${name}`).all()[0] ?? {}) as object)[0])

  // Another process may be writing. better-sqlite3 waits by default; the others fail at once without a timeout.
  if (pragma('busy_timeout') === 0) database.exec('PRAGMA busy_timeout = 5000')

  /** Ensures that an event survives a power failure once it is answered with 200, even with `synchronous = NORMAL`. */
  function durably<Result>(run: () => Result): Result {
    const before = pragma('synchronous')
    if (before >= 2) return run()
    database.exec('PRAGMA synchronous = FULL')
    try {
      return run()
    } finally {
      database.exec(`PRAGMA synchronous = ${before}`)
    }
  }

  return storeOver<(database: Database) => void>(
    {
      rows: async (statement) => durably(() => all(statement)),
      async run(statements) {
        database.exec('PRAGMA journal_mode = WAL')
        for (const statement of statements) database.exec(statement)
      },
      async commit(guard, writes, record) {
        durably(() => {
          database.exec('BEGIN IMMEDIATE')
          try {
            all(guard)
            for (const write of writes) {
              const result: unknown = write(database)
              if (typeof (result as { then?: unknown } | undefined)?.then === 'function') {
                throw webhookError(
                  'configuration',
                  'A function passed to transaction.write() is asynchronous.',
                  'Await everything in the handler, and only write in transaction.write().',
                )
              }
            }
            all(record)
            database.exec('COMMIT')
          } catch (error) {
            // A write may have ended the transaction itself.
            try {
              database.exec('ROLLBACK')
            } catch {}
            throw error
          }
        })
      },
    },
    options,
  )
}
