/** The `webhook` function of an adapter, which converts a framework's request for a route and the response back. */
import type { Handler, HandlerMap } from './handlers.js'
import { createRoute, type Framework, type Route, type RouteMethods } from './route.js'
import type { OptionsOrFunction } from './route-options.js'
import type { AnyProvider, EventNames, Fixed, WebhookEvent } from './types.js'

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
  /** The same with one function for every event instead of a map. */
  <Options, Event extends WebhookEvent, Transaction = undefined, Given extends Native = Native>(
    provider: AnyProvider<Options, Event>,
    options: OptionsOrFunction<Fixed<Options>, Transaction, Given, Fixed<Event>>,
    handler: Handler<Fixed<Event>, Fixed<Transaction>, NativeContext<Name, Given>>,
  ): Result & RouteMethods<Given>
  /**
   * @param provider - A provider, such as `square` from `giftcard-webhooks/square`.
   * @param options - The provider's options, and the route's: `store`, `maxBodyBytes` (bytes), `handlerTimeoutMs` (ms), `onError`,
   * `onOutcome` and more. Or a function of the framework's request or context that returns them, or a promise of them.
   * @param handlers - A map of handlers by event type, with `unknown`, `invalid` and `'*'`.
   * @throws {WebhookError} `configuration`, at once, for every mistake that is visible when the route is made.
   */
  <
    Options,
    Event extends WebhookEvent,
    Transaction = undefined,
    Given extends Native = Native,
    Names = EventNames<Event>,
  >(
    provider: AnyProvider<Options, Event, Names>,
    options: OptionsOrFunction<Fixed<Options>, Transaction, Given, Fixed<Event>>,
    handlers: HandlerMap<Event, Fixed<Transaction>, NativeContext<Name, Given>, Fixed<Names>>,
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
