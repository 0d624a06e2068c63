/** From an event to the user's handler for it: which one, and with what context. */
import { webhookError } from './errors.js'
import type { ReceivedDelivery } from './receive.js'
import type { AnyProvider, InvalidEvent, KnownTypes, Verification, WebhookEvent } from './types.js'

/** The runtime's own `AbortSignal`, wherever its type comes from; there are projects with neither Node's types nor the DOM's. */
export type HandlerSignal = typeof globalThis extends { AbortSignal: { prototype: infer Type } } ? Type : unknown

/** What a handler gets beside the event. Each adapter adds its framework's own request or context. */
export interface HandlerContext<Transaction = undefined> {
  /** The request as it arrived. */
  readonly delivery: ReceivedDelivery
  /** What was checked, and which secret or token matched. */
  readonly verification: Verification
  /** The number of this retry, where the provider sends one (Square does): 1 is the first retry, `undefined` the original. */
  readonly attempt: number | undefined
  /** Aborts at the deadline. Pass it to `fetch` and the like, so that work whose answer comes too late stops. */
  readonly signal: HandlerSignal
  /** The transaction that also marks the event as done, with a store that has one: write through it. */
  readonly transaction: Transaction
}

/** A function that handles an event. The answer waits for it; if it throws, the provider is told to send again. */
export type Handler<Event, Transaction = undefined, Native = unknown> = (
  event: Event,
  context: HandlerContext<Transaction> & Native,
) => unknown

/**
 * A handler for each event type you care about, `unknown` for types newer than this library, `invalid` for events of a known
 * type whose data does not have the expected shape, and `'*'` for all that have none of their own. An event without a handler is answered with 200.
 */
export type HandlerMap<Event extends WebhookEvent, Transaction = undefined, Native = unknown> = {
  // One mapped type, '*' included: beside an intersection, TypeScript 5.4 infers no event.
  readonly [Type in Event['eventType'] | 'invalid' | '*']?:
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

/** Finds the handler of an event type, after checking once that every name in the map is one that can arrive. */
export function createHandlerLookup<Event extends WebhookEvent>(
  provider: Pick<AnyProvider<never, Event>, 'name' | 'eventTypes'>,
  handlers: unknown,
): (type: string) => Handler<never, never> | undefined {
  // `invalid` events have their own handler only: neither a single function nor '*' has a type that knows them.
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
        `There is a handler for '${name}', which is not an event type that this route knows.`,
        `Correct the name (${names.join(', ')}). For a type that ${provider.name} sends and this library does not type, use extend(${provider.name}, { '${name}': schema }), or a handler named unknown and event.receivedType.`,
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
