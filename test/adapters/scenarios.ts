/**
 * The routes that the table of cases is run against: each a `webhook(provider, options, handlers)` call, made with the
 * adapter under test. What handlers and hooks are told is noted as plain data, so that a case can ask for it wherever the
 * route runs. Imports nothing of Node, as it also runs in Workers, Bun and Deno.
 */

import type { HandlerContext, Outcome, Store, WebhookError } from '../../src/adapters/node.js'
import type { HeadersLike, Provider, WebhookEvent } from '../../src/core/types.js'
import type { WebhookFactory } from '../../src/core/webhook.js'
import type { defineProvider, hmacSha256, StandardSchema } from '../../src/provider.js'
import type { GiftronautEvent, GiftronautOptions } from '../../src/providers/giftronaut/index.js'
import type { LoopzEvent, LoopzOptions } from '../../src/providers/loopz/index.js'
import type { SquareEvent, SquareOptions } from '../../src/providers/square/index.js'

/** The parts of the library that the scenarios need: the source in this process, the built package elsewhere. */
export interface Library {
  giftronaut: Provider<GiftronautOptions, GiftronautEvent>
  square: Provider<SquareOptions, SquareEvent>
  loopz: Provider<LoopzOptions, LoopzEvent>
  memoryStore(): Store
  defineProvider: typeof defineProvider
  hmacSha256: typeof hmacSha256
}

/** The `webhook` of an adapter, for any request and response. */
export type Webhook<Route> = WebhookFactory<unknown, string, Route>

export interface Handled {
  kind: 'handled'
  /** The name in the map under which the handler stands; `function` where there is no map. */
  by: string
  event: WebhookEvent & { receivedType?: string }
  method: string | undefined
  url: string | undefined
  /** A header that every test delivery has, found whatever the form of the headers. */
  hasHeaders: boolean
  bytes: number[]
  verification: HandlerContext['verification']
  attempt: number | null
  aborted: boolean
}
export interface Failed extends ReturnType<WebhookError['toJSON']> {
  kind: 'error'
  cause: string
  context: { provider: string; eventType: string | undefined; hasDelivery: boolean }
}
export type Note = Handled | Failed | ({ kind: 'outcome' } & Outcome) | { kind: 'aborted' }

/** The reports of the routes in one process, and the command that they accept. */
export function createLab() {
  const notes = new Map<string, Note[]>()
  const released = new Set<string>()
  const lab = {
    note: (scenario: string, note: Note) => void notes.set(scenario, [...(notes.get(scenario) ?? []), note]),
    /** The notes of a scenario since they were last asked for. */
    take(scenario: string): Note[] {
      const taken = notes.get(scenario) ?? []
      notes.delete(scenario)
      return taken
    },
    peek: (scenario: string) => notes.get(scenario) ?? [],
    release: (scenario: string) => void released.add(scenario),
    /** Whether it was released since someone last asked: two servers' routes may share a lab. */
    wasReleased: (scenario: string) => released.delete(scenario),
    /** The same over HTTP, as `take/NAME` and the like: for routes in another process. */
    answer(path: string): unknown {
      const [verb, scenario = ''] = path.split('/')
      return verb === 'release' ? lab.release(scenario) : verb === 'take' ? lab.take(scenario) : lab.peek(scenario)
    },
  }
  return lab
}
export type Lab = ReturnType<typeof createLab>

const SECRETS = [
  { id: 'new', value: 'gn_test_secret_0001' },
  { id: 'old', value: 'gn_test_secret_0000' },
]
const SQUARE = { signatureKey: 'square_test_key_0001', notificationUrl: 'https://shop.example/webhooks/square' }

/** A schema without a library: an object whose `cardId` is text. */
const card: StandardSchema<{ cardId: string }> = {
  '~standard': {
    version: 1,
    vendor: 'tests',
    validate: (value) =>
      typeof (value as { cardId?: unknown } | null)?.cardId === 'string'
        ? { value: value as { cardId: string } }
        : { issues: [{ message: 'no card', path: ['cardId'] }] },
  },
}

