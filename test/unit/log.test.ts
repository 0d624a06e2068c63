/** The default log: the details of failures that it prints, and those that it hides. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { webhook } from '../../src/adapters/fetch.js'
import { webhookError } from '../../src/core/errors.js'
import { ERRORS_PAGE } from '../../src/core/generated/errors-page.js'
import { logError } from '../../src/core/log.js'
import { loopz } from '../../src/providers/loopz/index.js'

let lines: string[]
beforeEach(() => {
  lines = []
  vi.spyOn(console, 'error').mockImplementation((...parts) => void lines.push(parts.join(' ')))
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

const post = (topic = 'location.updated') =>
  new Request('http://localhost/hook/a-token', {
    method: 'POST',
    headers: { 'x-loopz-webhook-topic': topic },
    body: '{"id":"1"}',
  })
const logOf = async (handler: () => void) => {
  await webhook(loopz, { urlToken: 'a-token' }, handler)(post())
  return lines.join('\n')
}

test('class, code and message of a cause, outside of production', async () => {
  const log = await logOf(() => {
    throw Object.assign(new TypeError('relation is missing'), { code: '42P01' })
  })
  expect(log).toMatch(/TypeError 42P01: relation is missing/)
})

test('a code may be a number, and a message may be empty', async () => {
  const log = await logOf(() => {
    throw Object.assign(new Error(''), { code: 11000, stack: 'Error' })
  })
  expect(log).toMatch(/cause: Error 11000$/)
})

test('five frames of the stack follow at most, and nothing where there is none', async () => {
  const error = new Error('no stock')
  error.stack = ['Error: no stock', ...[1, 2, 3, 4, 5, 6].map((line) => `    at f (file.js:${line}:1)`)].join('\n')
  const log = await logOf(() => {
    throw error
  })
  expect(log.split('\n').slice(1)).toEqual([
    '  cause: Error: no stock',
    ...[1, 2, 3, 4, 5].map((line) => `    at f (file.js:${line}:1)`),
  ])
  lines = []
  const bare = await logOf(() => {
    throw Object.assign(new Error('no stock'), { stack: undefined })
  })
  expect(bare.split('\n').slice(1)).toEqual(['  cause: Error: no stock'])
})

test('a long message is cut', async () => {
  const log = await logOf(() => {
    throw new Error('x'.repeat(501))
  })
  expect(log).toMatch(/: x{500}$/m)
})

test('hides the message in production, and says how to see it', async () => {
  vi.stubEnv('NODE_ENV', 'production')
  const log = await logOf(() => {
    throw Object.assign(new TypeError('card 7783'), { code: 'ECONNREFUSED' })
  })
  expect(log).toContain('TypeError ECONNREFUSED')
  expect(log).not.toContain('7783')
  expect(log).toContain('log error.cause in onError')
})

test('five causes of a cause at most, each with its class', async () => {
  const chain = (depth: number): Error =>
    new RangeError(`level ${depth}`, { cause: depth < 9 ? chain(depth + 1) : 'end' })
  const log = await logOf(() => {
    throw chain(1)
  })
  expect(log.match(/^ {2}(cause|caused by): RangeError: level \d$/gm)).toEqual([
    '  cause: RangeError: level 1',
    ...[2, 3, 4, 5].map((level) => `  caused by: RangeError: level ${level}`),
  ])
})

test('an error of no route is logged without a provider, and without advice on diagnosis', () => {
  logError(webhookError('signature_mismatch', 'No match.', ''))
  expect(lines).toEqual([`giftcard-webhooks: signature_mismatch: No match. See ${ERRORS_PAGE}#signature_mismatch`])
})

test('a thrown text leaves its type', async () => {
  const log = await logOf(() => {
    throw 'no stock'
  })
  expect(log).toContain('a string, not an Error')
})

test.each([
  ['undefined', undefined, 'cause: undefined'],
  ['null', null, 'cause: null'],
  ['an object without a prototype', Object.create(null), 'cause: an object'],
  ['an object with an odd name', { name: Object.create(null) }, 'cause: an object'],
  [
    'an object that throws when it is read',
    new Proxy(
      {},
      {
        get() {
          throw new Error('not readable')
        },
      },
    ),
    'cause: an object that cannot be read',
  ],
])('a handler may throw %s: it is answered, and named', async (_what, thrown, line) => {
  const log = await logOf(() => {
    throw thrown
  })
  expect(log).toContain('handler_failed')
  expect(log.split('\n')).toContain(`  ${line}`)
})

test('lines of a message are not entries of the log, and control characters do nothing', async () => {
  const log = await logOf(() => {
    throw new Error('first\ngiftcard-webhooks: forged\u001b[2J')
  })
  expect(log).toContain('first\n    giftcard-webhooks: forged?[2J')
})

test('in production, never mistakes a line of a message for a stack frame', async () => {
  vi.stubEnv('NODE_ENV', 'production')
  for (const change of [false, true]) {
    const error = new Error('a\n    at first\n    at card 7783')
    expect(error.stack).toContain('7783')
    if (change) error.message = 'changed afterwards'
    const log = await logOf(() => {
      throw error
    })
    expect(log).toContain('cause: Error')
    expect(log).not.toContain('7783')
  }
})

test('GET and HEAD are 405 without a line', async () => {
  const route = webhook(loopz, { urlToken: 'a-token' }, () => {})
  for (const method of ['GET', 'HEAD']) {
    expect((await route(new Request('http://localhost/hook/a-token', { method }))).status).toBe(405)
  }
  expect(lines).toEqual([])
})

test('a type is printable and short in the outcome', async () => {
  const types: unknown[] = []
  const route = webhook(
    loopz,
    { urlToken: 'a-token', onOutcome: ({ eventType }) => void types.push(eventType) },
    () => {},
  )
  await route(post(`x\u009b2J${'y'.repeat(12_000)}`))
  expect(types).toEqual([`x?2J${'y'.repeat(96)}`])
})
