/** Published and computed signature vectors, one file per scheme or provider. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Check } from '../../src/core/checks.js'
import { defineProvider } from '../../src/core/define-provider.js'
import { isWebhookError } from '../../src/core/errors.js'
import { hmacSha256 } from '../../src/core/hmac-declaration.js'
import { standardWebhooks } from '../../src/core/standard-webhooks.js'
import type { AnyProvider, WebhookEvent } from '../../src/core/types.js'
import { builtIn } from '../../src/tools/generated/providers.js'

interface Vector {
  readonly name: string
  readonly secret: string
  readonly headers: Record<string, string>
  readonly body: string
  readonly now?: number
  readonly expect: string
}

const check: Check = () => undefined
const envelope = { eventType: 'type' } as const
const events = { x: check }

/** Schemes whose providers are not built in. */
const declared = {
  'standard-webhooks': defineProvider({ name: 'standard', signature: standardWebhooks(), envelope, events }),
  'gift-up': defineProvider({
    name: 'giftUp',
    signature: hmacSha256({
      header: 'X-Request-Signature-Sha-256',
      separator: ',',
      format: 'sha256={hex}',
      timestamp: { entry: 't={timestamp}', unit: 'ms' },
      message: '{body}{timestamp}',
    }),
    envelope,
    events,
  }),
  giftogram: defineProvider({
    name: 'giftogram',
    signature: hmacSha256({ header: 'x-giftogram-signature', format: '{hex}' }),
    envelope,
    events,
  }),
  kard: defineProvider({
    name: 'kard',
    signature: hmacSha256({ header: 'notify-signature', format: '{base64}' }),
    envelope,
    events,
  }),
  reloadly: defineProvider({
    name: 'reloadly',
    signature: hmacSha256({
      header: 'X-Reloadly-Signature',
      format: '{hex}',
      timestamp: { header: 'X-Reloadly-Request-Timestamp' },
      message: '{body}:{timestamp}',
    }),
    envelope,
    events,
  }),
}

/** Vectors that expect something else of a receiver with other features, and why. */
const DIFFERENT: Record<string, Record<string, string>> = {
  // Ed25519 is not supported: a public key is not a secret, and entries of v1a are skipped.
  'standard-webhooks': { whpk_: 'configuration' },
  // The unit of the time is unknown; this declaration says seconds, and the vector has milliseconds.
  reloadly: {
    'accept: giftcard_transaction.status, composed, timestamp in milliseconds': 'timestamp_out_of_tolerance',
  },
}

function expectedOf(file: string, { name, secret, expect }: Vector): string {
  const different = DIFFERENT[file] ?? {}
  if (different[name]) return different[name]
  return Object.entries(different).find(([prefix]) => secret.startsWith(prefix))?.[1] ?? expect
}

const all: [string, AnyProvider<never, WebhookEvent>][] = [
  ...(Object.entries(declared) as never),
  ...builtIn.map(({ provider }) => [provider.name, provider] as never),
]

// The vectors of Giftronaut and Square are in the tests of these providers; Loopz has no signature.
const withVectors = all.flatMap(([file, provider]) => {
  const vectors = read(file)
  return vectors ? [[file, provider, vectors] as const] : []
})

describe.each(withVectors)('%s', (file, provider, vectors) => {
  test('has vectors that accept and vectors that reject', () => {
    expect(new Set(vectors.map(({ expect }) => expect === 'accept')).size).toBe(2)
  })
  test.each(vectors)('$name: $expect', (vector) => {
    const { headers, body, secret, now } = vector
    const options = { secret, ...(now !== undefined && { now: () => now }) } as never
    let seen = 'accept'
    try {
      provider.verify({ headers, body }, options)
    } catch (error) {
      if (!isWebhookError(error)) throw error
      seen = error.code
    }
    expect(seen).toBe(expectedOf(file, vector))
  })
})

function read(file: string): Vector[] | undefined {
  try {
    return JSON.parse(readFileSync(new URL(`../vectors/${file}.json`, import.meta.url), 'utf8'))
  } catch {
    return undefined
  }
}
