/**
 * A store in Cloudflare D1, for Workers; what handlers write to the database happens exactly once.
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

/** A prepared statement of D1, bound to its values. */
export interface D1Statement {
  // biome-ignore lint/suspicious/noExplicitAny: the binding's own type is generic.
  bind(...values: any[]): D1Statement
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  all(): Promise<any>
}

/** A D1 binding, such as `env.DB`. */
export interface D1DatabaseLike {
  prepare(sql: string): D1Statement
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  batch(statements: any[]): Promise<any>
}

/** Options of {@link d1Store}. */
export interface D1StoreOptions extends SqliteOptions {}

/**
 * Remembers handled events in Cloudflare D1, for any number of Workers.
 *
 * The statements that a handler passes to `context.transaction.write` are sent after the handler, in one batch with the record that the
 * event was handled: exactly once, even if the Worker is stopped.
 *
 * @param database - A D1 binding, such as `env.DB`.
 * @param options - `table`, `leaseMs` (ms), `retentionDays` (days).
 * @returns A store for the `store` option of every `webhook()`, with `migrate()` and `cleanUp()`.
 * @throws {WebhookError} `configuration`, at once, for anything that is not a D1 binding, a table that is not a plain name, or a number
 * that is not positive.
 * @example
 * ```ts
 * import { webhook } from 'giftcard-webhooks/fetch'
 * import { giftronaut } from 'giftcard-webhooks/giftronaut'
 * import { type D1DatabaseLike, d1Store } from 'giftcard-webhooks/stores/d1'
 *
 * // The table: put sqliteSchema() into a migration, for `wrangler d1 migrations apply`.
 * export default {
 *   fetch(request: Request, env: { DB: D1DatabaseLike; GIFTRONAUT_WEBHOOK_SECRET: string }) {
 *     const options = { secret: env.GIFTRONAUT_WEBHOOK_SECRET, store: d1Store(env.DB) }
 *     return webhook(giftronaut, options, {
 *       'order.bounced': (event, { transaction }) => {
 *         transaction.write(env.DB.prepare('INSERT INTO bounces (order_id) VALUES (?)').bind(event.data.orderId))
 *       },
 *     })(request)
 *   },
 * }
 * ```
 */
export function d1Store<Database extends D1DatabaseLike>(
  database: Database,
  options: D1StoreOptions = {},
): Store<SqliteTransaction<ReturnType<Database['prepare']>>> & SqliteMaintenance {
  if (typeof database?.prepare !== 'function' || typeof database.batch !== 'function') {
    throw webhookError(
      'configuration',
      'd1Store() received something that is not a D1 binding.',
      'Pass the binding from the environment of your Worker, such as env.DB, and check its name in the wrangler configuration.',
    )
  }
  const bound = ({ text, values }: Statement) => database.prepare(text).bind(...values)
  return storeOver<ReturnType<Database['prepare']>>(
    {
      rows: async (statement) => (await bound(statement).all()).results,
      async run(statements) {
        await database.batch(statements.map((text) => database.prepare(text)))
      },
      // A batch is a transaction: if one statement fails, none has an effect.
      async commit(guard, writes, record) {
        await database.batch([bound(guard), ...writes, bound(record)])
      },
    },
    options,
  )
}
