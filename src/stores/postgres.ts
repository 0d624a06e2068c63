/**
 * A store in PostgreSQL 12 or newer, shared by any number of processes; in transaction mode, exactly once.
 *
 * @module
 */

import { webhookError } from '../core/errors.js'
import {
  atLeastOne,
  type Claim,
  type LeaseOptions,
  leaseAndRetention,
  objectKey,
  type Snapshot,
  type Store,
  stateOf,
  storeKey,
} from '../core/store.js'
import { storeFailure } from '../core/store-failure.js'
import {
  databaseOf,
  isAbandoned,
  type PostgresClient,
  type SqlDatabase,
  type SqlQuery,
  TERMINATION_MS,
  type TransactionOf,
} from './postgres-clients.js'
import { CLEAN_UP_ROWS, type ClaimOf, postgresSchema, statements } from './postgres-sql.js'

export type { PgPool, PostgresJs, SqlDatabaseLike } from './postgres-clients.js'
export type { Claim, LeaseOptions, PostgresClient, Snapshot, SqlDatabase, SqlQuery, Store, TransactionOf }
export { postgresSchema }

/** Options of {@link postgresStore}. */
export interface PostgresStoreOptions extends LeaseOptions {
  /**
   * `lease` (default): claim, handler and record are separate steps. `transaction`: one transaction holds all three; what the handler
   * writes through `context.transaction` is committed exactly once, even if the process is killed.
   */
  mode?: 'lease' | 'transaction' | undefined
  /** The table, with or without its schema (default `giftcard_webhook_events`). */
  table?: string | undefined
  /**
   * The most transactions that may be open at once (default three quarters of the pool; 5 if its size is unknown, as with an ORM). Other
   * deliveries wait until their deadline, so that handlers and the rest of the application always get a connection. Stores with the same
   * client share the limit; the lowest applies.
   */
  maxTransactions?: number | undefined
  /**
   * True to use named prepared statements, with pg and postgres.js: 10 to 20 % faster. Not behind a pooler in transaction mode, such as
   * PgBouncer before 1.21.
   */
  preparedStatements?: boolean | undefined
  /** Gets the error of a clean-up that failed (default: one line on `console.warn`). */
  onCleanUpError?: ((error: unknown) => void) | undefined
}

/** Additional methods of a PostgreSQL store. */
export interface PostgresMaintenance {
  /**
   * Creates the table if it is missing. Run it when you deploy: the application itself needs only SELECT, INSERT, UPDATE and DELETE.
   *
   * @throws {WebhookError} `configuration` if the role may not create the table, or the table belongs to something else.
   */
  migrate(): Promise<void>
  /** Deletes up to 1,000 expired entries, and returns their number. The store does this itself every ten minutes. */
  cleanUp(): Promise<number>
}

const CLEAN_UP_MS = 600_000
const FIRST_CLEAN_UP_MS = 60_000
/** The number of retries of a statement that the database aborted because of a concurrent one. */
const CONFLICT_REPEATS = 2
/** The most claims in one statement. */
const MOST_GATHERED = 100
/** With an answer slower than this, in ms, this many statements may be under way at a time: more would gather less, and cost more. */
const FAR_MS = 2
const FAR_FLIGHTS = 2
/** After this time without an answer, in ms, a statement no longer delays others. */
const SILENT_MS = 1_000
/** The most open transactions for a client whose pool is unknown: half of the usual default of ten connections. */
const UNKNOWN_SHARE = 5

