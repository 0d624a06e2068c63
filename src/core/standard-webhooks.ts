/** Standard Webhooks (https://www.standardwebhooks.com) and Svix: one scheme, two families of header names. */

import { readHeader } from './headers.js'
import type { HmacOptions } from './hmac-declaration.js'
import { compileHmac } from './hmac-sha256.js'
import { secretDecoder } from './secret-encoding.js'
import type { Signature } from './signature.js'
import type { RequestHead } from './types.js'

/** Options for verifying Standard Webhooks deliveries. */
export type StandardWebhooksOptions = HmacOptions<'secret', '{id}.{timestamp}.{body}'>

/**
 * Declares the scheme of Standard Webhooks, as Svix also sends it: `v1` signatures over id, time and body.
 *
 * The three headers are read from the `svix-*` family if it is complete, else from `webhook-*`, never some of each. Ed25519
 * entries (`v1a`) are skipped.
 *
 * @param declaration - `toleranceSeconds`: how far the signed time may be from the clock, in seconds (300 unless set). `sends`:
 * the family that the provider sends (`'standard'` unless set), for messages and test deliveries.
 * @returns The `signature` of a provider, with the options `secret` (with or without `whsec_`), `toleranceSeconds` and `now`.
 * @see https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 * @example
 * ```ts
 * import { standardWebhooks } from 'giftcard-webhooks/provider'
 *
 * const signature = standardWebhooks({ toleranceSeconds: 600 })
 * ```
 */
/* @__NO_SIDE_EFFECTS__ */
export function standardWebhooks(
  declaration: {
    readonly toleranceSeconds?: number | undefined
    readonly sends?: 'standard' | 'svix' | undefined
  } = {},
): Signature<StandardWebhooksOptions> {
  const family = (name: string) =>
    compileHmac(
      {
        header: `${name}-signature`,
        format: 'v1,{base64}',
        separator: ' ',
        message: '{id}.{timestamp}.{body}',
        id: { header: `${name}-id` },
        timestamp: { header: `${name}-timestamp` },
        secretEncoding: 'whsec_',
        toleranceSeconds: declaration.toleranceSeconds,
      },
      { decoder: secretDecoder, isVersioned: true },
    )
  const { sends = 'standard' } = declaration
  const [standard, svix] = [family('webhook'), family('svix')] as const
  // verify and readId use the same family: otherwise a replay with a second id header would count as a new event.
  const familyOf = ({ headers }: RequestHead) => {
    // Invalid headers, which the `verify` of either family rejects.
    if (typeof headers !== 'object' || headers === null) return standard
    const has = (name: string) => PARTS.every((part) => readHeader(headers, `${name}-${part}`))
    if (has('svix')) return svix
    // If neither is complete, the message names the headers that the provider sends.
    return sends === 'standard' || has('webhook') ? standard : svix
  }
  return {
    ...(standard as unknown as Signature<StandardWebhooksOptions>),
    scheme: { type: 'standard-webhooks', standard: standard.scheme, svix: svix.scheme, sends },
    readId: (head) => familyOf(head).readId?.(head),
    checkHeaders: (head, options) => familyOf(head).checkHeaders(head, options as never),
    verify: (delivery, options) => familyOf(delivery ?? {}).verify(delivery, options as never),
  }
}

const PARTS = ['id', 'timestamp', 'signature']
