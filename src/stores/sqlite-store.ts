/** The store in SQLite's SQL, for a file on one machine or Cloudflare D1. Times come from the engine's clock, in ms. */

import { webhookError } from '../core/errors.js'
import {
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

/** Options of the stores in SQLite. */
export interface SqliteOptions extends LeaseOptions {
  /** The table (default `giftcard_webhook_events`). */
  table?: string | undefined
  /** Gets the error of a clean-up that failed (default: ignored; the next one is ten minutes later). */
  onCleanUpError?: ((error: unknown) => void) | undefined
}

/** Additional methods of a SQLite store. */
export interface SqliteMaintenance {
  /** Creates the table if it is missing. Run it when your application starts. */
  migrate(): Promise<void>
  /** Deletes up to 1,000 expired entries, and returns their number. The store does this itself every ten minutes. */
  cleanUp(): Promise<number>
}

/** One statement with its values. */
export interface Statement {
  readonly text: string
  readonly values: readonly string[]
}

/** The operations that differ between engines. */
export interface SqliteEngine<Write> {
  /** Runs one statement, and returns its rows. */
  rows(statement: Statement): Promise<readonly Readonly<Record<string, unknown>>[]>
  /** Creates tables. */
  run(statements: readonly string[]): Promise<void>
  /** Runs the writes of a handler, and the statements around them, in one transaction. */
  commit(guard: Statement, writes: readonly Write[], record: Statement): Promise<void>
}

/** The transaction that handlers write through. Its writes are committed together with the record of the event. */
export interface SqliteTransaction<Write> {
  write(write: Write): void
}

const TABLE = 'giftcard_webhook_events'
const CLEAN_UP_ROWS = 1_000
const CLEAN_UP_MS = 600_000
const DAY_MS = 86_400_000
const NOW = "CAST((julianday('now') - 2440587.5) * 86400000.0 AS INTEGER)"

/** Returns the SQL that creates the store's table and its index, for your own migrations. It can be run again. */
export function sqliteSchema(table: string = TABLE): string {
  const name = checked(table)
  return `CREATE TABLE IF NOT EXISTS ${name} (
  key TEXT PRIMARY KEY NOT NULL,
  token TEXT NOT NULL,
  claimed_at INTEGER NOT NULL,
  lease_until INTEGER NOT NULL DEFAULT 0,
  attempts INTEGER NOT NULL DEFAULT 0,
  done_until INTEGER NOT NULL DEFAULT 0,
  state TEXT NOT NULL DEFAULT '',
  version TEXT NOT NULL DEFAULT '',
  next_state TEXT NOT NULL DEFAULT '',
  next_version TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS ${name}_claimed_at ON ${name} (claimed_at);
`
}

export function storeOver<Write>(
  engine: SqliteEngine<Write>,
  options: SqliteOptions,
): Store<SqliteTransaction<Write>> & SqliteMaintenance {
  const { leaseMs, retentionMs } = leaseAndRetention(options)
  const { table = TABLE } = options
  const name = checked(table)
  // An event is an object with one state: handled.
  const EVENT = { state: 'handled', version: '' }
  const remembered = `(done_until > ${NOW} AND (state = excluded.next_state OR (excluded.next_version <> '' AND excluded.next_version < version)))`
  const sql = {
    /** Key, token, state, version. Returns a row if it is claimed. */
    claim: `INSERT INTO ${name} (key, token, claimed_at, lease_until, attempts, next_state, next_version)
    SELECT ?, ?, ${NOW}, ${NOW} + ${leaseMs}, 1, ?, ? WHERE true
    ON CONFLICT (key) DO UPDATE SET token = excluded.token, claimed_at = excluded.claimed_at, lease_until = excluded.lease_until,
      attempts = CASE WHEN next_state = excluded.next_state THEN attempts + 1 ELSE 1 END,
      next_state = excluded.next_state, next_version = excluded.next_version
    WHERE lease_until <= ${NOW} AND NOT ${remembered}
    RETURNING attempts`,
    /** Version, key, state, version. A newer version of the last state is not handled, but makes older versions stale. */
    advance: `UPDATE ${name} SET version = ? WHERE key = ? AND state = ? AND version < ? AND lease_until <= ${NOW} AND done_until > ${NOW} RETURNING 1 AS ok`,
    /** Version twice, state, version, key. Returns the reason for a missing row. */
    look: `SELECT CASE WHEN done_until > ${NOW} AND ? <> '' AND ? < version THEN 'stale'
      WHEN lease_until > ${NOW} THEN 'in_progress' WHEN done_until > ${NOW} AND state = ? AND ? <= version THEN 'done' ELSE 'in_progress' END AS status
    FROM ${name} WHERE key = ?`,
    /** Key, token, state, version. */
    complete: `INSERT INTO ${name} (key, token, claimed_at, done_until, state, version)
    SELECT ?, ?, ${NOW}, ${NOW} + ${retentionMs}, ?, ? WHERE true
    ON CONFLICT (key) DO UPDATE SET lease_until = 0, attempts = 0, state = excluded.state,
      version = CASE WHEN done_until > ${NOW} AND version > excluded.version THEN version ELSE excluded.version END, done_until = excluded.done_until
    WHERE token = excluded.token
    RETURNING 1 AS ok`,
    /** Key, token. */
    release: `UPDATE ${name} SET lease_until = 0 WHERE key = ? AND token = ? AND lease_until > 0 RETURNING 1 AS ok`,
    /** Key, token. */
    renew: `UPDATE ${name} SET lease_until = ${NOW} + ${leaseMs} WHERE key = ? AND token = ? AND lease_until > 0 RETURNING 1 AS ok`,
    /** Key, token. Fails with its transaction if another caller has claimed since: a key is never NULL. */
    guard: `INSERT INTO ${name} (key, token, claimed_at) SELECT NULL, '', 0 WHERE NOT EXISTS (SELECT 1 FROM ${name} WHERE key = ? AND token = ? AND lease_until > 0) RETURNING 1 AS ok`,
    cleanUp: `DELETE FROM ${name} WHERE key IN (SELECT key FROM ${name} WHERE claimed_at < ${NOW} - ${retentionMs}
      AND done_until <= ${NOW} AND lease_until < ${NOW} - ${DAY_MS} ORDER BY claimed_at LIMIT ${CLEAN_UP_ROWS}) RETURNING 1 AS ok`,
  }
  const any = async (text: string, ...values: string[]) => (await engine.rows({ text, values })).length > 0

  function entry(key: string, snapshot: Snapshot | undefined) {
    return snapshot ? { id: objectKey(snapshot), ...stateOf(snapshot) } : { id: storeKey(key), ...EVENT }
  }

  const cleanUp = async () => (await engine.rows({ text: sql.cleanUp, values: [] })).length
  let cleanAt = performance.now() + Math.random() * 60_000
  function cleanUpIfDue(): void {
    if (performance.now() < cleanAt) return
    cleanAt = performance.now() + CLEAN_UP_MS
    cleanUp().then(
      (deleted) => {
        if (deleted === CLEAN_UP_ROWS) cleanAt = 0
      },
      options.onCleanUpError ?? (() => {}),
    )
  }

  async function claim(key: string, snapshot?: Snapshot): Promise<Claim> {
    const { id, state, version } = entry(key, snapshot)
    const token = crypto.randomUUID()
    const [claimed] = await engine.rows({ text: sql.claim, values: [id, token, state, version] })
    if (claimed) return { status: 'claimed', token, leaseMs, attempt: Number(claimed.attempts) }
    if (version !== '' && (await any(sql.advance, version, id, state, version))) return { status: 'done' }
    const [row] = await engine.rows({ text: sql.look, values: [version, version, state, version, id] })
    return { status: (row?.status ?? 'in_progress') as 'done' | 'stale' | 'in_progress' }
  }

  return {
    snapshots: true,
    failureOf: storeFailure,
    claim,
    async complete(key, token, snapshot) {
      const { id, state, version } = entry(key, snapshot)
      const completed = await any(sql.complete, id, token, state, version)
      cleanUpIfDue()
      return completed
    },
    release: (key, token, snapshot) => any(sql.release, entry(key, snapshot).id, token),
    renew: (key, token, snapshot) => any(sql.renew, entry(key, snapshot).id, token),
    async transact(key, work, snapshot) {
      const claimed = await claim(key, snapshot)
      if (claimed.status !== 'claimed') return claimed.status
      const { token } = claimed
      const { id, state, version } = entry(key, snapshot)
      const writes: Write[] = []
      let over = false
      const transaction: SqliteTransaction<Write> = {
        write(write) {
          if (over) throw new Error('This transaction has ended.')
          writes.push(write)
        },
      }
      try {
        await work(transaction)
        over = true
        const guard = { text: sql.guard, values: [id, token] }
        await engine.commit(guard, writes, { text: sql.complete, values: [id, token, state, version] })
      } catch (error) {
        over = true
        // If this fails too, the lease expires by itself.
        await any(sql.release, id, token).catch(() => {})
        throw error
      }
      cleanUpIfDue()
      return 'handled'
    },
    migrate: () => engine.run(sqliteSchema(table).split(/;\n/).filter(Boolean)),
    cleanUp,
  }
}

function checked(table: string): string {
  if (/^[A-Za-z_]\w{0,62}$/.test(table)) return table
  throw webhookError(
    'configuration',
    'The table of the store is not a name in letters, digits and _.',
    "Use a name such as 'giftcard_webhook_events'.",
  )
}
