/**
 * Checks that replace a signature, which Loopz does not document. Its headers say who the sender claims to be, so a receiver can
 * only check a token in the URL that only Loopz was given.
 */
import { webhookError } from '../../core/errors.js'
import { readHeader } from '../../core/headers.js'
import { own } from '../../core/secrets.js'
import type { Signature } from '../../core/signature.js'
import type { RequestHead } from '../../core/types.js'
import { type UrlTokenOptions, urlToken } from '../../core/url-token.js'

/** Options for checking Loopz deliveries. Loopz documents no signature, so choose: `urlToken`, or explicitly none. */
export interface LoopzOptions extends UrlTokenOptions {
  /** Merchants to accept deliveries for. Anyone can write this header, so the list stops mix-ups, not forgers. */
  readonly merchantId?: string | readonly string[] | undefined
  /** Gift card programs to accept deliveries for. See `merchantId`. */
  readonly programId?: string | readonly string[] | undefined
  /** Webhook subscriptions to accept deliveries from. See `merchantId`. */
  readonly subscriptionId?: string | readonly string[] | undefined
}

/** The headers that hold ids. */
export const IDS = {
  merchantId: { header: 'x-loopz-merchant-id' },
  programId: { header: 'x-loopz-program-id' },
  subscriptionId: { header: 'x-loopz-webhook-subscription-id' },
} as const

const token = /* @__PURE__ */ urlToken()

/** The token in the URL, and the lists of ids. */
export const signature: Signature<LoopzOptions> = {
  ...token,
  checkOptions,
  checkHeaders(head, options) {
    token.checkHeaders?.(head, options)
    requireListed(head, options)
  },
  verify(delivery, options) {
    const verification = token.verify(delivery, options)
    checkOptions(options)
    requireListed(delivery, options)
    return verification
  },
}

function checkOptions(given: LoopzOptions): void {
  token.checkOptions?.(given)
  for (const name of Object.keys(IDS) as (keyof typeof IDS)[]) {
    if (own(given, name)?.length === 0) {
      throw webhookError(
        'configuration',
        `${name} is empty, so it would reject every delivery.`,
        `List the ids to accept, or leave ${name} out. Check that its environment variable is set.`,
      )
    }
  }
}

function requireListed({ headers }: RequestHead, options: LoopzOptions): void {
  for (const name of Object.keys(IDS) as (keyof typeof IDS)[]) {
    const list = own(options, name)
    if (list === undefined) continue
    const id = readHeader(headers, IDS[name].header)
    if (id !== undefined && (typeof list === 'string' ? list === id : list.includes(id))) continue
    throw webhookError(
      'untrusted_source',
      `The ${IDS[name].header} header is missing or not on your list.`,
      `If the delivery is yours, add its id to ${name}.`,
    )
  }
}
