/** Every statement of the PostgreSQL store. All times are of the database's clock. */
import { webhookError } from '../core/errors.js'

const TABLE = 'giftcard_webhook_events'

/** The store's table, as SQL to run once, or to put into your own migrations. Safe to run again. */
export function postgresSchema(table: string = TABLE): string {
  const name = quoted(table)
  const index = quoted(`${table.split('.').at(-1)}_expires_at`)
  return `CREATE TABLE IF NOT EXISTS ${name} (
  key text PRIMARY KEY,
  token text NOT NULL,
  done boolean NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE INDEX IF NOT EXISTS ${index} ON ${name} (expires_at);
`
}

const after = (parameter: string) => `clock_timestamp() + ${parameter}::float8 * interval '1 millisecond'`

export function statements(table: string = TABLE) {
  const name = quoted(table)
  // After a restart, whoever had a claim could not renew or complete it meanwhile, so it has one more lease to do so.
  const isOver = `clock_timestamp() >= greatest(e.expires_at,
    pg_postmaster_start_time() + CASE WHEN e.done THEN 0 ELSE $3::float8 END * interval '1 millisecond')`
  const onConflict = `ON CONFLICT (key) DO UPDATE
    SET token = excluded.token, done = false, expires_at = excluded.expires_at
    WHERE e.token = excluded.token OR ${isOver}
    RETURNING 1`
  return {
    lockSchema: "SELECT pg_advisory_xact_lock(hashtextextended('giftcard-webhooks', 0))",
    /** $1 key, $2 token, $3 lease. A row: it is claimed. */
    claim: `INSERT INTO ${name} AS e (key, token, done, expires_at) VALUES ($1, $2, false, ${after('$3')}) ${onConflict}`,
    /**
     * The same inside a transaction, which nobody else can see into yet. The lock is what others find instead; it is asked for, never
     * waited for, and goes with the transaction.
     */
    claimInTransaction: `INSERT INTO ${name} AS e (key, token, done, expires_at)
    SELECT $1::text, $2::text, false, ${after('$3')} WHERE pg_try_advisory_xact_lock(hashtextextended('${name.replaceAll("'", "''")}' || $1::text, 0))
    ${onConflict}`,
    /** $1 key. */
    look: `SELECT done FROM ${name} WHERE key = $1 AND (NOT done OR expires_at > clock_timestamp())`,
    /** $1 key, $2 token, $3 retention. No row before: the lease ran out and was cleaned up, and nobody has claimed since. */
    complete: `INSERT INTO ${name} AS e (key, token, done, expires_at) VALUES ($1, $2, true, ${after('$3')})
    ON CONFLICT (key) DO UPDATE SET done = true, expires_at = excluded.expires_at
    WHERE e.token = excluded.token
    RETURNING 1`,
    /** The same at the end of the transaction that claimed it. $1 key, $2 token, $3 retention. */
    completeInTransaction: `UPDATE ${name} SET done = true, expires_at = ${after('$3')}
    WHERE key = $1 AND token = $2
    RETURNING 1`,
    /** $1 key, $2 token. */
    release: `DELETE FROM ${name} WHERE key = $1 AND token = $2 AND NOT done RETURNING 1`,
    /** $1 key, $2 token, $3 lease. */
    renew: `UPDATE ${name} SET expires_at = ${after('$3')} WHERE key = $1 AND token = $2 AND NOT done RETURNING 1`,
    /** A batch of what may be forgotten, and of nobody's claim; rows that another process is at are left to it. */
    cleanUp: `DELETE FROM ${name} WHERE key IN (
      SELECT key FROM ${name} WHERE expires_at < clock_timestamp() AND (done OR expires_at < clock_timestamp() - interval '1 day')
      ORDER BY expires_at LIMIT ${CLEAN_UP_ROWS} FOR UPDATE SKIP LOCKED) RETURNING 1`,
  }
}

/** How many rows a clean-up deletes at most. */
export const CLEAN_UP_ROWS = 1_000

/** A table's name, with or without its schema, as an identifier. */
function quoted(table: string): string {
  if (/^[A-Za-z_]\w{0,62}(\.[A-Za-z_]\w{0,62})?$/.test(table))
    return table
      .split('.')
      .map((part) => `"${part}"`)
      .join('.')
  throw webhookError(
    'configuration',
    'The table of postgresStore is not a name in letters, digits and _.',
    "Give it a name such as 'giftcard_webhook_events' or 'my_schema.webhook_events'.",
  )
}
