/** Every statement of the PostgreSQL store. All times come from the database's clock. */
import { webhookError } from '../core/errors.js'

const TABLE = 'giftcard_webhook_events'

/** The columns of the table. A table with other columns does not belong to the store. */
const COLUMNS = `
  key uuid PRIMARY KEY,
  token uuid NOT NULL,
  claimed_at timestamptz NOT NULL,
  lease_until timestamptz,
  attempts integer NOT NULL DEFAULT 1,
  state uuid,
  version text COLLATE "C",
  next_state uuid,
  next_version text COLLATE "C"
`
const COLUMN_NAMES = [...COLUMNS.matchAll(/^ {2}(\w+)/gm)].map(([, name]) => name as string)

/**
 * Returns the SQL that creates the store's table and its index, for your own migrations. It can be run again.
 *
 * @param table - The table, with or without its schema (default `giftcard_webhook_events`).
 * @returns SQL text.
 * @throws {WebhookError} `configuration` for anything that is not a plain name.
 * @example
 * ```ts
 * import { postgresSchema } from 'giftcard-webhooks/stores/postgres'
 *
 * console.log(postgresSchema('shop.webhook_events'))
 * ```
 */
export function postgresSchema(table: string = TABLE): string {
  const name = quoted(table)
  const index = quoted(`${table.split('.').at(-1)}_claimed_at`)
  return `CREATE TABLE IF NOT EXISTS ${name} (${COLUMNS});
CREATE INDEX IF NOT EXISTS ${index} ON ${name} (claimed_at);
`
}

/** The identity of one claim: UUIDs for the key and the token, and for a snapshot its state and version. */
export interface ClaimOf {
  readonly key: string
  readonly token: string
  readonly state?: string | undefined
  readonly version?: string | undefined
}

const ms = (value: number) => `interval '${value} milliseconds'`

/** Whether an event may be answered with 200 before it is on disk, because a role, a database or a pool has `synchronous_commit = off`. */
const SETTING = `current_setting('synchronous_commit') AS sync`

/**
 * Changes that setting for this transaction, and never weakens a stricter one. It costs PostgreSQL a tenth of a claim, so the most
 * frequent statements return `SETTING` instead, and what follows depends on it.
 */
const DURABLE = `CASE WHEN current_setting('synchronous_commit') = 'off' THEN set_config('synchronous_commit', 'on', true) = 'on' ELSE true END`

