/** The options of a route, what its hooks get, and the check of what is given. */
import { didYouMean } from './did-you-mean.js'
import type { WebhookError } from './errors.js'
import { webhookError } from './errors.js'
import { checkMaxEventAge } from './event-age.js'
import { MAX_TIMEOUT_MS } from './once.js'
import type { Outcome } from './outcome.js'
import { checkLimit, type ReceivedDelivery, type ReceiveOptions } from './receive.js'
import type { Store } from './store.js'
import type { AnyProvider, Delivery, Finding, OptionsInput, ProviderFacts, WebhookEvent } from './types.js'

/** `diagnose` of `giftcard-webhooks/diagnose`. (Declared as a method, so that its additional parameters are compatible.) */
export type Diagnose = {
  diagnose<Options, Event extends WebhookEvent>(
    provider: AnyProvider<Options, Event>,
    delivery: Delivery,
    options: Options,
  ): { readonly findings: readonly Finding[] }
}['diagnose']

/** The options that every adapter takes, whatever the provider. */
// biome-ignore lint/suspicious/noExplicitAny: an options object that is written apart from its route names no event
export interface RouteOptions<Transaction = undefined, Event = any> extends ReceiveOptions {
  /** Remembers which events were handled, so that each is handled once. Without a store, every delivery is handled. */
  readonly store?: Store<Transaction> | undefined
  /** Distinguishes routes that share a store and handle the same events, such as `'ledger'` and `'mail'`. */
  readonly name?: string | undefined
  /**
   * Handles the events of one object one at a time, and the newest last: returns the object (such as a card's id) and, where the
   * event has one, its version (a time, a whole number, or text that sorts). An event without an object is handled as any other. Without
   * versions, an event that arrives again after another one of its object is handled again. Needs a store. Loopz's events have this already.
   */
  readonly order?:
    | ((
        event: Event,
      ) => { readonly object: string | null | undefined; readonly version?: string | null | undefined } | undefined)
    | undefined
  /** The number of failed attempts after which `onDeadLetter` gets an event and the answer is 200. Off unless set. Needs a store. */
  readonly maxAttempts?: number | undefined
  /** Gets an event that has used all its attempts, with its last error. Awaited. */
  readonly onDeadLetter?: ((event: Event, error: WebhookError) => unknown) | undefined
  /** The handler timeout in ms: 9,000 unless set. Afterwards the provider is asked to send the event again. */
  readonly handlerTimeoutMs?: number | undefined
  /**
   * The maximum age of an event by its signed `createdAt`, in days. Rejects a captured delivery that is sent again after the store has
   * forgotten it. Off unless set. For providers that sign a time of creation.
   */
  readonly maxEventAgeDays?: number | undefined
  /** `false` skips the shape check: handlers also get events whose data differs from the documented shape. */
  readonly validate?: boolean | undefined
  /** `false` rejects challenges like any unsigned request, instead of answering them. */
  readonly handshake?: boolean | undefined
  /** Gets every error, and is awaited. Without it, errors go to `console.error`, without payload, secret or signature. */
  readonly onError?: ((error: WebhookError, context: ErrorContext) => unknown) | undefined
  /** Gets one record for every request, and is awaited: enough for logs, metrics and traces. */
  readonly onOutcome?: ((outcome: Outcome) => unknown) | undefined
  /** How long the answer waits for `onError` and `onOutcome`, in ms: 1,000 unless set. */
  readonly hookTimeoutMs?: number | undefined
  /** Keeps the process alive for a hook that is still running, so that the answer need not wait: `ctx.waitUntil` of Workers, `after` of Next.js. */
  readonly waitUntil?: ((promise: Promise<unknown>) => void) | undefined
  /**
   * While you develop: `diagnose` from `giftcard-webhooks/diagnose`. A rejected delivery is then explained to `onError` and in
   * the log, never to the caller. Ignored where `NODE_ENV` is `production`, as a stranger could keep it busy.
   */
  readonly diagnose?: Diagnose | undefined
}

/** The provider's options (each may come from the environment instead) and the route's. */
// biome-ignore lint/suspicious/noExplicitAny: as above
export type WebhookOptions<Options, Transaction = undefined, Event = any> = OptionsInput<Options> &
  RouteOptions<Transaction, Event>

