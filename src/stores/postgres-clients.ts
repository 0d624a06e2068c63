/** How the three PostgreSQL clients ask and hold transactions. Described by shape, so that none is needed. */
import { webhookError } from '../core/errors.js'

type Rows = { readonly rows: readonly unknown[] }

/** A connection of `pg`, inside a transaction: what it gives as `PoolClient`. */
interface PgConnection {
  query(text: string, values?: unknown[]): Promise<Rows>
  release(error?: Error | boolean): void
  on(event: 'error', listener: (error: Error) => void): unknown
  removeListener(event: 'error', listener: (error: Error) => void): unknown
}

/** `pg`'s `Pool`, which has two ways to be asked for a connection. */
interface PgPool {
  readonly totalCount: number
  query(text: string, values?: unknown[]): Promise<Rows>
  // biome-ignore lint/suspicious/noExplicitAny: what a connection is called differs; the transaction's type is read from it below.
  connect: { (): Promise<any>; (callback: any): void }
}

/** `postgres` (postgres.js). */
interface PostgresJs {
  unsafe(text: string, values?: never[]): PromiseLike<readonly unknown[]>
  // biome-ignore lint/suspicious/noExplicitAny: generic over the result in a way that no one signature can say.
  begin(...args: any[]): Promise<any>
}

/** `@electric-sql/pglite`. */
interface PGliteLike {
  query(text: string, values?: unknown[]): Promise<Rows>
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  transaction(work: (transaction: any) => Promise<any>): Promise<any>
}

/** A PostgreSQL client: a `Pool` of `pg`, a `postgres()` of postgres.js, or a `PGlite`. */
export type PostgresClient = PgPool | PostgresJs | PGliteLike

/** What a handler writes through: `PoolClient` of `pg`, `TransactionSql` of postgres.js, `Transaction` of PGlite. */
export type TransactionOf<Client> = Client extends {
  begin: { (work: never): unknown; (options: string, work: (transaction: infer Transaction) => never): unknown }
}
  ? Transaction
  : Client extends { transaction(work: (transaction: infer Transaction) => never): unknown }
    ? Transaction
    : Client extends { connect: { (): Promise<infer Transaction>; (callback: never): void } }
      ? Transaction
      : never

/** Runs one statement, and returns its rows. */
export type Query = (text: string, values: readonly (string | number)[]) => Promise<readonly unknown[]>

/** One face for all of them. */
export interface Database<Transaction> {
  readonly query: Query
  /** Commits what `work` did; takes it back, and throws on, if `work` throws. */
  transaction<Result>(work: (transaction: Transaction, query: Query) => Promise<Result>): Promise<Result>
}

export function databaseOf<Client extends PostgresClient>(client: Client): Database<TransactionOf<Client>> {
  const database = has(client, 'begin')
    ? postgresJs(client as PostgresJs)
    : has(client, 'transaction')
      ? pglite(client as PGliteLike)
      : has(client, 'connect') && 'totalCount' in client // a Pool, not a Client
        ? pg(client as PgPool)
        : undefined
  if (database) return database
  throw webhookError(
    'configuration',
    'What postgresStore was given is no PostgreSQL client that it knows.',
    'Give it a Pool of pg (not a Client, which is a single connection), a postgres() of postgres.js, or a PGlite.',
  )
}

function postgresJs(sql: PostgresJs): Database<never> {
  const queryOf =
    (on: PostgresJs): Query =>
    async (text, values) =>
      on.unsafe(text, values as never[])
  return {
    query: queryOf(sql),
    transaction: (work) => sql.begin((transaction: PostgresJs) => work(transaction as never, queryOf(transaction))),
  }
}

function pglite(db: PGliteLike): Database<never> {
  const queryOf =
    (on: Pick<PGliteLike, 'query'>): Query =>
    async (text, values) =>
      (await on.query(text, [...values])).rows
  return {
    query: queryOf(db),
    transaction: (work) => db.transaction((transaction) => work(transaction as never, queryOf(transaction))),
  }
}

function pg(pool: PgPool): Database<never> {
  const queryOf =
    (on: Pick<PgPool, 'query'>): Query =>
    async (text, values) =>
      (await on.query(text, [...values])).rows
  return {
    query: queryOf(pool),
    async transaction(work) {
      const connection = (await pool.connect()) as PgConnection
      // A connection that breaks between two queries says so here; unheard, it would end the process.
      let broken: Error | undefined
      const onError = (error: Error) => {
        broken = error
      }
      connection.on('error', onError)
      try {
        await connection.query('BEGIN')
        const result = await work(connection as never, queryOf(connection))
        await connection.query('COMMIT')
        return result
      } catch (error) {
        await connection.query('ROLLBACK').catch((rollbackError: Error) => {
          broken ??= rollbackError
        })
        throw error
      } finally {
        connection.removeListener('error', onError)
        // Not back into the pool if it may still be in the transaction.
        connection.release(broken)
      }
    },
  }
}

function has(client: PostgresClient | null | undefined, method: string): boolean {
  return typeof (client as unknown as Record<string, unknown> | null | undefined)?.[method] === 'function'
}
