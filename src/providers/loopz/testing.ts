/** How Loopz makes a delivery, for the test kit and the tools: nothing is signed, a token may be in the URL. */
import { mergeJson } from '../../tools/testing/json-text.js'
import { type CommonDeliveryOptions, FORGED_SECRET, type ProviderKit } from '../../tools/testing/kit.js'
import { samples } from './generated/samples.js'
import { HEADERS } from './source.js'

/** What a Loopz delivery for a test is made with. */
export interface LoopzDeliveryOptions extends CommonDeliveryOptions {
  /** The secret of the registered URL: put into it as `?token=…`, unless the URL holds it already. */
  urlToken?: string | undefined
  /** The object's id: a new one unless it or `data.id` is given. */
  objectId?: string | undefined
  merchantId?: string | undefined
  programId?: string | undefined
  subscriptionId?: string | undefined
}

/** The URL with another token, or none. */
function withToken(url: string, token: string | undefined): string {
  const parsed = new URL(url)
  if (token === undefined) parsed.searchParams.delete('token')
  else parsed.searchParams.set('token', token)
  return parsed.href
}

function holdsToken(url: string, token: string): boolean {
  const { searchParams, pathname } = new URL(url)
  return searchParams.get('token') === token || pathname.endsWith(`/${encodeURIComponent(token)}`)
}

export const kit: ProviderKit<LoopzDeliveryOptions> = {
  samples,
  signatureHeader: undefined,
  headers: (type, { merchantId, programId, subscriptionId }) => ({
    'content-type': 'application/json',
    [HEADERS.topic]: type,
    [HEADERS.merchantId]: merchantId ?? 'example-merchant',
    [HEADERS.programId]: programId ?? 'example-program',
    [HEADERS.subscriptionId]: subscriptionId ?? 'example-subscription',
  }),
  write({ type, undocumented, data }, { objectId = crypto.randomUUID() }) {
    const sample = undocumented ? '{"id": ""}' : samples[type as keyof typeof samples]
    return mergeJson(mergeJson(sample, { id: objectId }), data ?? {})
  },
  sign: () => ({}),
  target(url = 'http://localhost/webhooks/loopz', { urlToken }) {
    return urlToken === undefined || holdsToken(url, urlToken) ? url : withToken(url, urlToken)
  },
  forge: (options) => ({ ...options, urlToken: FORGED_SECRET }),
  tamperings: [
    {
      name: 'token-missing',
      description: 'The URL has no token.',
      // The path's last segment is then taken for one.
      codes: ['missing_signature', 'signature_mismatch'],
      apply: ({ url }) => ({ url: withToken(url, undefined) }),
    },
    {
      name: 'token-of-another-endpoint',
      description: 'The token in the URL is not the one registered.',
      codes: ['signature_mismatch'],
      apply: ({ url }) => ({ url: withToken(url, FORGED_SECRET) }),
    },
    {
      name: 'token-cut-short',
      description: 'The token lacks its last character.',
      codes: ['signature_mismatch'],
      apply: ({ url }) => ({ url: withToken(url, new URL(url).searchParams.get('token')?.slice(0, -1)) }),
    },
    {
      name: 'token-doubled',
      description: 'The URL has a wrong token after the right one.',
      codes: ['missing_signature'],
      apply: ({ url }) => ({ url: `${url}&token=${FORGED_SECRET}` }),
    },
    {
      name: 'topic-missing',
      description: 'The header that says what happened is not there.',
      codes: ['missing_event_type'],
      apply({ headers }) {
        const { [HEADERS.topic]: _, ...rest } = headers
        return { headers: rest }
      },
    },
  ],
}
