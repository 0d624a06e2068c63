/** Finds the user's handler for an event, and describes the context that it gets. */
import { didYouMean } from './did-you-mean.js'
import { webhookError } from './errors.js'
import type { ReceivedDelivery } from './receive.js'
import type { AnyProvider, EventNames, InvalidEvent, KnownTypes, Verification, WebhookEvent } from './types.js'

/** The runtime's own `AbortSignal`. Its type may come from Node or the DOM, and some projects have neither. */
export type HandlerSignal = typeof globalThis extends { AbortSignal: { prototype: infer Type } } ? Type : unknown

/** The second argument of a handler. Each adapter adds its framework's own request or context. */
export interface HandlerContext<Transaction = undefined> {
  /** The request as received. */
  readonly delivery: ReceivedDelivery
  /** How the delivery was verified, and which secret or token matched. */
  readonly verification: Verification
  /** The retry number, if the provider sends one (Square does): 1 is the first retry, `undefined` the original delivery. */
  readonly attempt: number | undefined
  /** Aborts at the handler timeout. Pass it to `fetch` and similar calls, so that work stops when its result would be too late. */
  readonly signal: HandlerSignal
  /** The database transaction that also records the event as handled, if the store has one. Write through it. */
  readonly transaction: Transaction
}

/** A function that handles an event. The answer waits for it; if it throws, the provider is asked to send the event again. */
export type Handler<Event, Transaction = undefined, Native = unknown> = (
  event: Event,
  context: HandlerContext<Transaction> & Native,
) => unknown

/** The names in a map of handlers that are not event types, for their hover texts. */
interface OtherHandlers {
  /** Handles events of a type that this library does not know, by `event.receivedType`. */
  unknown: unknown
  /** Handles events of a known type whose data differs from the expected shape (`event.issues`). */
  invalid: unknown
  /** Handles every event without its own handler, but not invalid ones. */
  '*': unknown
}

/** Handlers by event type. An event without a handler is answered with 200. */
export type HandlerMap<
  Event extends WebhookEvent,
  Transaction = undefined,
  Native = unknown,
  Names = EventNames<Event>,
> = {
  // One mapped type that includes '*': from an intersection, TypeScript 5.4 cannot infer the event. The keys keep their doc comments.
  readonly [Type in keyof (OtherHandlers & Names)]?:
    | Handler<
        Type extends '*'
          ? Event
          : Type extends 'invalid'
            ? InvalidEvent<Event['provider'], KnownTypes<Event>>
            : Extract<Event, { eventType: Type }>,
        Transaction,
        Native
      >
    | undefined
}

/** One function for all events, or a map by event type. */
export type Handlers<Event extends WebhookEvent, Transaction = undefined, Native = unknown> =
  | Handler<Event, Transaction, Native>
  | HandlerMap<Event, Transaction, Native>

/** Creates a lookup of handlers by event type. Checks once that every name in the map is an event type of the route. */
export function createHandlerLookup<Event extends WebhookEvent>(
  provider: Pick<AnyProvider<never, Event>, 'name' | 'eventTypes'>,
  handlers: unknown,
): (type: string) => Handler<never, never> | undefined {
  // `invalid` events go to their own handler only: the types of a single function and of '*' do not include them.
  if (typeof handlers === 'function') return (type) => (type === 'invalid' ? undefined : (handlers as Handler<never>))
  if (typeof handlers !== 'object' || handlers === null) {
    throw webhookError(
      'configuration',
      'The handlers are missing: every event would be answered 200 and dropped.',
      'Pass a function, or a map by event type, as the third argument of webhook().',
    )
  }
  const map = new Map(Object.entries(handlers)) as Map<string, Handler<never> | undefined>
  const names: readonly string[] = [...provider.eventTypes, 'unknown', 'invalid', '*']
  for (const [name, handler] of map) {
    if (!names.includes(name)) {
      throw webhookError(
        'configuration',
        `There is a handler for '${name}', which is not an event type of this route.${didYouMean(name, names)}`,
        `Correct the name (${names.join(', ')}). For a type that this library has no types for, use extend(${provider.name}, { '${name}': schema }), or a handler named unknown.`,
      )
    }
    if (handler !== undefined && typeof handler !== 'function') {
      throw webhookError('configuration', `The handler for '${name}' is not a function.`, 'Pass (event) => …')
    }
  }
  if (![...map.values()].some(Boolean)) {
    throw webhookError(
      'configuration',
      'The map of handlers is empty: every event would be answered 200 and dropped.',
      `Add a handler for an event type, such as '${provider.eventTypes[0]}', or '*' for all.`,
    )
  }
  return (type) => map.get(type) ?? (type === 'invalid' ? undefined : map.get('*'))
}