/**
 * Remembers handled events in PostgreSQL, for any number of processes. Leases run by the database's own clock.
 *
 * With `mode: 'transaction'`, what a handler writes through `context.transaction` and the record that the event was handled are committed
 * together: exactly once, even if a process or the database dies. Without it, an event is handled a second time only if its process died, or lost
 * the connection to the database for longer than `leaseMs`, between the handler's effect and its record.
 *
 * @param client - A `Pool` of `pg`, a `postgres()` of postgres.js, a `PGlite`, or `{ query, transaction }` around your ORM.
 * @param options - `mode`, `table`, `leaseMs` (ms), `retentionDays` (days), `maxTransactions`, `preparedStatements`.
 * @returns A store for the `store` option of every `webhook()`, with `migrate()` and `cleanUp()`.
 * @throws {WebhookError} `configuration`, at once, for an unsupported client, a table that is not a plain name, or a number that is not
 * positive.
 * @example
 * ```ts
 * import { Pool } from 'pg'
 * import { giftronaut } from 'giftcard-webhooks/giftronaut'
 * import { webhook } from 'giftcard-webhooks/fetch'
 * import { postgresStore } from 'giftcard-webhooks/stores/postgres'
 *
 * const pool = new Pool({
 *   connectionString: 'postgres://localhost/shop',
 *   connectionTimeoutMillis: 3_000,
 *   query_timeout: 5_000,
 * })
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
  const database = databaseOf(client, options.preparedStatements === true, mode === 'transaction')
  const sql = statements(table, leaseMs, retentionMs, mode)
  const query: typeof database.query = (text, values) => repeatOnConflict(() => database.query(text, values))

  const claimEvents = gather<Claim>(async (batch) => {
    const [first, ...more] = batch as [Item, ...Item[]]
    const isSingle = more.length === 0 && mode === 'lease'
    const answers = new Map<string, Claim>()
    let isOnDisk = true
    async function claim(text: string, items: readonly Item[]): Promise<void> {
      const rows = (await query(text, columns(items))) as readonly { key?: string; attempts: number; sync?: string }[]
      for (const { key = first.key, attempts, sync } of rows) {
        const token = items.find((item) => item.key === key)?.token
        if (token) answers.set(key, { status: 'claimed', token, leaseMs, attempt: Number(attempts) })
        if (sync === 'off') isOnDisk = false
      }
    }
    await claim(isSingle ? sql.claim : sql.claimAll, batch)
    if (!isOnDisk) await claim(sql.takeOver, batch)
    const others = batch.filter(({ key }) => !answers.has(key))
    if (others.length > 0) {
      for (const { key } of others) answers.set(key, { status: 'in_progress' })
      const rows = (await query(sql.look, columns(others))) as readonly { key: string; status: Status }[]
      for (const { key, status } of rows) if (status !== 'free') answers.set(key, { status })
      const free = others.filter((item) => rows.some(({ key, status }) => key === item.key && status === 'free'))
      if (free.length > 0) await claim(sql.takeOver, free)
    }
    return answers
  })

  const completeEvents = gather<boolean>(async (batch) => {
    const [first, ...more] = batch as [Item, ...Item[]]
    let rows = more.length === 0 ? await query(sql.complete, [first.key, first.token]) : []
    if (rows.length === 0 || rows[0]?.sync === 'off') rows = await query(sql.completeAll, columns(batch))
    const completed = new Set(rows.map(({ key = first.key }) => key))
    return new Map(batch.map(({ key }) => [key, completed.has(key)]))
  })

  async function claimObject(snapshot: Snapshot): Promise<Claim> {
    const { key, token, state, version } = claimOf('', snapshot)
    const [claimed] = await query(sql.claimObject, [key, token, state as string, version as string])
    if (claimed) return { status: 'claimed', token, leaseMs, attempt: Number(claimed.attempts) }
    const [row] = await query(sql.lookAtObject, [key, state as string, version as string])
    return { status: (row?.status ?? 'in_progress') as 'done' | 'stale' | 'in_progress' }
  }

  const cleanUp = async () => (await query(sql.cleanUp, [])).length
  // At a random time in the first minute: many processes live no longer, and processes that start together should not clean up together.
  let cleanAt = performance.now() + Math.random() * FIRST_CLEAN_UP_MS
  /** Runs periodically, without delaying deliveries; repeats at once while expired entries remain. */
  function cleanUpIfDue(): void {
    if (performance.now() < cleanAt) return
    cleanAt = performance.now() + CLEAN_UP_MS
    cleanUp().then((deleted) => {
      if (deleted === CLEAN_UP_ROWS) cleanAt = 0
    }, options.onCleanUpError ?? warnAboutCleanUp)
  }

  /** Changes the entry of a claim. A token that is not a UUID does not come from this store. */
  async function change(text: string, key: string, token: string, snapshot: Snapshot | undefined): Promise<boolean> {
    return isUuid(token) && (await query(text, [claimOf(key, snapshot).key, token])).length > 0
  }

  const store: Store<TransactionOf<Client>> & PostgresMaintenance = {
    snapshots: true,
    failureOf: storeFailure,
    claim: (key, snapshot) =>
      snapshot ? claimObject(snapshot) : claimEvents(uuidOf(storeKey(key)), crypto.randomUUID()),
    async complete(key, token, snapshot) {
      if (!isUuid(token)) return false
      let completed: boolean
      if (snapshot) {
        const { key: object, state, version } = claimOf(key, snapshot)
        completed = (await query(sql.completeObject, [object, token, state as string, version as string])).length > 0
      } else completed = await completeEvents(uuidOf(storeKey(key)), token)
      cleanUpIfDue()
      return completed
    },
    release: (key, token, snapshot) => change(sql.release, key, token, snapshot),
    renew: (key, token, snapshot) => change(sql.renew, key, token, snapshot),
    cleanUp,
    async migrate() {
      // Checks first: even CREATE INDEX IF NOT EXISTS waits for running transactions, and deliveries would wait for it.
      if (await isThere()) return
      try {
        await database.transaction(sql.lockTimeout, async (_rows, _transaction, on) => {
          // Concurrent CREATE statements of processes that start together can fail, in spite of IF NOT EXISTS.
          await on(sql.lockSchema, [])
          for (const statement of postgresSchema(table).split(/;\n/).filter(Boolean)) await on(statement, [])
          return { last: 'SELECT 1 AS ok', result: () => {} }
        })
      } catch (cause) {
        throw migrationFailed(sql.quoted, cause)
      }
    },
  }

  async function isThere(): Promise<boolean> {
    const [row] = (await query(sql.inspect, [sql.quoted])) as readonly { columns: number; known: number }[]
    if (Number(row?.known) === sql.columns) return true
    if (!(Number(row?.columns) > 0)) return false
    throw webhookError(
      'configuration',
      `The table ${sql.quoted} exists, but its columns are not those of the store.`,
      'Give the store its own table with the `table` option, or drop this one.',
    )
  }

  /** Ends an abandoned transaction. Not by ROLLBACK, which would wait for a hanging statement. */
  async function terminate(xid: string): Promise<void> {
    // The 32 bits that PostgreSQL shows of a transaction's number.
    const terminating = query(sql.terminate, [String(BigInt(xid) & 0xffffffffn)]).catch(() => {})
    // The only connection may still be the transaction's.
    if (database.connections === 1) return
    await Promise.race([terminating, new Promise((resolve) => setTimeout(resolve, TERMINATION_MS))])
  }

  if (mode === 'lease') return store
  const inTurn = limited(client, database.connections, options.maxTransactions)

  return {
    ...store,
    async transact(key, work, snapshot, givenUp) {
      const claim = claimOf(key, snapshot)
      /** The number of the transaction, once it holds the claim. */
      let claimed: string | undefined
      let failure: { error: unknown } | undefined
      const terminated = givenUp?.catch(async (error) => {
        if (claimed) await terminate(claimed)
        throw error
      })
      terminated?.catch(() => {})
      const transact = (conflict: 'nothing' | 'take over') =>
        database.transaction<'handled' | Status>(
          sql.begin(claim, conflict),
          async (rows, transaction, on) => {
            const [{ free, xid, sync } = {}] = rows as readonly { free?: boolean; xid?: unknown; sync?: string }[]
            if (!xid) {
              // The owner of an object's lock may be changing the entry.
              if (free === false) return { last: 'SELECT 1 AS ok', result: () => 'in_progress' as const }
              const result = ([row]: readonly Readonly<Record<string, unknown>>[]) =>
                (row?.status ?? 'in_progress') as Status
              return { last: sql.lookInTransaction(claim), result }
            }
            claimed = String(xid)
            if (sync === 'off') await on(sql.durable, [])
            try {
              await database.inHandler(() => work(transaction))
            } catch (error) {
              failure = { error }
              if (isAbandoned(error)) await (terminated ?? terminate(claimed)).catch(() => {})
              throw error
            }
            return { last: sql.confirm(claimed), result: () => 'handled' as const }
          },
          givenUp,
        )
      const transactInTurn = (conflict: 'nothing' | 'take over') =>
        // If even the end of the transaction hangs, let others continue.
        inTurn(() =>
          unless(
            terminated,
            repeatOnConflict(
              () => transact(conflict),
              () => !claimed,
            ),
          ),
        )
      try {
        let status = await transactInTurn('nothing')
        if (status === 'free') status = await transactInTurn('take over')
        // Another delivery may have taken it since.
        return status === 'free' ? 'in_progress' : status
      } catch (error) {
        // A client may report the broken connection instead.
        if (failure) throw failure.error
        // After a failed statement, PostgreSQL has rolled back. Here, the handler ended the transaction itself.
        if (claimed && storeFailure(error)?.code === '22012') {
          throw new Error('The handler ended the transaction that claimed the event.', {
            cause: error,
          })
        }
        throw error
      } finally {
        cleanUpIfDue()
      }
    },
  }
}