export function statements(
  table: string = TABLE,
  leaseMs: number = 60_000,
  retentionMs: number = 2_592_000_000,
  mode: 'lease' | 'transaction' = 'lease',
) {
  const name = quoted(table)
  // The table is part of the hash, so that two tables do not block each other.
  const lock = (key: string) => `pg_try_advisory_xact_lock(hashtextextended('${name} ' || ${key}, 0))`
  const lease = ms(leaseMs)
  const retention = ms(retentionMs)
  // After a restart, holders of a claim get one more lease: they could not renew or complete it meanwhile.
  const leaseEnd = `greatest(e.lease_until, pg_postmaster_start_time() + ${lease})`
  const unexpired = `e.claimed_at + ${retention} > clock_timestamp()`
  // `-infinity` is a claim that was released, NULL one that was completed.
  const isFree = `(e.lease_until IS NULL OR e.lease_until = '-infinity' OR ${leaseEnd} <= clock_timestamp())`
  const isNew = `(e.lease_until = '-infinity' OR CASE WHEN e.lease_until IS NULL THEN e.claimed_at + ${retention} ELSE ${leaseEnd} END <= clock_timestamp())`
  const isOlder = `(excluded.next_version <> '' AND excluded.next_version < e.version)`
  const isNewState = `(${isFree} AND NOT (${unexpired} AND (e.state IS NOT DISTINCT FROM excluded.next_state OR coalesce(${isOlder}, false))))`
  const pairs = `unnest(string_to_array($1, ',')::uuid[], string_to_array($2, ',')::uuid[]) AS x(k, i)`
  // Where transactions claim too, their lock is respected, as their rows cannot be seen.
  const unlocked = (key: string) => (mode === 'transaction' ? lock(key) : 'true')
  const insertPairs = `INSERT INTO ${name} AS e (key, token, claimed_at, lease_until)
    SELECT k, i, clock_timestamp(), clock_timestamp() + ${lease} FROM ${pairs} WHERE ${DURABLE} AND ${unlocked('k::text')} ORDER BY k`
  const inTransaction = `txid_current_if_assigned() AS xid, ${SETTING}`
  // A newer version of the last handled state is not handled, but makes older versions stale.
  const lookAtObject = (key: string, state: string, version: string) => `WITH advanced AS (
      UPDATE ${name} e SET version = ${version} WHERE e.key = ${key} AND e.state = ${state} AND ${isFree} AND ${unexpired}
      AND coalesce(e.version, '') < ${version} COLLATE "C" RETURNING 1)
    SELECT CASE WHEN EXISTS (SELECT FROM advanced) THEN 'done'
      WHEN ${version} <> '' AND ${version} COLLATE "C" < e.version THEN 'stale'
      WHEN e.lease_until > '-infinity' AND ${leaseEnd} > clock_timestamp() THEN 'in_progress'
      WHEN e.state = ${state} AND ${version} COLLATE "C" <= coalesce(e.version, '') THEN 'done' ELSE 'in_progress' END AS status
    FROM ${name} e WHERE e.key = ${key}`

  return {
    /** $1 the table. One row: the number of its columns, and how many of them are the store's. */
    inspect: `SELECT count(*)::int AS columns, count(*) FILTER (WHERE attname = ANY (string_to_array('${COLUMN_NAMES.join(',')}', ',')))::int AS known
    FROM pg_attribute WHERE attrelid = to_regclass($1) AND attnum > 0 AND NOT attisdropped`,
    columns: COLUMN_NAMES.length,
    quoted: name,
    // A migration that waits for a lock makes every delivery wait behind it.
    lockTimeout: "SELECT set_config('lock_timeout', '3s', true)",
    // As text: Prisma cannot read a column without a type.
    lockSchema: "SELECT pg_advisory_xact_lock(hashtextextended('giftcard-webhooks', 0))::text AS ok",

    /** In lease mode, claims an event that is new, as nearly all are. $1 key, $2 token. With `sync` off, it is on disk after `takeOver`. */
    claim: `INSERT INTO ${name} AS e (key, token, claimed_at, lease_until)
    SELECT $1::text::uuid, $2::text::uuid, clock_timestamp(), clock_timestamp() + ${lease}
    ON CONFLICT DO NOTHING RETURNING attempts, ${SETTING}`,
    /**
     * Claims events that are new. $1 keys, $2 tokens, joined by commas. Gives the keys that were claimed. In order, so that two processes
     * cannot deadlock.
     */
    claimAll: `${insertPairs} ON CONFLICT DO NOTHING RETURNING key::text AS key, attempts`,
    /** As `claimAll`, also for events whose lease, claim or retention has ended. PostgreSQL plans this for longer. */
    takeOver: `${insertPairs}
    ON CONFLICT (key) DO UPDATE SET token = excluded.token, claimed_at = excluded.claimed_at, lease_until = excluded.lease_until,
      attempts = CASE WHEN e.token = excluded.token THEN e.attempts WHEN e.lease_until IS NULL THEN 1 ELSE e.attempts + 1 END
    WHERE e.token = excluded.token OR ${isNew}
    RETURNING key::text AS key, attempts`,
    /** Why events could not be claimed. $1 keys, $2 tokens, joined by commas. Gives `free` for those that `takeOver` can claim. */
    look: `SELECT e.key::text AS key, CASE WHEN e.token = x.i OR ${isNew} THEN 'free' WHEN e.lease_until IS NULL THEN 'done' ELSE 'in_progress' END AS status
    FROM ${pairs} JOIN ${name} e ON e.key = x.k`,
    /** Claims an object. $1 key, $2 token, $3 state, $4 version. Returns a row if it is claimed. */
    claimObject: `INSERT INTO ${name} AS e (key, token, claimed_at, lease_until, next_state, next_version)
    SELECT $1::text::uuid, $2::text::uuid, clock_timestamp(), clock_timestamp() + ${lease}, $3::text::uuid, $4::text
    WHERE ${DURABLE} AND ${unlocked('$1::text')}
    ON CONFLICT (key) DO UPDATE SET token = excluded.token, claimed_at = excluded.claimed_at, lease_until = excluded.lease_until,
      next_state = excluded.next_state, next_version = excluded.next_version,
      state = CASE WHEN ${unexpired} THEN e.state END, version = CASE WHEN ${unexpired} THEN e.version END,
      attempts = CASE WHEN e.token = excluded.token THEN e.attempts
        WHEN e.lease_until IS NOT NULL AND e.next_state = excluded.next_state THEN e.attempts + 1 ELSE 1 END
    WHERE e.token = excluded.token OR ${isNewState}
    RETURNING attempts`,
    /** Why an object could not be claimed. $1 key, $2 state, $3 version. */
    lookAtObject: lookAtObject('$1::text::uuid', '$2::text::uuid', '$3::text'),
    /** $1 key, $2 token. With `sync` off, it is on disk after `completeAll`. */
    complete: `UPDATE ${name} SET lease_until = NULL WHERE key = $1::text::uuid AND token = $2::text::uuid RETURNING ${SETTING}`,
    /** $1 keys, $2 tokens. For many, or for rows that were cleaned up although no one else had claimed them. */
    completeAll: `INSERT INTO ${name} AS e (key, token, claimed_at) SELECT k, i, clock_timestamp() FROM ${pairs} WHERE ${DURABLE} ORDER BY k
    ON CONFLICT (key) DO UPDATE SET lease_until = NULL WHERE e.token = excluded.token
    RETURNING key::text AS key`,
    /** $1 key, $2 token, $3 state, $4 version. */
    completeObject: `INSERT INTO ${name} AS e (key, token, claimed_at, state, version)
    SELECT $1::text::uuid, $2::text::uuid, clock_timestamp(), $3::text::uuid, $4::text WHERE ${DURABLE}
    ON CONFLICT (key) DO UPDATE SET lease_until = NULL, state = excluded.state, version = greatest(e.version, excluded.version)
    WHERE e.token = excluded.token
    RETURNING 1 AS ok`,
    /** $1 key, $2 token. */
    release: `UPDATE ${name} SET lease_until = '-infinity' WHERE key = $1::text::uuid AND token = $2::text::uuid AND lease_until > '-infinity' RETURNING 1 AS ok`,
    /** $1 key, $2 token. */
    renew: `UPDATE ${name} SET lease_until = clock_timestamp() + ${lease} WHERE key = $1::text::uuid AND token = $2::text::uuid AND lease_until > '-infinity' RETURNING 1 AS ok`,

    /**
     * Claims in a transaction, and records at once: the row is there if and only if the transaction is. Others cannot see it yet, and find
     * the lock instead, which is tried, never waited for, and ends with the transaction. Literals, as it travels with BEGIN; all of them
     * are UUIDs or text that `stateOf` admits. A row with `xid`: it is claimed. Of an object, the row also says whether the lock was free.
     * Events are new, as a rule, and PostgreSQL plans a statement that may take one over for longer.
     */
    begin({ key, token, state, version = '' }: ClaimOf, conflict: 'nothing' | 'take over'): string {
      const values = `'${key}'::uuid, '${token}'::uuid, clock_timestamp()`
      const free = lock(`'${key}'`)
      if (state === undefined) {
        return `INSERT INTO ${name} AS e (key, token, claimed_at) SELECT ${values} WHERE ${free} ON CONFLICT ${
          conflict === 'nothing'
            ? 'DO NOTHING'
            : `(key) DO UPDATE SET token = excluded.token, claimed_at = excluded.claimed_at, lease_until = NULL, attempts = 1 WHERE ${isNew}`
        } RETURNING ${inTransaction}`
      }
      return `WITH l AS MATERIALIZED (SELECT ${free} AS free),
    c AS (INSERT INTO ${name} AS e (key, token, claimed_at, next_state, next_version, state, version)
      SELECT ${values}, '${state}'::uuid, '${version}', '${state}'::uuid, '${version}' FROM l WHERE free
      ON CONFLICT (key) DO UPDATE SET token = excluded.token, claimed_at = excluded.claimed_at, lease_until = NULL, attempts = 1,
        next_state = excluded.next_state, next_version = excluded.next_version, state = excluded.state,
        version = greatest(CASE WHEN ${unexpired} THEN e.version END, excluded.version)
      WHERE ${isNewState} RETURNING ${inTransaction})
    SELECT l.free, c.xid, c.sync FROM l LEFT JOIN c ON true`
    },
    /** Why an event could not be claimed in a transaction. Gives `status`, which is `free` for an event that can be taken over. */
    lookInTransaction: ({ key, state, version = '' }: ClaimOf): string =>
      state === undefined
        ? `SELECT CASE WHEN e.lease_until IS NULL AND ${unexpired} THEN 'done' WHEN ${isNew} THEN 'free' ELSE 'in_progress' END AS status FROM ${name} e WHERE e.key = '${key}'::uuid`
        : lookAtObject(`'${key}'::uuid`, `'${state}'::uuid`, `'${version}'`),
    /** Commits a claim with `sync` off to disk. */
    durable: 'SET LOCAL synchronous_commit TO on',
    /** Fails with 22012, a division by zero, unless this is still the transaction that claimed. Sent with COMMIT. */
    confirm: (xid: string): string => `SELECT 1 / (txid_current_if_assigned() IS NOT DISTINCT FROM ${xid})::int AS ok`,
    /** Ends the connection of an abandoned transaction, which may be in the middle of a statement. $1 its xid. */
    terminate: 'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE backend_xid::text = $1',

    /** Deletes one batch of expired entries, in the order of the index. Uses a fixed clock, so that the index is used. */
    cleanUp: `DELETE FROM ${name} WHERE key IN (
      SELECT key FROM ${name} WHERE claimed_at < statement_timestamp() - ${retention}
      AND (lease_until IS NULL OR lease_until < statement_timestamp() - interval '1 day')
      ORDER BY claimed_at LIMIT ${CLEAN_UP_ROWS} FOR UPDATE SKIP LOCKED) RETURNING 1 AS ok`,
  }
}

/** The most rows that a clean-up deletes. */
export const CLEAN_UP_ROWS = 1_000

/** Quotes the name of a table, with or without its schema. */
function quoted(table: string): string {
  if (/^[A-Za-z_]\w{0,62}(\.[A-Za-z_]\w{0,62})?$/.test(table))
    return table
      .split('.')
      .map((part) => `"${part}"`)
      .join('.')
  throw webhookError(
    'configuration',
    'The table of postgresStore is not a name in letters, digits and _.',
    "Use a name such as 'giftcard_webhook_events' or 'my_schema.webhook_events'.",
  )
}
