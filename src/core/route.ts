/**
 * The way of a delivery, in its order: read, handshake, verify, parse, claim, handle, answer. Every adapter is this function
 * with a framework's request in front and its response behind.
 */
import { loadDiagnose } from '#runtime'
import type { Diagnosis, Finding } from '../tools/diagnose/finding.js'
import { env } from './env.js'
import { isWebhookError, type WebhookError, webhookError } from './errors.js'
import { type HandlerContext, type Handlers, handlerFinder } from './handlers.js'
import { handleOnce, startDeadline } from './once.js'
import { type ReceivedDelivery, type ReceiveOptions, receive } from './receive.js'
import { ACCEPTED, type Answer, answerHandshake, refuse } from './response.js'
import type { Store } from './store.js'
import type { Delivery, Provider, Verification, WebhookEvent, WebhookRequest } from './types.js'

/** `diagnose` of `giftcard-webhooks/diagnose`. (A method, so that what it takes beside the route's options is no obstacle.) */
export type Diagnose = {
  diagnose<Options, Event extends WebhookEvent>(
    provider: Provider<Options, Event>,
    delivery: Delivery,
    options: Options,
  ): Diagnosis
}['diagnose']

/** The options that every adapter takes, whatever the provider. */
export interface RouteOptions<Transaction = undefined> extends ReceiveOptions {
  /** Remembers which events were handled, so that each is handled once. Without it, every delivery is. */
  store?: Store<Transaction> | undefined
  /** How long a handler may take before the provider is told to send again, in ms: 9,000 unless set. */
  handlerTimeoutMs?: number | undefined
  /** False: a registration challenge is no longer answered, but refused like any unsigned request. */
  handshake?: boolean | undefined
  /** Gets every error. Without it, errors go to `console.error`, never with payload, secret or signature. */
  onError?: ((error: WebhookError, context: ErrorContext) => unknown) | undefined
  /**
   * While you develop: a refused delivery is explained to `onError` and in the log, never to the sender. `true` loads what it
   * takes at the first refusal; in a bundle or a Worker, pass `diagnose` from `giftcard-webhooks/diagnose` itself.
   * Does nothing where `NODE_ENV` is `production`, as a stranger could keep it busy.
   */
  diagnose?: Diagnose | boolean | undefined
  /** Gets one record for every request: enough for logs, metrics and traces. */
  onOutcome?: ((outcome: Outcome) => unknown) | undefined
}

/** The provider's options (each may come from the environment instead) and the route's. */
export type WebhookOptions<Options, Transaction = undefined> = Partial<Options> & RouteOptions<Transaction>

/** What is known of the request that an error belongs to. */
export interface ErrorContext {
  readonly provider: string
  /** The request, if its body could be read. It holds the payload: keep it out of logs. */
  readonly delivery: ReceivedDelivery | undefined
  readonly eventType: string | undefined
  /** Why it was refused, where the `diagnose` option is set. */
  readonly findings: readonly Finding[] | undefined
}

/** What became of a request. Holds no payload. */
export interface Outcome {
  readonly provider: string
  /** The event's type; for an unknown one, the provider's own word. `undefined` where there was no event. */
  readonly eventType: string | undefined
  /** The HTTP status of the answer. */
  readonly status: number
  /** Why it was refused; `undefined` if it was not. */
  readonly code: WebhookError['code'] | undefined
  /** The `id` of the secret that matched. */
  readonly keyId: string | undefined
  /** Whether the event had been handled before, and so was not handled again. */
  readonly duplicate: boolean
  /** From the first look at the request to the answer, in ms. */
  readonly durationMs: number
}

/** How long a handler may take unless the user says otherwise, in ms. Square gives up after ten seconds. */
const HANDLER_TIMEOUT_MS = 9_000

/** The longest that timers can wait. Beyond it they fire at once, and no handler would ever be in time. */
const MAX_TIMEOUT_MS = 2 ** 31 - 1

/** What is learned of a request on its way. */
interface Trace {
  delivery?: ReceivedDelivery
  verification?: Verification
  eventType?: string
  duplicate: boolean
}

/**
 * A route without a framework: takes a request and the options for it, and gives the answer. It never throws.
 *
 * `rawBodyHint` is the line to change, in the words of one framework, when something else has read the body.
 */