/** Every route, made with one adapter. */
export function createRoutes<Route>(
  webhook: Webhook<Route>,
  { giftronaut, square, loopz, memoryStore, defineProvider, hmacSha256 }: Library,
  lab: Lab,
) {
  const acme = defineProvider({
    name: 'acme',
    signature: hmacSha256({ header: 'x-acme-signature', format: '{hex}' }),
    envelope: { eventType: 'type', eventId: 'id', data: 'data' },
    events: { 'card.issued': card },
  })
  /** Options of a Giftronaut route whose errors and outcomes are noted. */
  const watched = (scenario: string) => ({
    secret: SECRETS,
    onError(error: WebhookError, context: { provider: string; eventType: string | undefined; delivery?: unknown }) {
      const { provider, eventType, delivery } = context
      const cause = 'cause' in error ? String(error.cause) : 'absent'
      lab.note(scenario, {
        ...error.toJSON(),
        kind: 'error',
        cause,
        context: { provider, eventType, hasDelivery: delivery !== undefined },
      })
    },
    onOutcome: (outcome: Outcome) => lab.note(scenario, { kind: 'outcome', ...outcome }),
  })
  /** A handler that notes what it gets. */
  const handler =
    (scenario: string, by: string) =>
    (event: WebhookEvent, { delivery, verification, attempt, signal }: HandlerContext<unknown>) =>
      lab.note(scenario, {
        kind: 'handled',
        by,
        event,
        method: delivery.method,
        url: delivery.url,
        hasHeaders: JSON.stringify(entriesOf(delivery.headers)).includes('application/json'),
        bytes: [...delivery.body],
        verification,
        attempt: attempt ?? null,
        aborted: signal.aborted,
      })
  /** A Giftronaut route with one handler for all, which goes on as told once it has noted the event. */
  const route = (
    scenario: string,
    options: { store?: Store; handlerTimeoutMs?: number },
    then?: (event: WebhookEvent, context: HandlerContext) => unknown,
  ) =>
    webhook(giftronaut, { ...watched(scenario), ...options }, (event, context) => {
      handler(scenario, 'function')(event, context)
      return then?.(event, context)
    })

  const shared = memoryStore()
  const attempts = new Map<string, number>()
  const down: Store = {
    claim: () => Promise.reject(new Error('no connection')),
    complete: () => Promise.reject(new Error('no connection')),
    release: () => Promise.reject(new Error('no connection')),
  }

  return {
    giftronaut: webhook(giftronaut, watched('giftronaut'), {
      'order.bounced': handler('giftronaut', 'order.bounced'),
      unknown: handler('giftronaut', 'unknown'),
      '*': handler('giftronaut', '*'),
    }),
    bounced: webhook(giftronaut, watched('bounced'), { 'order.bounced': handler('bounced', 'order.bounced') }),
    square: webhook(square, { ...watched('square'), ...SQUARE }, handler('square', 'function')),
    loopz: webhook(
      loopz,
      { ...watched('loopz'), urlToken: '4f1c9d52b8e04a7f', merchantId: ['merchant-1'] },
      {
        'gift-card.deleted': handler('loopz', 'gift-card.deleted'),
      },
    ),
    declared: webhook(
      acme,
      { ...watched('declared'), secret: 'acme_test_secret_0001', store: memoryStore() },
      { 'card.issued': handler('declared', 'card.issued'), invalid: handler('declared', 'invalid') },
    ),
    silent: webhook(giftronaut, { ...watched('silent'), handshake: false }, handler('silent', 'function')),
    limited: webhook(giftronaut, { ...watched('limited'), maxBodyBytes: 1000 }, handler('limited', 'function')),
    unconfigured: webhook(
      giftronaut,
      { ...watched('unconfigured'), secret: undefined as never },
      handler('unconfigured', 'function'),
    ),

    throws: route('throws', {}, () => {
      throw new Error('ledger is closed')
    }),
    rejects: route('rejects', {}, () => Promise.reject(new Error('ledger is closed'))),
    throwsUndefined: route('throwsUndefined', {}, () => {
      throw undefined
    }),
    hangs: route('hangs', { handlerTimeoutMs: 100 }, (_event, { signal }) => {
      signal.addEventListener('abort', () => lab.note('hangs', { kind: 'aborted' }))
      return new Promise(() => {})
    }),
    badHooks: webhook(
      giftronaut,
      {
        ...watched('badHooks'),
        onError(error, context) {
          watched('badHooks').onError(error, context)
          throw new Error('the error hook failed')
        },
        onOutcome: async (outcome) => {
          watched('badHooks').onOutcome(outcome)
          throw new Error('the outcome hook failed')
        },
      },
      handler('badHooks', 'function'),
    ),

    stored: route('stored', { store: memoryStore() }),
    slow: route('slow', { store: shared, handlerTimeoutMs: 60_000 }, async () => {
      while (!lab.wasReleased('slow')) await new Promise((resolve) => setTimeout(resolve, 20))
    }),
    // Shares the store of `slow`, and gives up waiting for it sooner.
    impatient: route('impatient', { store: shared, handlerTimeoutMs: 200 }),
    failsOnce: route('failsOnce', { store: memoryStore() }, ({ dedupeKey }) => {
      attempts.set(dedupeKey, (attempts.get(dedupeKey) ?? 0) + 1)
      if (attempts.get(dedupeKey) === 1) throw new Error('ledger is closed')
    }),
    storeDown: route('storeDown', { store: down }),
  }
}

export type ScenarioName = keyof ReturnType<typeof createRoutes>

/** Headers in any form as pairs. */
function entriesOf(headers: HeadersLike): unknown[] {
  return Symbol.iterator in headers ? [...(headers as Iterable<unknown>)] : Object.entries(headers)
}