/** The entry of an event or object. `free`: its lease, claim or retention has ended. */
type Status = 'done' | 'in_progress' | 'stale' | 'free'

function unless<Result>(failing: Promise<never> | undefined, running: Promise<Result>): Promise<Result> {
  return failing ? Promise.race([running, failing]) : running
}

/** Key, token, state and version, as parameters for PostgreSQL. */
function claimOf(key: string, snapshot: Snapshot | undefined): ClaimOf {
  const token = crypto.randomUUID()
  if (!snapshot) return { key: uuidOf(storeKey(key)), token }
  const { state, version } = stateOf(snapshot)
  return { key: uuidOf(objectKey(snapshot)), token, state: uuidOf(state), version }
}

const uuidOf = (hex: string) =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
const isUuid = (token: string) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(token)

interface Item {
  readonly key: string
  readonly token: string
}

/** Keys and tokens, each as one value that every client passes unchanged. */
const columns = (batch: readonly Item[]) => [batch.map(({ key }) => key).join(), batch.map(({ token }) => token).join()]

/**
 * Sends at once if no statement is running. Otherwise waits and sends all that arrived in one statement and one commit. An error fails
 * its whole batch.
 */
function gather<Answer>(send: (batch: readonly Item[]) => Promise<ReadonlyMap<string, Answer>>) {
  type Waiting = Item & { resolve(answer: Answer): void; reject(error: unknown): void }
  let waiting: Waiting[] = []
  let underWay = 0
  let isFar = false

  async function depart(): Promise<void> {
    const batch = new Map<string, Waiting>()
    const later: Waiting[] = []
    // A statement cannot change one row twice.
    for (const item of waiting) {
      if (batch.size < MOST_GATHERED && !batch.has(item.key)) batch.set(item.key, item)
      else later.push(item)
    }
    waiting = later
    underWay++
    let isUnderWay = true
    function land(): void {
      if (!isUnderWay) return
      isUnderWay = false
      underWay--
      departIfFree()
    }
    const timer = setTimeout(land, SILENT_MS)
    const start = performance.now()
    try {
      const answers = await send([...batch.values()])
      for (const [key, { resolve }] of batch) resolve(answers.get(key) as Answer)
    } catch (error) {
      for (const { reject } of batch.values()) reject(error)
    }
    isFar = performance.now() - start > FAR_MS
    clearTimeout(timer)
    land()
  }
  function departIfFree(): void {
    while (waiting.length > 0 && underWay < (isFar ? FAR_FLIGHTS : 1)) depart()
  }
  return (key: string, token: string) =>
    new Promise<Answer>((resolve, reject) => {
      waiting.push({ key, token, resolve, reject })
      departIfFree()
    })
}

