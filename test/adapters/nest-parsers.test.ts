/** Which body parsers of a Nest application keep the raw body, and what the hint says of the others. */
import 'reflect-metadata'
import type { AddressInfo } from 'node:net'
import { Controller, Module, Post, Req, Res } from '@nestjs/common'
import { type AbstractHttpAdapter, NestFactory } from '@nestjs/core'
import { ExpressAdapter as NestExpressAdapter, type NestExpressApplication } from '@nestjs/platform-express'
import { FastifyAdapter } from '@nestjs/platform-fastify'
import express from 'express'
import { afterEach, expect, test } from 'vitest'
import { webhook } from '../../src/adapters/nest.js'
import { giftronaut } from '../../src/providers/giftronaut/index.js'
import { send } from './client.js'
import { fromGiftronaut, GIFTRONAUT_SECRET } from './deliveries.js'

let stop: () => Promise<void>
afterEach(() => stop())

async function answerOf(
  adapter: AbstractHttpAdapter,
  options: object,
  setUp: (app: NestExpressApplication) => unknown = () => {},
  contentType = 'application/json',
) {
  const hints: (string | undefined)[] = []
  const receive = webhook(
    giftronaut,
    { secret: GIFTRONAUT_SECRET, onError: (error) => void hints.push((error as { hint?: string }).hint) },
    () => {},
  )
  class Hooks {
    receive(req: object, res: object) {
      return receive(req, res)
    }
  }
  Req()(Hooks.prototype, 'receive', 0)
  Res()(Hooks.prototype, 'receive', 1)
  const descriptor = Object.getOwnPropertyDescriptor(Hooks.prototype, 'receive') as PropertyDescriptor
  Post('hook')(Hooks.prototype, 'receive', descriptor)
  Controller()(Hooks)
  class App {}
  Module({ controllers: [Hooks] })(App)
  const app = await NestFactory.create<NestExpressApplication>(App, adapter, { logger: false, ...options })
  stop = () => app.close()
  setUp(app)
  await app.listen(0, '127.0.0.1')
  const { port } = app.getHttpServer().address() as AddressInfo
  const { headers, ...delivery } = fromGiftronaut()
  const { status } = await send(`http://127.0.0.1:${port}/hook`, {
    ...delivery,
    headers: { ...headers, 'content-type': contentType },
  })
  return { status, hint: hints[0] }
}

test('keeps the raw body with useBodyParser, as the hint says', async () => {
  const setUp = (app: NestExpressApplication) => app.useBodyParser('json', { limit: '10mb' })
  expect(await answerOf(new NestExpressAdapter(), { rawBody: true }, setUp)).toEqual({ status: 200 })
  await stop()
  expect(await answerOf(new FastifyAdapter({ bodyLimit: 10_000_000 }), { rawBody: true })).toEqual({ status: 200 })
})

test('on Fastify, accepts a body that is announced as text', async () => {
  expect(await answerOf(new FastifyAdapter(), { rawBody: true }, undefined, 'text/plain')).toEqual({ status: 200 })
})

test.each([
  ['express.json() next to rawBody', () => new NestExpressAdapter(), {}, true],
  ['express.json() and bodyParser: false', () => new NestExpressAdapter(), { bodyParser: false }, true],
  ['Fastify with bodyParser: false', () => new FastifyAdapter(), { bodyParser: false }, false],
] as const)('names the parser to remove: %s', async (_, adapter, options, ownParser) => {
  const setUp = (app: NestExpressApplication) => ownParser && app.use(express.json())
  const { status, hint } = await answerOf(adapter(), { rawBody: true, ...options }, setUp)
  expect(status).toBe(500)
  expect(hint).toContain('remove `bodyParser: false`, and replace body parsers')
})
