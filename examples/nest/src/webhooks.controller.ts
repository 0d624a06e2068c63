import { Controller, Post, Req, Res } from '@nestjs/common'
import { giftronaut } from 'giftcard-webhooks/giftronaut'
import { webhook } from 'giftcard-webhooks/nest'
import { memoryStore } from 'giftcard-webhooks/stores/memory'
import { OrdersService } from './orders.service'

@Controller('webhooks')
export class WebhooksController {
  constructor(private readonly orders: OrdersService) {}

  // The secret is GIFTRONAUT_WEBHOOK_SECRET.
  private readonly receive = webhook(
    giftronaut,
    { store: memoryStore() },
    { 'order.bounced': ({ data }) => this.orders.bounced(data.orderId, data.reason) },
  )

  @Post('giftronaut')
  giftronaut(@Req() req: object, @Res() res: object) {
    return this.receive(req, res)
  }
}
