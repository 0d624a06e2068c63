/** How PostgreSQL clients query and hold transactions. Described by shape, so that no client is needed as a dependency. */
import { isWebhookError, webhookError } from '../core/errors.js'
import { jsonHash } from '../core/hash.js'

type Row = Readonly<Record<string, unknown>>

/** Runs one statement with its values. Returns the rows, or an object with them. */
export type SqlQuery = (text: string, values: (string | number)[]) => PromiseLike<unknown>

/**
 * Any database access, in two functions. `PGlite` and TypeORM's `DataSource` have them; for Drizzle, Kysely, Knex or an in-house
 * client, a few lines of code suffice.
 */
export interface SqlDatabase<Transaction> {
  /** Runs one statement, with `$1`, `$2` … for the values. Returns the rows, as an array or as `{ rows }`. */
  query(text: string, values: (string | number)[]): PromiseLike<unknown>
  /**
   * Runs `work` in a transaction: commits if it resolves, rolls back and rejects with the same error if it rejects. Handlers get
   * `transaction` as `context.transaction`. `query` runs a statement in it; omit it if the transaction has such a `query` itself.
   */
  transaction<Result>(work: (transaction: Transaction, query?: SqlQuery) => Promise<Result>): Promise<Result>
}

/** A connection of `pg`, inside a transaction: its `PoolClient`. */
interface PgConnection {
  query(text: string, values?: unknown[]): Promise<unknown>
  release(error?: Error | boolean): void
  on(event: 'error', listener: (error: Error) => void): unknown
  removeListener(event: 'error', listener: (error: Error) => void): unknown
}

/** `pg`'s `Pool`, which returns a connection by callback or promise. */
export interface PgPool {
  readonly totalCount: number
  // biome-ignore lint/suspicious/noExplicitAny: overloaded; only the forms that the store uses matter.
  query(...args: any[]): any
  // biome-ignore lint/suspicious/noExplicitAny: connection types differ; the transaction's type is read from it below.
  connect: { (): Promise<any>; (callback: any): void }
}

/** `postgres` (postgres.js). */
export interface PostgresJs {
  unsafe(text: string, values?: never[], options?: { prepare?: boolean }): PromiseLike<readonly unknown[]>
  // biome-ignore lint/suspicious/noExplicitAny: generic over the result in a way that no single signature can express.
  begin(...args: any[]): Promise<any>
}

/** `@electric-sql/pglite`, and any client with these two methods. */
export interface SqlDatabaseLike {
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  query(text: string, values?: any): PromiseLike<any>
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  transaction(work: (transaction: any, query?: any) => Promise<any>): Promise<any>
}

/** A `Pool` of `pg`, a `postgres()` of postgres.js, a `PGlite`, or a {@link SqlDatabase}. */
export type PostgresClient = PgPool | PostgresJs | SqlDatabaseLike

/** The transaction that handlers write through: `PoolClient` of `pg`, `TransactionSql` of postgres.js, `Transaction` of PGlite, or your own. */
export type TransactionOf<Client> = Client extends {
  begin: { (work: never): unknown; (options: string, work: (transaction: infer Transaction) => never): unknown }
}
  ? Transaction
  : Client extends SqlDatabase<infer Transaction>
    ? Transaction
    : Client extends { transaction(work: (transaction: infer Transaction) => never): unknown }
      ? Transaction
      : Client extends { connect: { (): Promise<infer Transaction>; (callback: never): void } }
        ? Transaction
        : never

/** Runs one statement, and returns its rows. */
export type Query = (text: string, values: readonly (string | number)[]) => Promise<readonly Row[]>

/** The end of a transaction: one last statement, and the meaning of its rows. */
export interface End<Result> {
  readonly last: string
  result(rows: readonly Row[]): Result
}

