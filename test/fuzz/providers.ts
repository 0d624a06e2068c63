/** Every provider with fixed secrets, and for each an independent opinion on what is authentic: that of node:crypto. */
import type { HmacScheme, Provider, WebhookEvent } from '../../src/core/types.js'
import { signatureHeaders, subjects, URL_TOKEN as TOKEN } from '../deliveries.js'

export { TOKEN }

export interface FuzzProvider {
  provider: Provider<unknown, WebhookEvent>
  options: unknown
  /** The first documented type, of which there is a route where deliveries do not say theirs. */
  eventType: string
  samples: Readonly<Record<string, string>>
  scheme: HmacScheme | undefined
  /** The header that decides: of the signature, or of the event type where there is none. */
  header: string
  /** The headers that make this body authentic; where the URL decides, those of the provider. */
  sign(body: Uint8Array): Record<string, string>
  /** The spellings of a signature that count as the same. */
  same(value: string): string
}

/** The same for the same input, as a fuzzer needs it. */
const FIXED = { id: 'msg_fuzz', at: 1_700_000_000_000 }

export const fuzzProviders: readonly FuzzProvider[] = subjects.map(
  ({ provider, options, samples, scheme, deliver }) => {
    const eventType = Object.keys(samples)[0] as string
    const { eventType: typeSource } = provider.facts.envelope
    const typeHeader = typeof typeSource === 'object' && 'header' in typeSource ? typeSource.header : 'content-type'
    const prefix = scheme?.format.indexOf('{') ?? 0
    const isOneHex = scheme?.separator === undefined && scheme?.format.endsWith('{hex}')
    return {
      provider: provider as never,
      options: { ...(options as object), ...(scheme?.timestamp && { toleranceSeconds: Number.POSITIVE_INFINITY }) },
      eventType,
      samples,
      scheme,
      header: scheme?.header ?? typeHeader,
      sign: (body) => (scheme ? signatureHeaders(scheme, body, FIXED) : deliver(eventType, body).headers),
      // Hex counts in either case, its prefix does not.
      same: (value) => (isOneHex ? value.slice(0, prefix) + value.slice(prefix).toLowerCase() : value),
    }
  },
)

/** Every header that a scheme reads. */
export function headersOf(scheme: HmacScheme | undefined): string[] {
  if (!scheme) return []
  const { header, id, timestamp } = scheme
  return [header, ...(id ? [id.header] : []), ...(timestamp && 'header' in timestamp ? [timestamp.header] : [])]
}
