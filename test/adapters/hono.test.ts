import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { webhook } from '../../src/adapters/hono.js'
import { loopz } from '../../src/providers/loopz/index.js'
import { listen } from './listen.js'
import { library, runTable } from './run.js'
import { createRoutes } from './scenarios.js'

runTable({
  name: 'Hono on Node',
  start(lab) {
    const app = new Hono()
    for (const [scenario, route] of Object.entries(createRoutes(webhook, library, lab)))
      app.all(`/hooks/${scenario}`, route)
    return listen(createAdaptorServer({ fetch: app.fetch }) as Server)
  },
})

test('hands a hook to the executionCtx of Workers, and waits for it where there is none', async () => {
  let finish = () => {}
  const onOutcome = () => new Promise<void>((resolve) => (finish = resolve))
  const app = new Hono().post(
    '/hook/:token',
    webhook(loopz, { urlToken: 'a-token', onOutcome }, () => {}),
  )
  const request = () =>
    new Request('http://localhost/hook/a-token', {
      method: 'POST',
      headers: { 'x-loopz-webhook-topic': 'location.updated' },
      body: '{"id":"1"}',
    })
  const handed: Promise<unknown>[] = []
  const executionCtx = {
    waitUntil: (promise: Promise<unknown>) => void handed.push(promise),
    passThroughOnException() {},
  }
  // The hook has not ended yet.
  expect((await app.fetch(request(), {}, executionCtx as never)).status).toBe(200)
  expect(handed).toHaveLength(1)
  finish()
  await handed[0]

  let isAnswered = false
  const answer = Promise.resolve(app.fetch(request())).then(({ status }) => {
    isAnswered = true
    return status
  })
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve))
  expect(isAnswered).toBe(false)
  finish()
  expect(await answer).toBe(200)
  expect(handed).toHaveLength(1)
})
