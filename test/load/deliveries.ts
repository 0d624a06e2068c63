/** Numbered deliveries, signed by node:crypto. */
import { createHmac } from 'node:crypto'

export const SECRET = 'load secret'

/** More than ten minutes at full speed can bring. */
export const MAX_EVENTS = 20_000_000

export interface LoadDelivery {
  body: Buffer
  signature: string
}

export const numberOf = (eventId: string) => Number(eventId.slice('load-'.length))

/** The delivery of one event: the same bytes each time. `pad` makes it larger by so many bytes. */
export function deliveryOf(number: number, { secret = SECRET, pad = 0 } = {}): LoadDelivery {
  const body = Buffer.from(
    JSON.stringify({
      eventId: `load-${number}`,
      eventType: 'order.delivery_complete',
      createdAt: '2026-04-15T14:30:00.000',
      data: {
        orderId: `OT${number}`,
        orderType: 'ONE_TIME',
        cardType: 'BRANDED_CARD',
        recipientCount: 10,
        sentCount: 10,
      },
      ...(pad > 0 && { pad: 'x'.repeat(pad) }),
    }),
  )
  return { body, signature: `sha256=${createHmac('sha256', secret).update(body).digest('hex')}` }
}
