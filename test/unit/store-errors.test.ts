import { expect, it } from 'vitest'
import { storeFailed, storeUnavailable } from '../../src/core/store-errors.js'
import { storeFailure } from '../../src/core/store-failure.js'

const subject = { provider: 'square', eventType: 'x' }

class ClientClosedError extends Error {}
class SocketClosedUnexpectedlyError extends Error {}
const coded = (code: string, message = 'secret payload') => Object.assign(new Error(message), { code })

it.each<[string, unknown, string, string | undefined]>([
  ['an SQLSTATE', coded('42P01'), '42P01', 'await store.migrate()'],
  ['missing rights', coded('42501'), '42501', 'Grant SELECT'],
  ['the class of connections', coded('08006'), '08006', 'rare'],
  ['a refused connection', coded('ECONNREFUSED'), 'ECONNREFUSED', 'reachable'],
  [
    'several refused connections',
    Object.assign(new AggregateError([]), { code: 'ECONNREFUSED' }),
    'ECONNREFUSED',
    'reachable',
  ],
  [
    'a closed client of node-redis',
    new ClientClosedError('The client is closed'),
    'ClientClosedError',
    'await client.connect()',
  ],
  [
    'a connection that node-redis lost',
    new SocketClosedUnexpectedlyError('Socket closed unexpectedly'),
    'SocketClosedUnexpectedlyError',
    'rare',
  ],
  ['a code of Redis', new Error('NOAUTH Authentication required.'), 'NOAUTH', 'credentials'],
  ['a code of Redis behind a word', new Error('ReplyError: READONLY You can not write.'), 'READONLY', 'primary'],
  ['an error that Drizzle wrapped', new Error('Failed query: secret', { cause: coded('42P01') }), '42P01', 'migrate'],
  ['an error that TypeORM wrapped', Object.assign(new Error('x'), { driverError: coded('25006') }), '25006', 'primary'],
  [
    'an error that Prisma wrapped',
    Object.assign(coded('P2010'), {
      meta: { driverAdapterError: { cause: { originalCode: '42P01', kind: 'postgres' } } },
    }),
    '42P01',
    'migrate',
  ],
  [
    'a database that Prisma cannot reach',
    Object.assign(coded('P1001'), { meta: { driverAdapterError: { cause: { kind: 'DatabaseNotReachable' } } } }),
    'DatabaseNotReachable',
    'reachable',
  ],
  ['a code that is not known', coded('XX000'), 'XX000', undefined],
])('names the cause: %s', (_, error, code, hint) => {
  expect(storeFailure(error)).toMatchObject({ code })
  const failed = storeFailed({ ...subject, failureOf: storeFailure }, error)
  expect(failed.message).toContain(code)
  expect(failed.hint).toContain(hint ?? 'See `cause`.')
  expect(`${failed.message} ${failed.hint}`).not.toContain('secret')
  if (hint !== 'reachable') expect(failed.hint).not.toContain('reachable')
})

it.each([undefined, null, 'text', 1, new Error('SECRET words'), { code: 'a value with spaces' }, { code: 1 }])(
  'has no name for %o',
  (error) => {
    expect(storeFailure(error)).toBeUndefined()
    expect(storeFailed({ ...subject, failureOf: storeFailure }, error).message).toBe(
      'The store failed, so the event was not recorded as handled.',
    )
  },
)

it('ends with errors that are their own cause', () => {
  const error: Error & { cause?: unknown } = new Error('x')
  error.cause = error
  expect(storeFailure(error)).toBeUndefined()
})

it('names the code itself for a store that has no word for it', () => {
  expect(storeFailed(subject, coded('42P01')).message).toContain('(42P01)')
  for (const error of [undefined, null, 'text', new Error('secret'), { code: 'a value with spaces' }, { code: 1 }]) {
    expect(storeFailed(subject, error).message).toBe('The store failed, so the event was not recorded as handled.')
  }
})

it('says what a store did that does not answer', () => {
  expect(storeUnavailable(subject, 'did not answer', 'Look.')).toMatchObject({
    code: 'store_unavailable',
    message: 'The store did not answer, so the event was not recorded as handled.',
    hint: 'Look. A provider that retries sends the event again.',
  })
})

it('keeps the error as the cause', () => {
  const cause = coded('42P01')
  expect(storeFailed({ ...subject, failureOf: storeFailure }, cause)).toMatchObject({
    code: 'store_unavailable',
    cause,
  })
})

it('has no words for a code that only looks like one it knows', () => {
  for (const code of ['A08006', '080061', '0800']) expect(storeFailure(coded(code))).toEqual({ code })
  expect(storeFailed(subject, coded('x'.repeat(41))).message).toContain('The store failed, so')
})

it('looks into five errors, one in another', () => {
  const wrapped = (layers: number): Error =>
    layers === 0 ? coded('42P01') : new Error('x', { cause: wrapped(layers - 1) })
  expect(storeFailure(wrapped(4))).toMatchObject({ code: '42P01' })
  expect(storeFailure(wrapped(5))).toBeUndefined()
})

it('reads an error in any shape', () => {
  expect(storeFailure(Object.assign(Object.create(null), { code: '42P01' }))).toMatchObject({ code: '42P01' })
  expect(storeFailure(Object.assign(Object.create(null), { code: 'XX000' }))).toEqual({ code: 'XX000' })
  for (const message of ['ERR unknown command', 'the value OOM was set', 'x; OOM y']) {
    expect(storeFailure(new Error(message))).toBeUndefined()
  }
  for (const code of [1205, 'x'.repeat(41), 'a-b', 'ab']) expect(storeFailure({ code })).toBeUndefined()
})