/** Retries work that the database aborted because of a concurrent transaction, if it had no effect yet. */
async function repeatOnConflict<Result>(run: () => Promise<Result>, may: () => boolean = () => true): Promise<Result> {
  for (let repeats = 0; ; repeats++) {
    try {
      return await run()
    } catch (error) {
      const code = storeFailure(error)?.code
      if (repeats >= CONFLICT_REPEATS || (code !== '40001' && code !== '40P01') || !may()) throw error
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20))
    }
  }
}

/** The transactions of one client: stores with the same pool share its connections. */
interface Turns {
  /** The lowest limit of its stores. */
  limit?: number
  open: number
  readonly waiting: (() => void)[]
}
const turnsOf = /* @__PURE__ */ new WeakMap<object, Turns>()

/** Limits concurrency; the others wait in order. */
function limited(client: object, connections: number | undefined, maxTransactions: number | undefined) {
  const turns = turnsOf.get(client) ?? { open: 0, waiting: [] }
  turnsOf.set(client, turns)
  if (maxTransactions !== undefined) {
    const limit = atLeastOne('maxTransactions', maxTransactions, 'a number of transactions, such as 5')
    turns.limit = Math.min(turns.limit ?? limit, limit)
  }
  const share = connections === undefined ? UNKNOWN_SHARE : Math.max(1, Math.floor(connections * 0.75))
  return async <Result>(run: () => Promise<Result>): Promise<Result> => {
    if (turns.open < (turns.limit ?? share)) turns.open++
    else await new Promise<void>((resolve) => turns.waiting.push(resolve))
    try {
      return await run()
    } finally {
      const next = turns.waiting.shift()
      if (next) next()
      else turns.open--
    }
  }
}

function migrationFailed(table: string, cause: unknown): unknown {
  const code = storeFailure(cause)?.code
  if (code === '42501') {
    return webhookError(
      'configuration',
      `This role may not create the table ${table}.`,
      'Run migrate() with a role that has CREATE on the schema, or put postgresSchema() into your migrations.',
      { cause },
    )
  }
  if (code === '3F000') {
    return webhookError('configuration', `The schema of ${table} does not exist.`, 'Create the schema first.', {
      cause,
    })
  }
  return cause
}

/** Logs the code only: a message of PostgreSQL may quote values. */
function warnAboutCleanUp(error: unknown): void {
  const failure = storeFailure(error)
  console.warn(
    `giftcard-webhooks: the clean-up of old events failed${failure ? ` (${failure.code})` : ''}. ${failure?.hint ?? ''}`.trim(),
  )
}
