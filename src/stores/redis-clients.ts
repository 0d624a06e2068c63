/** How Redis clients run a script. Described by shape, so that no client is needed as a dependency. */
import { webhookError } from '../core/errors.js'
import type { Script } from './redis-script.js'

/** `ioredis`: `Redis` or `Cluster`. */
export interface IoRedisLike {
  call(command: string, ...args: string[]): Promise<unknown>
}

/** `redis` (node-redis 4 and newer): a client, cluster, pool or sentinel. */
export interface NodeRedisLike {
  sendCommand(...args: never[]): Promise<unknown>
  eval(script: string, options: { keys: string[]; arguments: string[] }): Promise<unknown>
  evalSha?(sha: string, options: { keys: string[]; arguments: string[] }): Promise<unknown>
}

/** Anything else that sends a command given as an array. */
export interface SendCommandLike {
  sendCommand(args: string[]): Promise<unknown>
}

/** `@upstash/redis`. */
export interface UpstashLike {
  eval(script: string, keys: string[], args: string[]): Promise<unknown>
  evalsha?(sha: string, keys: string[], args: string[]): Promise<unknown>
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
type Evaluate = (script: Script, key: string, args: string[]) => Promise<string>

/** `EVAL` with the text of a script, or `EVALSHA` with its hash. */
type Send = (command: 'EVAL' | 'EVALSHA', script: string, key: string, args: string[]) => Promise<unknown>

export function evaluatorOf(client: RedisClient): Evaluate {
  const send = senderOf(client)
  return async (script, key, args) => {
    let reply: unknown
    try {
      reply = await send('EVALSHA', script.sha, key, args)
    } catch (error) {
      // Redis puts the error code at the start of the message; some clients put a word before it.
      if (!/\bNOSCRIPT\b/.test(String((error as Error | undefined)?.message))) throw error
      reply = await send('EVAL', script.text, key, args)
    }
    // Some clients can be configured to return bytes.
    return String(reply)
  }
}

function senderOf(client: RedisClient): Send {
  if (typeof client === 'function') return (command, script, key, args) => client([command, script, '1', key, ...args])
  if (has(client, 'call')) {
    return (command, script, key, args) => (client as IoRedisLike).call(command, script, '1', key, ...args)
  }
  if (has(client, 'sendCommand')) {
    if (!has(client, 'eval')) {
      return (command, script, key, args) =>
        (client as SendCommandLike).sendCommand([command, script, '1', key, ...args])
    }
    return (command, script, key, args) => {
      const { evalSha } = client as NodeRedisLike
      const options = { keys: [key], arguments: args }
      if (command === 'EVAL') return (client as NodeRedisLike).eval(script, options)
      return evalSha ? evalSha.call(client, script, options) : unknownScript()
    }
  }
  if (has(client, 'eval')) {
    return (command, script, key, args) => {
      const { evalsha } = client as UpstashLike
      if (command === 'EVAL') return (client as UpstashLike).eval(script, [key], args)
      return evalsha ? evalsha.call(client, script, [key], args) : unknownScript()
    }
  }
  throw webhookError(
    'configuration',
    'redisStore() received an unsupported client.',
    'Pass a client of ioredis, redis or @upstash/redis, or a function that sends one command: (command) => client.sendCommand(command).',
  )
}

/** Sends the script instead, for clients without EVALSHA. */
const unknownScript = () => Promise.reject(new Error('NOSCRIPT'))

function has(client: object | null | undefined, method: string): boolean {
  return typeof (client as Record<string, unknown> | null | undefined)?.[method] === 'function'
}
