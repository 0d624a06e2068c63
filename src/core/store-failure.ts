/** Names the cause of a store's failure by its code: an SQLSTATE, a Redis error code or a system error code. */
import type { StoreFailure } from './store.js'

const UNREACHABLE = ['cannot be reached', 'Check that it is running and reachable from this process.'] as const
const CUT = ['cut the connection', 'No action needed if this is rare: a restart or a failover causes it.'] as const
const PASSWORD = ['rejected the user name or password', 'Check the credentials in its URL.'] as const
const READ_ONLY = [
  'is read-only',
  'Connect to the primary, not to a replica. After a failover, this passes by itself.',
] as const
const CLOSED = [
  'has no open connection',
  'Call `await client.connect()` when your application starts, and do not close the client while it receives webhooks.',
] as const
const CONFLICT = ['aborted the transaction because of a concurrent one', 'No action needed if this is rare.'] as const

const CAUSES: Readonly<Record<string, readonly [reason: string, hint: string]>> = {
  // PostgreSQL: https://www.postgresql.org/docs/current/errcodes-appendix.html
  '42P01': [
    'has no table for events',
    'Run `await store.migrate()` when you deploy, or put `postgresSchema()` into your migrations.',
  ],
  '3F000': ['has no such schema', 'Create the schema that the `table` option names, then run `await store.migrate()`.'],
  '42703': [
    'has a table of that name with other columns',
    'Give the store its own table with the `table` option, or drop the old one, and run `await store.migrate()`.',
  ],
  '42804': [
    'has a table of that name with other columns',
    'Give the store its own table with the `table` option, or drop the old one, and run `await store.migrate()`.',
  ],
  '42501': [
    'does not permit this role to use the table',
    'Grant SELECT, INSERT, UPDATE and DELETE on the table. Only `migrate()` needs CREATE: run it with the role that deploys.',
  ],
  '25006': READ_ONLY,
  '3D000': ['has no database of that name', 'Check the database name in the connection string.'],
  '28P01': PASSWORD,
  '28000': PASSWORD,
  '53300': ['has no connection left', 'Lower `max` of the pools, or raise max_connections.'],
  '57P01': CUT,
  '57P02': CUT,
  '57P03': ['is starting up', 'No action needed if this is rare.'],
  '55P03': ['waited too long for a lock', 'Look for a long transaction or a migration that locks the table.'],
  '57014': ['cancelled a statement that took too long', 'Look for locks on the table, or raise statement_timeout.'],
  '25P02': [
    'aborted the transaction because an earlier statement in it failed',
    'Let the handler throw when a statement of `context.transaction` fails, or use a savepoint.',
  ],
  '25P03': [
    'ended the transaction because the handler kept it idle for too long',
    'Do slow work before the first write, or hand it to a queue.',
  ],
  '40001': CONFLICT,
  '40P01': CONFLICT,
  '26000': [
    'does not know a prepared statement',
    'Leave out `preparedStatements`: a pooler in transaction mode breaks them.',
  ],
  '42P05': [
    'has a prepared statement of that name already',
    'Leave out `preparedStatements`: a pooler in transaction mode breaks them.',
  ],
  // Redis, whose errors begin with their code.
  NOAUTH: ['wants a password', 'Put the credentials into its URL.'],
  WRONGPASS: PASSWORD,
  NOPERM: ['does not permit this user to run scripts', 'Grant EVAL, EVALSHA and the commands that the script uses.'],
  OOM: ['is out of memory', 'Raise maxmemory. Keep `maxmemory-policy noeviction`: evicted events are handled again.'],
  READONLY: READ_ONLY,
  LOADING: ['is starting up', 'No action needed if this is rare.'],
  MASTERDOWN: CUT,
  CLUSTERDOWN: ['cluster is down', 'Check the state of its nodes.'],
  MOVED: ['is a cluster, and this client is connected to one node', 'Use the cluster client of your Redis library.'],
  WRONGTYPE: ['holds a value of another type under the same key', 'Give the store its own prefix with `keyPrefix`.'],
  // Clients and the system.
  ClientClosedError: CLOSED,
  ClientOfflineError: CLOSED,
  DisconnectsClientError: CLOSED,
  SocketClosedUnexpectedlyError: CUT,
  CONNECTION_ENDED: CLOSED,
  CONNECTION_CLOSED: CUT,
  CONNECTION_DESTROYED: CUT,
  CONNECT_TIMEOUT: UNREACHABLE,
  MaxRetriesPerRequestError: UNREACHABLE,
  DatabaseNotReachable: UNREACHABLE,
  ConnectionTimeoutError: UNREACHABLE,
  ECONNREFUSED: UNREACHABLE,
  ENOTFOUND: UNREACHABLE,
  EAI_AGAIN: UNREACHABLE,
  EHOSTUNREACH: UNREACHABLE,
  ENETUNREACH: UNREACHABLE,
  ETIMEDOUT: UNREACHABLE,
  ECONNRESET: CUT,
  EPIPE: CUT,
  SQLITE_ERROR: [
    'rejected a statement',
    'If the table is missing, run `await store.migrate()` when you deploy. See `cause`.',
  ],
  SQLITE_BUSY: ['was locked by another process for too long', 'Keep write transactions on the file short.'],
  SQLITE_READONLY: ['is read-only', 'Open the file for writing.'],
  SQLITE_FULL: ['has no space left', 'Free disk space.'],
}

/**
 * Names the cause of a store's error by its code, never by its message.
 *
 * @param error - The value that the store threw. Errors that an ORM wrapped are searched.
 * @returns The code, and its meaning if it is known; `undefined` for an error without a code.
 */
export function storeFailure(error: unknown): StoreFailure | undefined {
  let first: string | undefined
  let layer = error as Layer | null | undefined
  for (let depth = 0; depth < 5 && typeof layer === 'object' && layer !== null; depth++) {
    for (const code of codesOf(layer)) {
      const known = Object.hasOwn(CAUSES, code) ? CAUSES[code] : undefined
      if (known) return { code, reason: known[0], hint: known[1] }
      // All of PostgreSQL's class 08 is about connections.
      if (/^08[0-9A-Z]{3}$/.test(code)) return { code, reason: CUT[0], hint: CUT[1] }
      first ??= code
    }
    layer = (layer.cause ?? layer.driverError ?? layer.original ?? layer.meta?.driverAdapterError) as Layer | undefined
  }
  return first === undefined ? undefined : { code: first }
}

/** An error, or a wrapper of Drizzle (`cause`), TypeORM (`driverError`), Sequelize (`original`) or Prisma (`meta`). */
interface Layer {
  readonly code?: unknown
  readonly originalCode?: unknown
  readonly kind?: unknown
  readonly name?: unknown
  readonly message?: unknown
  readonly cause?: unknown
  readonly driverError?: unknown
  readonly original?: unknown
  readonly meta?: { readonly driverAdapterError?: unknown } | null | undefined
  readonly constructor?: { readonly name?: unknown }
}

function* codesOf({ code, originalCode, kind, name, message, constructor: type }: Layer): Generator<string> {
  for (const given of [originalCode, code]) if (typeof given === 'string' && /^\w{3,40}$/.test(given)) yield given
  for (const word of [name, type?.name, kind]) {
    if (typeof word === 'string' && Object.hasOwn(CAUSES, word)) yield word
  }
  // Redis puts its code at the start of the message. A word in capitals there is not a value.
  const prefix = typeof message === 'string' ? /^(?:[\w ]+: )?([A-Z]{3,15}) /.exec(message)?.[1] : undefined
  if (prefix !== undefined && Object.hasOwn(CAUSES, prefix)) yield prefix
}
