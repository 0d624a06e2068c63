/**
 * The request flow, in order: headers, body, handshake, verify, parse, validate, claim, handle, answer. An adapter converts its
 * framework's request for this function, and converts the response back.
 */

import { invalidPayload } from './create-provider.js'
import { isDevelopment } from './env.js'
import { isWebhookError, nameProvider, type WebhookError, webhookError } from './errors.js'
import { checkMaxEventAge, rejectOldEvent } from './event-age.js'
import { createHandlerLookup, type Handler, type HandlerContext, type HandlerMap } from './handlers.js'
import { HANDSHAKE_BYTES } from './handshake.js'
import { logError, printable } from './log.js'
import { handleOnce, MAX_TIMEOUT_MS, type OnceResult, type OnceWork, startDeadline, startResult } from './once.js'
import { checkLimit, headOf, MAX_BODY_BYTES, type ReceivedDelivery, type ReceiveOptions, readBody } from './receive.js'
import { ACCEPTED, errorResponse, type HttpResponse, jsonResponse } from './response.js'
import type { Snapshot, Store } from './store.js'
import type {
  AnyProvider,
  Delivery,
  Finding,
  InvalidEvent,
  OptionsInput,
  Verification,
  WebhookEvent,
  WebhookRequest,
} from './types.js'

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
   * event has one, its version (a time, a whole number, or text that sorts). Needs a store. Loopz's events have this already.
   */
  readonly order?:
    | ((event: Event) => { readonly object: string; readonly version?: string | undefined } | undefined)
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
  /** `false` skips the shape check: handlers also get events whose data differs from the expected shape. */
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

/** The outcome of a request. Holds no payload. */
export interface Outcome {
  readonly provider: string
  /** The event type, as printable text; for an unknown event, the provider's name for it. `undefined` if there was no event. */
  readonly eventType: string | undefined
  /** The HTTP status of the answer. */
  readonly status: number
  /** Why the request was rejected, or failed. */
  readonly code: WebhookError['code'] | undefined
  /** The `id` of the secret that matched. */
  readonly keyId: string | undefined
  /** Whether the event was a duplicate, so that it was not handled again. */
  readonly duplicate: boolean
  /** Whether a newer version of its object was handled before, so that this event was not handled. */
  readonly stale: boolean
  /** Whether `onDeadLetter` got the event. */
  readonly deadLetter: boolean
  /** Whether the lease expired while the handler ran and another delivery claimed the event, so that it may be handled twice. */
  readonly leaseLost: boolean
  /** How long it waited for another delivery of the same event or object, in ms. */
  readonly waitedMs: number
  /** How long the store took, in ms. */
  readonly storeMs: number
  /** Names of unknown headers with the provider's prefix, on the first request that has them. One may be a new signature. */
  readonly newHeaders?: readonly string[] | undefined
  /** The time from the start of the request to the answer, in ms. */
  readonly durationMs: number
}

/** A route without a framework. */
export interface Route<Native> extends RouteMethods<Native> {
  /** Takes a request and returns the response. It never rejects, except when an options function does. */
  handle(request: WebhookRequest, native: Native): Promise<HttpResponse>
}

/** The default of `handlerTimeoutMs`. Square gives up after ten seconds. */
const HANDLER_TIMEOUT_MS = 9_000
const HOOK_TIMEOUT_MS = 1_000
/** The most unknown headers that a route reports. */
const MAX_NOTICED = 10

/** At most one diagnosis a second, of bodies up to this size: each costs up to a quarter of a second. */
const DIAGNOSE_INTERVAL_MS = 1_000
const DIAGNOSE_BYTES = 65_536

/** State of one request. */
interface Trace {
  delivery?: ReceivedDelivery
  verification?: Verification
  eventType?: string
  once?: OnceResult
  /** The resolved options, once they are known. */
  options?: unknown
  newHeaders?: readonly string[] | undefined
}