/** The common interface of all clients. */
export interface Database<Transaction> {
  readonly query: Query
  /** The number of connections, if known. */
  readonly connections: number | undefined
  /**
   * Begins with `first`, passes its rows to `work`, ends with the statement that `work` returns. Neither statement has values. If
   * `givenUp` rejects, closes the connection, if possible, and rejects too.
   */
  transaction<Result>(
    first: string,
    work: (rows: readonly Row[], transaction: Transaction, query: Query) => Promise<End<Result>>,
    givenUp?: Promise<never>,
  ): Promise<Result>
  /** Runs a handler. Its queries outside of the transaction reject if they would deadlock with the transaction. */
  readonly inHandler: InHandler
}

export function databaseOf<Client extends PostgresClient>(
  client: Client,
  prepared: boolean,
  handsOutTransactions: boolean,
): Database<TransactionOf<Client>> {
  const database = has(client, 'begin')
    ? postgresJs(client as PostgresJs, prepared)
    : isPool(client)
      ? pg(client, prepared, handsOutTransactions)
      : isSqlDatabase(client)
        ? sqlDatabase(client, handsOutTransactions)
        : undefined
  if (database) return database as Database<TransactionOf<Client>>
  throw webhookError(
    'configuration',
    'postgresStore() received an unsupported client.',
    'Pass a Pool of pg (not a Client, which is a single connection), a postgres() of postgres.js, a PGlite, or an object { query(text, values), transaction(work) } around your ORM.',
  )
}

function isPool(client: PostgresClient): client is PgPool {
  return has(client, 'connect') && has(client, 'query') && 'totalCount' in client
}

/** `query` takes values, `transaction` takes a callback. ORMs have methods of these names with other parameters. */
function isSqlDatabase(client: PostgresClient): client is SqlDatabaseLike {
  if (typeof client !== 'object' || !has(client, 'query') || !has(client, 'transaction')) return false
  const { query, transaction } = client as unknown as Record<string, { length: number }>
  // Sequelize: query(sql, options) returns [rows, metadata]. Slonik: query(token), and no text.
  if (has(client, 'define') || has(client, 'getQueryInterface') || has(client, 'oneFirst')) return false
  return (query?.length ?? 0) >= 1 && (transaction?.length ?? 0) >= 1
}

function postgresJs(sql: PostgresJs, prepare: boolean): Database<never> {
  const queryOf =
    (on: PostgresJs): Query =>
    async (text, values) =>
      rowsOf(await (prepare ? on.unsafe(text, values as never[], { prepare }) : on.unsafe(text, values as never[])))
  const connections = numberIn(sql, 'max')
  return {
    query: queryOf(sql),
    connections,
    inHandler: runDirectly,
    transaction(first, work) {
      let isClosed = false
      const running = sql.begin(async (transaction: PostgresJs) => {
        const on = queryOf(transaction)
        const handed = revocable(transaction)
        try {
          const { last, result } = await work(await on(first, []), handed.transaction as never, on)
          if (isClosed) return NEVER
          return result(await on(last, []))
        } catch (error) {
          // An abandoned transaction is being terminated, unless its connection is the only one. After any other error, `begin`
          // has rejected by the next turn.
          const isTerminated = isAbandoned(error) && connections !== 1
          await new Promise((resolve) => setTimeout(resolve, isTerminated ? TERMINATION_MS : 0))
          if (isClosed) return NEVER
          throw error
        } finally {
          handed.revoke()
        }
      })
      // After this, postgres.js must not send anything, ROLLBACK included: it would throw where nothing can catch it.
      running.catch(() => {
        isClosed = true
      })
      return running
    },
  }
}

/** For work whose connection is gone. */
const NEVER = new Promise<never>(() => {})

/** The time limit for closing the connection of a hanging handler, in ms. */
export const TERMINATION_MS = 1_000

/** Wraps a transaction so that it throws once it has ended: its connection may be in another transaction by then. */
function revocable<Transaction extends object>(transaction: Transaction) {
  let over = false
  function check() {
    if (over) throw new Error('This transaction has ended.')
  }
  return {
    transaction: new Proxy(transaction, {
      apply(target, self, args) {
        check()
        return Reflect.apply(target as never, self, args)
      },
      get(target, name) {
        check()
        return Reflect.get(target, name)
      },
    }),
    revoke() {
      over = true
    },
  }
}

