import { webhook } from 'giftcard-webhooks/fetch'
import { giftronaut } from 'giftcard-webhooks/giftronaut'

export const prerender = false

const receive = webhook(
  giftronaut,
  {},
  {
    'order.bounced': ({ data }) => console.log(data.orderId, data.reason),
  },
)

export const POST = ({ request }: { request: Request }) => receive(request)