/** Facts about the framework that `createRoute` needs. */
export interface Framework<Name extends string = string> {
  /** The name under which handlers get the framework's own request or context. */
  readonly native: Name
  /** How to keep the raw body in the framework. */
  readonly rawBodyHint?: string | undefined
  /** Returns the framework's own `waitUntil`, if the request has one. */
  readonly waitUntil?: ((native: never) => RouteOptions['waitUntil']) | undefined
}

/**
 * Creates a route without a framework. Throws `configuration` for every mistake that is visible now. Secrets from the environment
 * are read at the first request.
 */
export function createRoute<Options, Event extends WebhookEvent, Transaction, Native>(
  provider: AnyProvider<Options, Event>,
  options: OptionsOrFunction<Options, Transaction, Native>,
  handlers: unknown,
  { native: nativeName, rawBodyHint, waitUntil }: Framework,
): Route<Native> {
  type Given = WebhookOptions<Options, Transaction>
  assertProvider(provider)
  let findHandler: ReturnType<typeof createHandlerLookup>
  try {
    findHandler = createHandlerLookup(provider, handlers)
    if (typeof options !== 'function') checkGiven(provider, options)
  } catch (error) {
    throw nameProvider(error, provider.name)
  }
  let lastDiagnosis = Number.NEGATIVE_INFINITY
  const noticed = new Set<string>()

  /** Returns unknown headers that were not reported before. Bounded, because a stranger can invent them if nothing is verified. */
  function notice(found: readonly string[] | undefined, { onOutcome }: Given): readonly string[] | undefined {
    const fresh = found
      ?.map(printable)
      .filter((header) => noticed.size < MAX_NOTICED && !noticed.has(header) && noticed.add(header))
    if (!fresh || fresh.length === 0) return undefined
    if (!onOutcome) {
      console.warn(
        `giftcard-webhooks: ${provider.name}: unknown headers: ${fresh.join(', ')}. If one is a signature, it is not checked. Read the provider's documentation, and look for a newer version of this library.`,
      )
    }
    return fresh
  }

  async function run(request: WebhookRequest, native: Native, given: Given, trace: Trace): Promise<HttpResponse> {
    const head = headOf(request)
    const handshake = given.handshake === false ? undefined : provider.handshake
    if ((head.method ?? 'POST') !== 'POST') {
      const reply = handshake?.({ ...head, body: '' })
      if (reply) return jsonResponse(reply.status, reply.body)
      throw webhookError('method_not_allowed', 'Expected a POST.', 'Most likely a browser or a health check.')
    }

    // Reject by headers before the body is read. A challenge may be unsigned, so a small body is read first.
    let resolved: Options | undefined
    let rejection: unknown
    try {
      resolved = provider.resolveOptions(given)
      trace.options = resolved
      provider.checkHeaders(head, resolved)
    } catch (error) {
      if (!handshake) throw error
      rejection = error
    }
    const { maxBodyBytes: limit = MAX_BODY_BYTES, handlerTimeoutMs = HANDLER_TIMEOUT_MS } = given as RouteOptions
    const body = await readBody(request, rejection ? Math.min(limit, HANDSHAKE_BYTES) : limit, rawBodyHint).catch(
      (error) => {
        throw rejection && isWebhookError(error) && error.code === 'body_too_large' ? rejection : error
      },
    )
    const delivery: ReceivedDelivery = { ...head, body }
    trace.delivery = delivery

    const reply = handshake?.(delivery)
    if (reply) {
      await warnOfChallenge(delivery, resolved, rejection)
      return jsonResponse(reply.status, reply.body)
    }
    if (rejection) throw rejection

    const verification = await provider.verify(delivery, resolved as Options)
    trace.verification = verification
    trace.newHeaders = notice(provider.newHeaders?.(head), given)
    const parsed = provider.parse(delivery, { validate: false, eventType: (given as { eventType?: string }).eventType })
    const receivedType = (parsed as { receivedType?: string }).receivedType ?? parsed.eventType
    trace.eventType = printable(receivedType)
    // Before the shape check: an event without a handler is not rejected for its shape.
    if (!findHandler(parsed.eventType)) return ACCEPTED
    if (given.maxEventAgeDays !== undefined) rejectOldEvent(parsed, given.maxEventAgeDays)
    const event = given.validate === false ? parsed : provider.validate(parsed)
    const handler = findHandler(event.eventType)
    if (!handler) throw invalidPayload(trace.eventType, (event as InvalidEvent).issues)

    const { onDeadLetter } = given
    const deadline = startDeadline(handlerTimeoutMs)
    trace.once = startResult()
    try {
      const work: OnceWork<Transaction> = {
        key: keyOf(given.name, event.dedupeKey),
        snapshot: snapshotOf(event, given),
        provider: provider.name,
        eventType: trace.eventType,
        deadline,
        maxAttempts: given.maxAttempts,
        onDeadLetter:
          onDeadLetter && ((error) => onDeadLetter(event, nameProvider(error, provider.name) as WebhookError)),
        async run(transaction) {
          const context = {
            delivery,
            verification,
            attempt: provider.attempt(head),
            get signal() {
              return deadline.signal
            },
            transaction,
            [nativeName]: native,
          } satisfies HandlerContext<Transaction>
          await handler(event as never, context as never)
        },
        onLateError: (error) => void report(error, given, native, trace),
      }
      await handleOnce(given.store, work, trace.once)
      return ACCEPTED
    } finally {
      deadline.clear()
    }
  }

  /** Unsigned challenges are answered too. One with a wrong signature shows that events will be rejected, so this warns before the first. */
  async function warnOfChallenge(delivery: Delivery, options: Options | undefined, rejection: unknown): Promise<void> {
    let reason = rejection
    try {
      if (!reason) await provider.verify(delivery, options as Options)
    } catch (error) {
      reason = error
    }
    if (!isWebhookError(reason) || reason.code === 'missing_signature') return
    console.warn(
      `giftcard-webhooks: ${provider.name}: the challenge was answered, but events would be rejected: ${reason.code}: ${reason.message} ${reason.hint}`,
    )
  }

  /** Calls a hook, and waits for it up to `hookTimeoutMs`. */
  const call = (hook: () => unknown, given: RouteOptions<Transaction>, native: Native) =>
    callHook(hook, given.hookTimeoutMs, given.waitUntil ?? waitUntil?.(native as never))

  async function report(error: WebhookError, given: Given, native: Native, trace: Trace): Promise<void> {
    nameProvider(error, provider.name)
    const { delivery, eventType } = trace
    const findings = delivery && error.status === 401 ? findingsOf(delivery, given, trace) : undefined
    const context = { provider: provider.name, eventType, findings } as ErrorContext
    Object.defineProperty(context, 'delivery', { value: delivery, enumerable: false })
    const { onError } = given
    if (onError) await call(() => onError(error, context), given, native)
    else logError(error, findings, given.diagnose !== undefined)
  }

  function findingsOf(
    delivery: ReceivedDelivery,
    { diagnose }: Given,
    { options }: Trace,
  ): readonly Finding[] | undefined {
    const now = performance.now()
    if (!diagnose || !isDevelopment() || delivery.body.length > DIAGNOSE_BYTES || options === undefined)
      return undefined
    if (now - lastDiagnosis < DIAGNOSE_INTERVAL_MS) return undefined
    try {
      return diagnose(provider, delivery, options as Options).findings
    } catch {
      // Diagnosis is best effort: the delivery is rejected anyway.
      return undefined
    } finally {
      lastDiagnosis = performance.now()
    }
  }

  function check(...natives: [] | [Native]): void | Promise<void> {
    if (natives.length > 0) return checkFor(natives[0] as Native)
    if (typeof options === 'function') {
      const error = webhookError(
        'configuration',
        'The options are a function, so check() needs its argument.',
        `Call await check(${nativeName}), or pass the options as an object.`,
      )
      throw nameProvider(error, provider.name)
    }
    provider.resolveOptions(options)
  }

  async function checkFor(native: Native): Promise<void> {
    const given = typeof options === 'function' ? await options(native) : options
    try {
      checkGiven(provider, given)
      provider.resolveOptions(given)
    } catch (error) {
      throw nameProvider(error, provider.name)
    }
  }

  return {
    async handle(request, native) {
      const start = performance.now()
      let given = {} as Given
      const trace: Trace = {}
      let code: WebhookError['code'] | undefined
      let response: HttpResponse
      try {
        if (typeof options === 'function') {
          const returned: Given | undefined = await options(native)
          // First, so that onError gets errors in the options.
          if (returned) given = ownOptions(returned)
          checkGiven(provider, returned)
        } else {
          given = ownOptions(options)
        }
        response = await run(request, native, given, trace)
      } catch (thrown) {
        const error = isWebhookError(thrown) ? thrown : unexpected(thrown)
        code = error.code
        response = errorResponse(error)
        await report(error, given, native, trace)
      }
      const { onOutcome } = given
      if (onOutcome) {
        const outcome: Outcome = {
          provider: provider.name,
          eventType: trace.eventType,
          status: response.status,
          code,
          keyId: trace.verification?.keyId,
          duplicate: trace.once?.duplicate ?? false,
          stale: trace.once?.stale ?? false,
          deadLetter: trace.once?.deadLetter ?? false,
          leaseLost: trace.once?.leaseLost ?? false,
          waitedMs: trace.once?.waitedMs ?? 0,
          storeMs: trace.once?.storeMs ?? 0,
          ...(trace.newHeaders && { newHeaders: trace.newHeaders }),
          durationMs: performance.now() - start,
        }
        await call(() => onOutcome(outcome), given, native)
      }
      return response
    },
    check: check as RouteMethods<Native>['check'],
  }
}

