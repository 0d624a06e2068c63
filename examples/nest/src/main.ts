import 'reflect-metadata'
import { NestFactory } from '@nestjs/core'
import { AppModule } from './app.module'

async function main() {
  // rawBody keeps the exact bytes, which the signature covers.
  const app = await NestFactory.create(AppModule, { rawBody: true, logger: ['error', 'warn'] })
  await app.listen(process.env.PORT ?? 3000)
  console.log(`Listening on ${await app.getUrl()}/webhooks/giftronaut`)
}

main()
