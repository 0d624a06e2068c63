/** The ways in which Redis clients run a script, and which client has which. Described by shape, so that none is needed. */
import { webhookError } from '../core/errors.js'

/** `ioredis`: `Redis` or `Cluster`. */
interface IoRedisLike {
  call(command: string, ...args: string[]): Promise<unknown>
}

/** `redis` (node-redis 4 and newer): a client, cluster, pool or sentinel. */
interface NodeRedisLike {
  sendCommand(...args: never[]): Promise<unknown>
  eval(script: string, options: { keys: string[]; arguments: string[] }): Promise<unknown>
}

/** Whatever else sends a command given as an array. */
interface SendCommandLike {
  sendCommand(args: string[]): Promise<unknown>
}

/** `@upstash/redis`. */
interface UpstashLike {
  eval(script: string, keys: string[], args: string[]): Promise<unknown>
}

/**
 * A Redis client: of `ioredis`, `redis` or `@upstash/redis`; or a function that sends one command, given as an array of strings
 * such as `['GET', 'key']`, and returns Redis' reply.
 */
export type RedisClient =
  | IoRedisLike
  | NodeRedisLike
  | SendCommandLike
  | UpstashLike
  | ((command: string[]) => Promise<unknown>)

/** Runs a script on one key, and returns its reply as text. */
type Evaluate = (script: string, key: string, args: string[]) => Promise<string>

export function evaluatorOf(client: RedisClient): Evaluate {
  const evaluate = pick(client)
  // Text by nature, but some clients can be told to give bytes.
  return async (script, key, args) => String(await evaluate(script, key, args))
}

function pick(client: RedisClient): (script: string, key: string, args: string[]) => Promise<unknown> {
  if (typeof client === 'function') return (script, key, args) => client(['EVAL', script, '1', key, ...args])
  if (has(client, 'call')) {
    return (script, key, args) => (client as IoRedisLike).call('EVAL', script, '1', key, ...args)
  }
  if (has(client, 'sendCommand')) {
    return has(client, 'eval')
      ? (script, key, args) => (client as NodeRedisLike).eval(script, { keys: [key], arguments: args })
      : (script, key, args) => (client as SendCommandLike).sendCommand(['EVAL', script, '1', key, ...args])
  }
  if (has(client, 'eval')) return (script, key, args) => (client as UpstashLike).eval(script, [key], args)
  throw webhookError(
    'configuration',
    'What redisStore was given is no Redis client that it knows.',
    'Give it a client of ioredis, redis or @upstash/redis, or a function that sends one command: (command) => client.send(command).',
  )
}

function has(client: object | null | undefined, method: string): boolean {
  return typeof (client as Record<string, unknown> | null | undefined)?.[method] === 'function'
}