function assertProvider(provider: unknown): void {
  const { verify, parse, resolveOptions } = (provider ?? {}) as Record<string, unknown>
  if ([verify, parse, resolveOptions].every((member) => typeof member === 'function')) return
  throw webhookError(
    'configuration',
    typeof provider === 'string'
      ? `The provider is a name, '${printable(provider)}', instead of the provider itself.`
      : 'The first argument of webhook() is not a provider.',
    "Import the provider itself, such as: import { square } from 'giftcard-webhooks/square'",
  )
}

/** Returns the object that an event is a snapshot of, by the provider's declaration or the user's `order`. */
function snapshotOf(event: WebhookEvent, { name, order }: Pick<RouteOptions, 'name' | 'order'>): Snapshot | undefined {
  const own = event as WebhookEvent & { snapshotOf?: string; version?: string }
  const given = order ? order(event) : own.snapshotOf && { object: own.snapshotOf, version: own.version }
  if (!given) return undefined
  // Stores group by the text before the first dot, so the provider comes first, as in a dedupe key.
  const object = order ? `${event.provider}.~${given.object}` : given.object
  return { object: keyOf(name, object), state: event.dedupeKey, version: given.version }
}

/** Adds the name of the route to a key, so that routes that share a store do not see each other's events. */
const keyOf = (name: string | undefined, key: string): string => (name === undefined ? key : `${name}~${key}`)

