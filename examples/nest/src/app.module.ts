import { Module } from '@nestjs/common'
import { OrdersService } from './orders.service'
import { WebhooksController } from './webhooks.controller'

@Module({ controllers: [WebhooksController], providers: [OrdersService] })
export class AppModule {}
