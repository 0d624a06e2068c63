/** What only Square's deliveries have: headers about the environment and retries, and the deprecated SHA-1 header. */
import { square } from '../../providers/square/index.js'
import type { Extras } from './delivery.js'
import { createHmac, toBuffer } from './node.js'

export { square }

/** Options of `createDelivery` for Square alone. */
export interface SquareDeliveryExtras {
  environment?: 'Production' | 'Sandbox' | undefined
  /** Makes it a redelivery: the number of this retry, from 1 on. */
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
      description: 'Only the deprecated SHA-1 header is there, and it is of the forger.',
      codes: ['missing_signature'],
      apply({ headers, body }) {
        const { [HEADER]: _, ...rest } = headers
        const forged = createHmac('sha1', toBuffer('of the forger')).update(body).digest('base64')
        return { headers: { ...rest, [SHA1_HEADER]: forged } }
      },
    },
  ],
}
