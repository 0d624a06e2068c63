/** Additions for Square: headers for the environment and retries, and the deprecated SHA-1 header. */
import { square } from '../../providers/square/index.js'
import type { Extras } from './delivery.js'
import { createHmac, toBuffer } from './node.js'

export { square }

/** Options of `createDelivery` for Square only. */
export interface SquareDeliveryExtras {
  environment?: 'Production' | 'Sandbox' | undefined
  /** Makes this a redelivery: the retry number, starting at 1. */
  retry?: number | undefined
}

const HEADER = 'x-square-hmacsha256-signature'
const SHA1_HEADER = 'x-square-signature'

export const squareExtras: Extras = {
  headers: ({ at = new Date(), environment = 'Sandbox', retry }) => ({
    'user-agent': 'Square Connect v2',
    'square-environment': String(environment),
    'square-initial-delivery-timestamp': at.toISOString(),
    ...(retry !== undefined && { 'square-retry-number': String(retry), 'square-retry-reason': 'http_error' }),
  }),
  tamperings: [
    {
      name: 'signature-sha1-only',
      description: 'The delivery has only the deprecated SHA-1 header, which the forger made.',
      codes: ['missing_signature'],
      apply({ headers, bytes }) {
        const { [HEADER]: _, ...rest } = headers
        const forged = createHmac('sha1', toBuffer('of the forger')).update(bytes).digest('base64')
        return { headers: { ...rest, [SHA1_HEADER]: forged } }
      },
    },
  ],
}