/** Copies the options without a prototype, so that a polluted Object.prototype does not become an option. */
const ownOptions = <Options extends object>(options: Options): Options => ({ __proto__: null, ...options })

/** Throws for every unusable option. */
function checkGiven<Options, Event extends WebhookEvent>(
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
      'Pass memoryStore(), redisStore(client), postgresStore(pool), or your own store that passes testStore.',
    )
  }
  if (name !== undefined && (typeof name !== 'string' || name === ''))
    throw fail('name is not a string.', 'Leave it out, or pass a short name such as ledger.')
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
}

/** Turns any error, such as one from a provider's own code, into a `WebhookError`, because every request must be answered. */
function unexpected(cause: unknown): WebhookError {
  return webhookError(
    'handler_failed',
    'Code outside of the handlers threw.',
    'See `cause`. The provider sends the event again.',
    { cause },
  )
}

/** Calls a user's hook. Its failure must not change the answer. */
async function callHook(
  hook: () => unknown,
  timeoutMs: number = HOOK_TIMEOUT_MS,
  waitUntil?: RouteOptions['waitUntil'],
): Promise<void> {
  try {
    const running = hook()
    if (typeof (running as { then?: unknown } | undefined)?.then !== 'function') return
    const settled = Promise.resolve(running).catch(() => {})
    if (waitUntil) return waitUntil(settled)
    let timer: ReturnType<typeof setTimeout> | undefined
    const timeout = new Promise((resolve) => {
      timer = setTimeout(resolve, timeoutMs)
    })
    await Promise.race([settled, timeout])
    clearTimeout(timer)
  } catch {
    // Ignore failures of the hook.
  }
}