/** Options as a value, or as a function of the framework's own request or context. */
// biome-ignore lint/suspicious/noExplicitAny: as above
export type OptionsOrFunction<Options, Transaction, Native, Event = any> =
  | WebhookOptions<Options, Transaction, Event>
  | ((
      native: Native,
    ) => WebhookOptions<Options, Transaction, Event> | Promise<WebhookOptions<Options, Transaction, Event>>)

/** The request that an error belongs to. */
export interface ErrorContext {
  readonly provider: string
  /** The request, if its body could be read. It holds the payload, so it is not enumerable: logging the context does not print it. */
  readonly delivery: ReceivedDelivery | undefined
  readonly eventType: string | undefined
  /** Likely reasons for the rejection, if the `diagnose` option is set. */
  readonly findings: readonly Finding[] | undefined
}

/** All options of a route. */
const ROUTE_OPTIONS =
  'store name order maxAttempts maxBodyBytes onDeadLetter handlerTimeoutMs maxEventAgeDays validate handshake onError onOutcome hookTimeoutMs waitUntil diagnose'.split(
    ' ',
  )

/** Throws for a name similar to an option. A scheme that is code may have any options. */
function checkOptionNames({ variables, scheme }: ProviderFacts, given: object): void {
  const names = [...Object.keys(variables), ...ROUTE_OPTIONS]
  for (const option of scheme ? Object.keys(given) : []) {
    const meant = names.includes(option) ? '' : didYouMean(option, names)
    if (meant) throw webhookError('configuration', `Unknown option '${option}'.${meant}`, 'Correct its name.')
  }
}

/** Throws for every unusable option. */
export function checkRouteOptions<Options, Event extends WebhookEvent>(
  provider: AnyProvider<Options, Event>,
  given: OptionsInput<Options> & RouteOptions<unknown>,
): void {
  provider.checkOptions(given)
  const fail = (message: string, hint: string) => webhookError('configuration', message, hint)
  if (given.maxBodyBytes !== undefined) checkLimit(given.maxBodyBytes)
  if (given.maxEventAgeDays !== undefined) checkMaxEventAge(given.maxEventAgeDays, provider.name, provider.facts)
  for (const option of ['handlerTimeoutMs', 'hookTimeoutMs'] as const) {
    const value = given[option]
    if (value !== undefined && !(typeof value === 'number' && value > 0 && value <= MAX_TIMEOUT_MS)) {
      throw fail(`${option} is not between 1 and ${MAX_TIMEOUT_MS} ms.`, 'Leave it out, or set a whole number.')
    }
  }
  for (const option of ['onError', 'onOutcome', 'onDeadLetter', 'order', 'waitUntil', 'diagnose'] as const) {
    if (given[option] !== undefined && typeof given[option] !== 'function') {
      throw fail(
        `${option} is not a function.`,
        option === 'diagnose'
          ? "Pass the function: import { diagnose } from 'giftcard-webhooks/diagnose'"
          : 'Pass a function, or leave it out.',
      )
    }
  }
  const { store, name } = given
  if (typeof store === 'function')
    throw fail('The store is a function that was not called.', 'Pass its result, such as: store: memoryStore()')
  if (
    store !== undefined &&
    (typeof store !== 'object' || store === null || typeof (store as Store).claim !== 'function')
  ) {
    throw fail(
      'The store has no claim function.',
      typeof (store as { then?: unknown } | null)?.then === 'function'
        ? 'It is a promise: pass what it resolves to, such as: store: await createStore()'
        : 'Pass memoryStore(), redisStore(client), postgresStore(pool), or your own store that passes testStore.',
    )
  }
  if (name !== undefined && (typeof name !== 'string' || name === ''))
    throw fail('name is not text.', 'Leave it out, or pass a short name such as ledger.')
  if ((given.maxAttempts === undefined) !== (given.onDeadLetter === undefined)) {
    throw fail('maxAttempts and onDeadLetter must be set together.', 'Pass both, or neither.')
  }
  const misplaced = Object.keys(given).find((option) => (provider.eventTypes as readonly string[]).includes(option))
  if (misplaced !== undefined) {
    throw fail(
      `The handler for '${misplaced}' is among the options.`,
      'Pass the handlers as the third argument of webhook().',
    )
  }
  checkOptionNames(provider.facts, given)
}