/** The methods of PGlite that wait for a transaction to end. */
const PGLITE_METHODS = ['query', 'exec', 'sql', 'transaction', 'describeQuery', 'listen', 'unlisten', 'dumpDataDir']

function sqlDatabase(db: SqlDatabaseLike, handsOutTransactions: boolean): Database<never> {
  const queryOf =
    (query: SqlQuery): Query =>
    async (text, values) =>
      rowsOf(await query(text, [...values]))
  // PGlite has one connection. `waitReady` and `dumpDataDir` identify it.
  const single = has(db, 'dumpDataDir')
  return {
    query: queryOf((text, values) => db.query(text, values)),
    connections: single ? 1 : undefined,
    inHandler: single && handsOutTransactions ? rejectFromHandlers(db, PGLITE_METHODS) : runDirectly,
    transaction: (first, work) =>
      db.transaction(async (transaction, query?: SqlQuery) => {
        if (!query && !has(transaction, 'query')) throw unsupportedResult()
        const on = queryOf(query ?? ((text, values) => transaction.query(text, values)))
        const rows = await on(first, [])
        const { last, result } = await work(rows, transaction as never, on)
        return result(await on(last, []))
      }),
  }
}

function pg(pool: PgPool, prepared: boolean, handsOutTransactions: boolean): Database<never> {
  const queryOf =
    (on: PgPool | PgConnection): Query =>
    async (text, values) =>
      rowsOf(
        prepared && values.length > 0
          ? await (on as PgPool).query({ name: nameOf(text), text, values: [...values] })
          : await on.query(text, [...values]),
      )
  const connections = numberIn(pool, 'max')
  return {
    query: queryOf(pool),
    connections,
    inHandler: connections === 1 && handsOutTransactions ? rejectFromHandlers(pool, ['connect']) : runDirectly,
    async transaction(first, work, givenUp) {
      let broken: Error | undefined
      let onBreak = (_error: Error) => {}
      const breaking = new Promise<never>((_, reject) => {
        onBreak = reject
      })
      breaking.catch(() => {})
      // A connection that breaks between two queries emits an error; without a listener, it would end the process.
      const onError = (error: Error) => {
        broken = error
        onBreak(error)
      }
      givenUp?.catch(onError)
      const connection = await connect(pool, onError)
      async function run() {
        const [, claimed] = (await connection.query(`BEGIN; ${first}`)) as unknown[]
        // The transaction may have been given up since.
        if (broken) throw broken
        const { last, result } = await work(rowsOf(claimed), connection as never, queryOf(connection))
        if (broken) throw broken
        const [confirmed] = (await connection.query(`${last}; COMMIT`)) as unknown[]
        return result(rowsOf(confirmed))
      }
      try {
        // Otherwise the pending work would hold a connection that was closed long ago.
        return await Promise.race([run(), breaking])
      } catch (error) {
        // The handler may still use the connection, so it must not serve others.
        if (isAbandoned(error)) broken ??= error as Error
        else if (!broken) {
          await Promise.race([connection.query('ROLLBACK'), breaking]).catch((rollbackError: Error) => {
            broken ??= rollbackError
          })
        }
        throw error
      } finally {
        connection.removeListener('error', onError)
        // Close the connection instead of returning it to the pool if it may still be in the transaction.
        connection.release(broken)
      }
    },
  }
}

/** Gets a connection by callback: a promise would resolve after the first packets, too late to listen for an error. */
function connect(pool: PgPool, onError: (error: Error) => void): Promise<PgConnection> {
  return new Promise((resolve, reject) => {
    const promised: unknown = pool.connect((error: Error | undefined, connection: PgConnection) => {
      if (error) return reject(error)
      connection.on('error', onError)
      resolve(connection)
    })
    // A wrapper around a pool may support only promises.
    ;(promised as Promise<PgConnection> | undefined)?.then?.((connection) => {
      connection.on('error', onError)
      resolve(connection)
    }, reject)
  })
}