export function createRoute<Options, Event extends WebhookEvent, Transaction>(
  provider: Provider<Options, Event>,
  handlers: Handlers<Event, Transaction>,
  rawBodyHint?: string,
): (request: WebhookRequest, given: WebhookOptions<Options, Transaction>) => Promise<Answer> {
  const findHandler = handlerFinder(provider as Provider<never, Event>, handlers)

  async function run(
    request: WebhookRequest,
    given: WebhookOptions<Options, Transaction>,
    trace: Trace,
  ): Promise<Answer> {
    if ((request.method ?? 'POST') !== 'POST') {
      throw webhookError(
        'method_not_allowed',
        provider.name,
        'Expected a POST.',
        'Most likely a browser or a health check.',
      )
    }
    const { handlerTimeoutMs = HANDLER_TIMEOUT_MS } = given
    if (!(handlerTimeoutMs > 0 && handlerTimeoutMs <= MAX_TIMEOUT_MS)) {
      throw webhookError(
        'configuration',
        provider.name,
        `handlerTimeoutMs is not between 1 and ${MAX_TIMEOUT_MS} ms.`,
        'Leave it out, or set a whole number.',
      )
    }
    const delivery = await receive(request, given.maxBodyBytes, provider.name, rawBodyHint)
    trace.delivery = delivery

    const handshake = given.handshake === false ? undefined : provider.handshake?.(delivery)
    if (handshake) return answerHandshake(handshake)

    const verification = provider.verify(delivery, provider.options(given))
    trace.verification = verification
    const event = provider.parse(delivery)
    trace.eventType = (event as { receivedType?: string }).receivedType ?? event.eventType

    const handler = findHandler(event)
    if (!handler) return ACCEPTED
    const deadline = startDeadline(handlerTimeoutMs)
    try {
      const { duplicate } = await handleOnce(given.store, {
        key: event.dedupeKey,
        provider: provider.name,
        eventType: trace.eventType,
        deadline,
        async run(transaction) {
          const attempt = provider.attempt?.(delivery)
          const context: HandlerContext<Transaction> = {
            delivery,
            verification,
            attempt,
            get signal() {
              return deadline.signal
            },
            transaction,
          }
          await handler(event, context)
        },
        onLateError: (error) => report(error, given, provider, trace),
      })
      trace.duplicate = duplicate
      return ACCEPTED
    } finally {
      deadline.clear()
    }
  }

  return async function handle(request, options) {
    const given = options ?? {}
    const start = performance.now()
    const trace: Trace = { duplicate: false }
    let code: WebhookError['code'] | undefined
    let answer: Answer
    try {
      answer = await run(request, given, trace)
    } catch (thrown) {
      const error = isWebhookError(thrown) ? thrown : unexpected(thrown, provider.name)
      code = error.code
      answer = refuse(error)
      report(error, given, provider, trace)
    }
    const outcome: Outcome = {
      provider: provider.name,
      eventType: trace.eventType,
      status: answer.status,
      code,
      keyId: trace.verification?.keyId,
      duplicate: trace.duplicate,
      durationMs: performance.now() - start,
    }
    callSafely(() => given.onOutcome?.(outcome))
    return answer
  }
}

/** An error of ours, or of a provider that somebody else wrote: an answer is owed all the same. */
function unexpected(cause: unknown, provider: string): WebhookError {
  return webhookError(
    'handler_failed',
    provider,
    'Something outside the handlers threw.',
    'See `cause`. The provider sends the event again.',
    { cause },
  )
}

function report<Options, Event extends WebhookEvent, Transaction>(
  error: WebhookError,
  options: WebhookOptions<Options, Transaction>,
  provider: Provider<Options, Event>,
  { delivery, eventType }: Trace,
): void {
  let findings: readonly Finding[] | undefined
  if (options.diagnose && delivery && error.status === 401 && env('NODE_ENV') !== 'production') {
    try {
      const diagnose = options.diagnose === true ? diagnoseOfPackage() : options.diagnose
      findings = diagnose?.(provider, delivery, provider.options(options)).findings
    } catch {
      // Refused it is all the same.
    }
  }
  const onError = options.onError ?? logError
  callSafely(() => onError(error, { provider: provider.name, delivery, eventType, findings }))
}

let loaded: Diagnose | null | undefined

/** What `diagnose: true` stands for: looked for once, and asked for if it is not to be found. */
function diagnoseOfPackage(): Diagnose | null {
  if (loaded === undefined) {
    loaded = loadDiagnose() ?? null
    if (!loaded) console.warn('Import giftcard-webhooks/diagnose, and set diagnose: diagnose.')
  }
  return loaded
}

/** One line for an operator. A cause is named by where it was thrown, not by its message, which may quote the payload. */
function logError(error: WebhookError, { findings = [] }: Pick<ErrorContext, 'findings'>): void {
  const { cause, provider, code, message, hint = '' } = error
  const lines = [`giftcard-webhooks: ${provider}: ${code}: ${message} ${hint}`]
  if (cause instanceof Error && cause.stack) {
    const frames = cause.stack.slice(cause.stack.indexOf(cause.message) + cause.message.length)
    lines.push(cause.name, ...(frames.match(/^ +at .*$/gm) ?? []).slice(0, 5))
  }
  lines.push(...findings.map(({ certainty, message, fix }) => `  ${certainty}: ${message} ${fix}`))
  console.error(lines.join('\n'))
}

/** Calls a user's hook, which must not decide what the provider is told. */
async function callSafely(hook: () => unknown): Promise<void> {
  try {
    await hook()
  } catch {
    // The hook's own failure.
  }
}
