import { Injectable } from '@nestjs/common'

@Injectable()
export class OrdersService {
  bounced(orderId: string, reason?: string | null) {
    console.log(`Order ${orderId} bounced: ${reason}`)
  }
}