/** A handler that was abandoned but still runs. */
export function isAbandoned(error: unknown): boolean {
  return isWebhookError(error) && error.code === 'handler_timeout'
}

/** Extracts the rows of a result: rows, `{ rows }`, or TypeORM's rows with their number. */
function rowsOf(result: unknown): readonly Row[] {
  let rows = Array.isArray(result) ? result : (result as { rows?: unknown } | null | undefined)?.rows
  if (Array.isArray(rows) && rows.length === 2 && Array.isArray(rows[0]) && typeof rows[1] === 'number') rows = rows[0]
  if (Array.isArray(rows) && rows.every((row) => typeof row === 'object' && row !== null && !Array.isArray(row)))
    return rows
  throw unsupportedResult()
}

function unsupportedResult(): Error {
  return webhookError(
    'configuration',
    'The client of postgresStore does not return rows.',
    'Return the rows from query(text, values), as an array of objects or as { rows }. In transaction(work), call work(transaction, query).',
  )
}

/** The name of a prepared statement: equal for equal text, because a connection serves every store of its pool. */
function nameOf(text: string): string {
  const name = names.get(text) ?? `giftcard_webhooks_${jsonHash(text).slice(0, 16)}`
  names.set(text, name)
  return name
}
const names = /* @__PURE__ */ new Map<string, string>()

interface AsyncContext {
  getStore(): unknown
  run<Result>(store: unknown, run: () => Result): Result
}
let context: AsyncContext | null | undefined

/** Node's, Deno's and Bun's `AsyncLocalStorage`, loaded without an import that other runtimes lack. */
function asyncContext(): AsyncContext | undefined {
  if (context === undefined) {
    try {
      const hooks = (
        globalThis as { process?: { getBuiltinModule?(name: string): unknown } }
      ).process?.getBuiltinModule?.('node:async_hooks') as { AsyncLocalStorage: new () => AsyncContext } | undefined
      context = hooks ? new hooks.AsyncLocalStorage() : null
    } catch {
      context = null
    }
  }
  return context ?? undefined
}

type InHandler = <Result>(run: () => Promise<Result>) => Promise<Result>
const runDirectly: InHandler = (run) => run()

/** A running handler. Work that it started without waiting may query freely once its transaction has ended. */
interface Handling {
  readonly client: object
  over: boolean
}

/**
 * For a client with one connection: a handler that queries it outside of its transaction would deadlock. Makes these methods reject at
 * once if a handler calls them, and returns a function that runs a handler.
 */
function rejectFromHandlers(client: object, methods: readonly string[]): InHandler {
  const handlers = asyncContext()
  if (!handlers) return runDirectly
  const target = client as Record<string, unknown>
  for (const name of methods) {
    const original = target[name]
    if (typeof original !== 'function' || rejecting.has(original)) continue
    const guarded = function (this: unknown, ...args: unknown[]) {
      const handling = handlers.getStore() as Handling | undefined
      if (handling?.client !== client || handling.over) return original.apply(this, args)
      const error = webhookError(
        'configuration',
        'A handler used its database client outside of `context.transaction`, and the client has only one connection.',
        'Use `context.transaction`, or give the pool more connections.',
      )
      const callback = args.at(-1)
      if (name === 'connect' && typeof callback === 'function') return callback(error)
      return Promise.reject(error)
    }
    Object.defineProperty(guarded, 'length', { value: original.length })
    rejecting.add(guarded)
    target[name] = guarded
  }
  return async (run) => {
    const handling: Handling = { client, over: false }
    try {
      return await handlers.run(handling, run)
    } finally {
      handling.over = true
    }
  }
}
const rejecting = /* @__PURE__ */ new WeakSet<object>()

/** `options.max` of a pool. */
function numberIn(client: object, name: string): number | undefined {
  const value = (client as { options?: Record<string, unknown> }).options?.[name]
  return typeof value === 'number' ? value : undefined
}

function has(client: unknown, method: string): boolean {
  return typeof (client as Record<string, unknown> | null | undefined)?.[method] === 'function'
}
