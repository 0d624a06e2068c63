/** From an event to the user's handler for it: which one, with what context, and until when. */
import { webhookError } from './errors.js'
import type { ReceivedDelivery } from './receive.js'
import type { Provider, Verification, WebhookEvent } from './types.js'

/** The runtime's own `AbortSignal`, wherever its type comes from; there are projects with neither Node's types nor the DOM's. */
export type HandlerSignal = typeof globalThis extends { AbortSignal: { prototype: infer Type } } ? Type : unknown

/** What a handler gets beside the event. */
export interface HandlerContext<Transaction = undefined> {
  /** The request as it arrived. */
  readonly delivery: ReceivedDelivery
  /** How it was verified, and with which secret. */
  readonly verification: Verification
  /** The number of this retry, where the provider sends one (Square does): 1 is the first retry, `undefined` the original. */
  readonly attempt: number | undefined
  /** Aborts at the deadline. Pass it to `fetch` and the like, so that work whose answer comes too late stops. */
  readonly signal: HandlerSignal
  /** The transaction that also marks the event as done, with a store that has one: write through it. */
  readonly transaction: Transaction
}

/** A function that handles an event. The answer to the provider waits for it; if it throws, the provider sends again. */
export type Handler<Event, Transaction = undefined> = (event: Event, context: HandlerContext<Transaction>) => unknown

/**
 * A handler for each event type you care about, `unknown` for types newer than this library, and `'*'` for all that have none
 * of their own. An event without a handler is answered with 200.
 */
export type HandlerMap<Event extends WebhookEvent, Transaction = undefined> = {
  // One mapped type, '*' included: beside an intersection, TypeScript 5.4 infers no event.
  readonly [Type in Event['eventType'] | '*']?:
    | Handler<Type extends '*' ? Event : Extract<Event, { eventType: Type }>, Transaction>
    | undefined
}

/** One function for all events, or a map by event type. What they are is the provider's and the store's to say, hence `NoInfer`. */
export type Handlers<Event extends WebhookEvent, Transaction = undefined> =
  | Handler<NoInfer<Event>, NoInfer<Transaction>>
  | HandlerMap<Event, NoInfer<Transaction>>

/** Finds the handler of an event, after checking once that every name in the map is one that can arrive. */
export function handlerFinder<Event extends WebhookEvent, Transaction>(
  provider: Provider<never, Event>,
  handlers: Handlers<Event, Transaction>,
): (event: Event) => Handler<Event, Transaction> | undefined {
  if (typeof handlers === 'function') return () => handlers
  const map = new Map(Object.entries(handlers ?? {})) as Map<string, Handler<Event, Transaction> | undefined>
  const names: readonly string[] = [...provider.eventTypes, 'unknown', '*']
  for (const [name, handler] of map) {
    if (!names.includes(name) || (handler !== undefined && typeof handler !== 'function')) {
      throw webhookError(
        'configuration',
        provider.name,
        `The handler for '${name}' is not a function, or ${provider.name} does not send that.`,
        `Handlers are functions, named ${names.join(', ')}.`,
      )
    }
  }
  return (event) => map.get(event.eventType) ?? map.get('*')
}
