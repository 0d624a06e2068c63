/** Discretion in what people really log and trace with: pino and OpenTelemetry. */
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base'
import pino from 'pino'
import { expect, test } from 'vitest'
import type { WebhookError } from '../../../src/core/errors.js'
import { createRoute } from '../../../src/core/route.js'
import type { Outcome } from '../../../src/core/route-options.js'
import { canaries, canarySubjects } from '../canaries.js'

const lines: string[] = []
const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) })
const exporter = new InMemorySpanExporter()
const tracer = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }).getTracer('test')

test.each(canarySubjects.map((subject) => [subject.provider.name, subject] as const))('%s', async (_name, subject) => {
  const span = tracer.startSpan('webhook')
  const onError = (error: WebhookError) => {
    span.recordException(error)
    // Without a cause an error can be logged as it is; with one, pino prints the cause's message too.
    if (error.cause === undefined) log.error(error)
    log.error({ err: error.toJSON() }, error.message)
  }
  const onOutcome = (outcome: Outcome) => {
    for (const [name, value] of Object.entries(outcome)) span.setAttribute(`webhook.${name}`, value)
    log.info(outcome)
  }
  const options = { ...(subject.options as object), onError, onOutcome }
  const fail = () => {
    throw new Error(`no money on ${canaries.gan}`)
  }
  for (const delivery of subject.cases) {
    for (const handler of [() => {}, fail]) {
      const route = createRoute(subject.provider, options as never, handler, { native: 'request' })
      await route.handle({ method: 'POST', ...delivery }, undefined)
    }
  }
  span.end()

  const spans = exporter.getFinishedSpans().map(({ attributes, events }) => ({ attributes, events }))
  const text = `${lines.join('')} ${JSON.stringify(spans)}`
  for (const { code } of subject.cases) if (code !== 'ok' && code !== 'method_not_allowed') expect(text).toContain(code)
  expect(text).toContain('exception.stacktrace')
  for (const canary of [...Object.values(canaries), ...subject.signatures]) expect(text).not.toContain(canary)
})

test('the cause of a failed handler is its own error: an application that logs it whole logs its words', async () => {
  lines.length = 0
  const [subject] = canarySubjects
  const [handled] = subject?.cases ?? []
  const onError = (error: WebhookError) => log.error(error)
  const fail = () => {
    throw new Error(`no money on ${canaries.gan}`)
  }
  const options = { ...(subject?.options as object), onError }
  const route = createRoute(subject?.provider as never, options as never, fail, { native: 'request' })
  await route.handle(handled as never, undefined)
  expect(lines.join('')).toContain(canaries.gan)
})