/** Members that every route has in any framework. */
export interface RouteMethods<Native = unknown> {
  /**
   * Checks the options, including those from the environment, and throws for the first that is missing or wrong. Call it at
   * start-up. Throws too if the options are a function, which needs a request or context.
   */
  check(): void
  /** Checks the options for this request or context, including those from the environment. Rejects if one is missing or wrong. */
  check(native: Native): Promise<void>
}

/**
 * `webhook` of an adapter.
 *
 * `Given` is the framework's own type of the request or context. It is inferred from the annotation of a handler or an options
 * function, such as `(event, { req }: { req: express.Request }) => …`. Importing those types here would make every framework a
 * dependency of this file's users.
 *
 * @typeParam Native - The members of the framework's request or context that the adapter uses.
 * @typeParam Name - The name under which handlers get it.
 * @typeParam Result - A route of the framework.
 */
export interface WebhookFactory<Native, Name extends string, Result> {
  // Two signatures rather than a union, so that the compiler suggests the right name for a wrong event name.
  /**
   * @param provider - A provider, such as `square` from `giftcard-webhooks/square`.
   * @param options - The provider's options, and the route's: `store`, `maxBodyBytes` (bytes), `handlerTimeoutMs` (ms), `onError`,
   * `onOutcome` and more. Or a function of the framework's request or context that returns them, or a promise of them.
   * @param handler - One function for every event.
   * @throws {WebhookError} `configuration`, at once, for every mistake that is visible when the route is made.
   */
  <Options, Event extends WebhookEvent, Transaction = undefined, Given extends Native = Native>(
    provider: AnyProvider<Options, Event>,
    options: OptionsOrFunction<NoInfer<Options>, Transaction, Given, NoInfer<Event>>,
    handler: Handler<NoInfer<Event>, NoInfer<Transaction>, NativeContext<Name, Given>>,
  ): Result & RouteMethods<Given>
  /**
   * @param provider - A provider, such as `square` from `giftcard-webhooks/square`.
   * @param options - The provider's options, and the route's: `store`, `maxBodyBytes` (bytes), `handlerTimeoutMs` (ms), `onError`,
   * `onOutcome` and more. Or a function of the framework's request or context that returns them, or a promise of them.
   * @param handlers - A map of handlers by event type, with `unknown`, `invalid` and `'*'`.
   * @throws {WebhookError} `configuration`, at once, for every mistake that is visible when the route is made.
   */
  <Options, Event extends WebhookEvent, Transaction = undefined, Given extends Native = Native>(
    provider: AnyProvider<Options, Event>,
    options: OptionsOrFunction<NoInfer<Options>, Transaction, Given, NoInfer<Event>>,
    handlers: HandlerMap<Event, NoInfer<Transaction>, NativeContext<Name, Given>>,
  ): Result & RouteMethods<Given>
}

/** The part of a handler's context that holds the framework's own request or context. */
export type NativeContext<Name extends string, Given> = { readonly [Key in Name]: Given }

/** Creates the `webhook` function of an adapter. `wrap` turns a route into one of the framework. */
/* @__NO_SIDE_EFFECTS__ */
export function createWebhook<Native, Name extends string, Result extends object>(
  framework: Framework<Name>,
  wrap: (route: Route<Native>) => Result,
): WebhookFactory<Native, Name, Result> {
  const webhook = (provider: AnyProvider<never, WebhookEvent>, options: never, handlers: unknown) => {
    const route = createRoute<never, WebhookEvent, never, Native>(provider, options, handlers, framework)
    return Object.assign(wrap(route), { check: route.check })
  }
  return webhook as WebhookFactory<Native, Name, Result>
}
