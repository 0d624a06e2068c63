/**
 * The request flow, in order: headers, body, handshake, verify, parse, validate, claim, handle, answer. An adapter converts its
 * framework's request for this function, and converts the response back.
 */
import { invalidPayload } from './create-provider.js'
import { isWebhookError, nameProvider, RETRIED, type WebhookError, webhookError } from './errors.js'
import { rejectOldEvent } from './event-age.js'
import { createExplainer } from './explain.js'
import { createHandlerLookup, type HandlerContext } from './handlers.js'
import { HANDSHAKE_BYTES } from './handshake.js'
import { createHeaderNotice } from './header-notice.js'
import { callHook } from './hooks.js'
import { logError, printable } from './log.js'
import { handleOnce, type OnceResult, type OnceWork, startDeadline, startResult } from './once.js'
import type { Outcome } from './outcome.js'
import { headOf, MAX_BODY_BYTES, type ReceivedDelivery, readBody } from './receive.js'
import { ACCEPTED, errorResponse, type HttpResponse, jsonResponse } from './response.js'
import {
  checkRouteOptions,
  type ErrorContext,
  type OptionsOrFunction,
  type RouteOptions,
  type WebhookOptions,
} from './route-options.js'
import type { Snapshot } from './store.js'
import type { AnyProvider, Delivery, InvalidEvent, Verification, WebhookEvent, WebhookRequest } from './types.js'

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

/** A route without a framework. */
export interface Route<Native> extends RouteMethods<Native> {
  /** Takes a request and returns the response. It never rejects, except when an options function does. */
  handle(request: WebhookRequest, native: Native): Promise<HttpResponse>
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

/** The default of `handlerTimeoutMs`. Square gives up after ten seconds. */
const HANDLER_TIMEOUT_MS = 9_000

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
    if (typeof options !== 'function') checkRouteOptions(provider, options)
  } catch (error) {
    throw nameProvider(error, provider.name)
  }
  const explain = createExplainer(provider)
  const notice = createHeaderNotice(provider.name)

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
    trace.newHeaders = notice(provider.newHeaders?.(head), given.onOutcome !== undefined)
    const parsed = provider.parse(delivery, { validate: false, eventType: (given as { eventType?: string }).eventType })
    const receivedType = (parsed as { receivedType?: string }).receivedType ?? parsed.eventType
    trace.eventType = printable(receivedType)
    // Before the shape check: an event without a handler is not rejected for its shape.
    if (!findHandler(parsed.eventType)) return ACCEPTED
    if (given.maxEventAgeDays !== undefined) rejectOldEvent(parsed as { createdAt?: string }, given.maxEventAgeDays)
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
        failureOf: given.store?.failureOf,
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
    const findings = delivery && error.status === 401 ? explain(delivery, given.diagnose, trace.options) : undefined
    const context = { provider: provider.name, eventType, findings } as ErrorContext
    Object.defineProperty(context, 'delivery', { value: delivery, enumerable: false })
    const { onError } = given
    if (onError) await call(() => onError(error, context), given, native)
    else logError(error, findings, given.diagnose !== undefined)
  }

  function check(...natives: [] | [Native]): void | Promise<void> {
    if (natives.length > 0) return checkFor(natives[0] as Native)
    if (typeof options === 'function') {
      const error = webhookError(
        'configuration',
        'The options are a function of the request.',
        `Use await check(${nativeName}).`,
      )
      throw nameProvider(error, provider.name)
    }
    provider.resolveOptions(options)
  }

  async function checkFor(native: Native): Promise<void> {
    const given = typeof options === 'function' ? await options(native) : options
    try {
      checkRouteOptions(provider, given)
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
          const returned = await options(native)
          // First, so that onError gets errors in the options, such as that there are none.
          given = ownOptions(returned)
          checkRouteOptions(provider, returned)
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
  const given = order ? order(event) : { object: own.snapshotOf, version: own.version }
  if (given?.object == null) return undefined
  // Stores group by the text before the first dot, so the provider comes first, as in a dedupe key.
  const object = order ? `${event.provider}.~${given.object}` : given.object
  return { object: keyOf(name, object), state: event.dedupeKey, version: given.version ?? undefined }
}

/** Adds the name of the route to a key, so that routes that share a store do not see each other's events. */
const keyOf = (name: string | undefined, key: string): string => (name === undefined ? key : `${name}~${key}`)

/** Copies the options without a prototype, so that a polluted Object.prototype does not become an option. */
const ownOptions = <Options extends object>(options: Options): Options => ({ __proto__: null, ...options })

/** Turns any error, such as one from a provider's own code, into a `WebhookError`, because every request must be answered. */
function unexpected(cause: unknown): WebhookError {
  return webhookError('handler_failed', 'Code outside of the handlers threw.', `See \`cause\`. ${RETRIED}`, { cause })
}
