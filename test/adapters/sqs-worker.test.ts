/** examples/queue-sqs-lambda: what its template makes of a delivery, and what its worker makes of the messages. */
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { samples } from '../../src/providers/square/generated/samples.js'
import { square } from '../../src/providers/square/index.js'
import { signedHeaders } from '../deliveries.js'

const template = readFileSync(new URL('../../examples/queue-sqs-lambda/request.vtl', import.meta.url), 'utf8').trim()
const guide = readFileSync(new URL('../../docs/guides/api-gateway-sqs-lambda.md', import.meta.url), 'utf8')

const signatureKey = 'square_key'
const notificationUrl = 'https://api.example.com/prod/webhooks/square'
// Letters that any conversion would change.
const body = samples['gift_card.updated'].replace('"ACTIVE"', '"ACTIVE", "note": "é 🎁 + % & =\\u0000"')

interface Worker {
  handler(event: object): Promise<{ batchItemFailures: { itemIdentifier: string }[] }>
}
let worker: Worker
const logged: string[] = []

beforeEach(async () => {
  vi.stubEnv('SQUARE_WEBHOOK_SIGNATURE_KEY', signatureKey)
  vi.stubEnv('SQUARE_WEBHOOK_NOTIFICATION_URL', notificationUrl)
  vi.spyOn(console, 'log').mockImplementation((line) => void logged.push(line))
  vi.spyOn(console, 'error').mockImplementation(() => {})
  worker = (await import(new URL('../../examples/queue-sqs-lambda/worker.js', import.meta.url).href)) as Worker
})
afterEach(() => {
  logged.length = 0
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

const sign = (secret: string) =>
  signedHeaders(square, body, { secret, url: notificationUrl })['x-square-hmacsha256-signature'] as string

/** The message that SQS makes of what API Gateway sends with the template. */
function messageOf(messageId: string, headers: Record<string, string>, text = body) {
  const filled = template
    .replace('$util.urlEncode($util.base64Encode($input.body))', () =>
      encodeURIComponent(Buffer.from(text).toString('base64')),
    )
    .replace(/\$util\.urlEncode\(\$input\.params\('([^']+)'\)\)/g, (_, name) => encodeURIComponent(headers[name] ?? ''))
  expect(filled).not.toContain('$')
  const parameters = new URLSearchParams(filled)
  expect(parameters.get('Action')).toBe('SendMessage')
  const name = parameters.get('MessageAttribute.1.Name') ?? ''
  const dataType = parameters.get('MessageAttribute.1.Value.DataType')
  const stringValue = parameters.get('MessageAttribute.1.Value.StringValue')
  return {
    messageId,
    eventSource: 'aws:sqs',
    body: parameters.get('MessageBody'),
    messageAttributes: { [name]: { stringValue, dataType } },
  }
}

const signed = (messageId: string) => messageOf(messageId, { 'x-square-hmacsha256-signature': sign(signatureKey) })

test('verifies and handles the exact bytes that came', async () => {
  expect(await worker.handler({ Records: [signed('1')] })).toEqual({ batchItemFailures: [] })
  expect(logged).toEqual(['Gift card gftc:00113070ba5745f0b2377c1b9570cb03 is ACTIVE'])
})

test('reports the messages that failed, and no others', async () => {
  const Records = [
    signed('good'),
    messageOf('forged', { 'x-square-hmacsha256-signature': sign('of the forger') }),
    messageOf('changed', { 'x-square-hmacsha256-signature': sign(signatureKey) }, `${body} `),
    { messageId: 'without attributes', eventSource: 'aws:sqs', body: Buffer.from(body).toString('base64') },
    signed('good too'),
  ]
  const { batchItemFailures } = await worker.handler({ Records })
  expect(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual([
    'forged',
    'changed',
    'without attributes',
  ])
  expect(logged).toHaveLength(2)
})

test('reports a message whose handler failed', async () => {
  vi.mocked(console.log).mockImplementation(() => {
    throw new Error('no database')
  })
  expect(await worker.handler({ Records: [signed('1')] })).toEqual({ batchItemFailures: [{ itemIdentifier: '1' }] })
})

test('the guide shows the template and the worker of the example', () => {
  expect(guide).toContain(`\n${template}\n`)
  const lines = readFileSync(new URL('../../examples/queue-sqs-lambda/worker.js', import.meta.url), 'utf8')
  for (const line of [/const { statusCode } = .*/, /return statusCode < 300.*/, /return { batchItemFailures.*/]) {
    expect(guide).toContain(line.exec(lines)?.[0])
  }
})
