/** Names of the three providers this library knows. */
export type ProviderName = 'giftronaut' | 'square' | 'loopz'

/**
 * HTTP headers in any common shape: a fetch `Headers`, Node's `req.headers`, a plain object, or pairs of name and value.
 * Names are compared without regard to case.
 */
export type HeadersLike =
  | { get(name: string): string | null | undefined }
  | Readonly<Record<string, string | readonly string[] | undefined>>
  | Iterable<readonly [string, string]>

/**
 * One HTTP request as it arrived.
 *
 * `body` must hold the exact bytes that were received (or the text they decode to): a body that was parsed and serialised
 * again no longer matches its signature.
 */
export interface Delivery {
  readonly headers: HeadersLike
  /** The request body, byte for byte as received. */
  readonly body: Uint8Array | ArrayBuffer | string
  /** The request URL, absolute or from the path on. Only Loopz's `urlToken` looks at it. */
  readonly url?: string | undefined
  /** The HTTP method, such as `POST`. */
  readonly method?: string | undefined
}

/** The parts of a fetch `Request` that are used. Every standard `Request`, and Next.js's `NextRequest`, has them. */
export interface FetchRequest {
  readonly headers: { get(name: string): string | null }
  readonly method: string
  readonly url: string
  readonly body: unknown
  readonly bodyUsed: boolean
  arrayBuffer(): Promise<ArrayBuffer>
}

/**
 * The parts of a Node request that are used: `http.IncomingMessage`, or the request of a framework built on it.
 *
 * The body is read from the stream; where a middleware has read it already, its exact bytes are taken from `rawBody`, or
 * from a `body` that is a `Buffer` or a string.
 */
export interface NodeRequest {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly method?: string | undefined
  readonly url?: string | undefined
  /** Express: the URL before a router stripped its mount path. */
  readonly originalUrl?: string | undefined
  readonly body?: unknown
  readonly rawBody?: unknown
  readonly readableEnded?: boolean | undefined
  readonly readableDidRead?: boolean | undefined
  readonly destroyed?: boolean | undefined
  readonly aborted?: boolean | undefined
  readonly complete?: boolean | undefined
  readonly httpVersionMajor?: number | undefined
  // biome-ignore lint/suspicious/noExplicitAny: newer @types/node say any here, to which never and unknown do not compare
  on(event: string, listener: (...args: any[]) => void): unknown
  // biome-ignore lint/suspicious/noExplicitAny: as above
  removeListener(event: string, listener: (...args: any[]) => void): unknown
  pause(): unknown
  resume(): unknown
}

/** Anything a `parse…Event` function takes: a fetch `Request`, a Node or Express request, or `{ headers, body }`. */
export type WebhookRequest = FetchRequest | NodeRequest | Delivery

/** A secret: text stands for its UTF-8 bytes and is never trimmed or decoded; give a `Uint8Array` for any other bytes. */
export type Secret = string | Uint8Array

/** A secret with a name of your choice, so that `Verification.keyId` can say which one matched. */
export interface NamedSecret {
  /** A name that may appear in logs, such as `'2026-04'` or `'sandbox'`. */
  readonly id: string
  readonly value: Secret
}

/** One secret or several, any of which may match. Several are for rotation, and for serving two environments on one URL. */
export type Secrets = Secret | NamedSecret | readonly (Secret | NamedSecret)[]

/** How a delivery was found to be authentic. */
export interface Verification {
  /**
   * `hmac-sha256`: a signature over the body proved the sender. `url-token`: the secret in the URL matched, the body itself
   * is not protected. `none`: nothing was proved.
   */
  readonly method: 'hmac-sha256' | 'url-token' | 'none'
  /** The `id` of the secret that matched, where it has one. */
  readonly keyId: string | undefined
}

/** What every event has in common. All of it is plain JSON, so an event can go through a queue and come back unchanged. */
export interface WebhookEvent {
  readonly provider: string
  /** The provider's own name of the event, or `'unknown'` for a type that this version does not know. */
  readonly eventType: string
  /** The same for every redelivery of this event and for no other event. Letters, digits, `.`, `_`, `-` and `~` only, at most 220 characters. */
  readonly dedupeKey: string
  readonly data: unknown
}

/** The answer to a provider's question at registration. */
export interface Handshake {
  readonly status: 200
  /** Send this as JSON. */
  readonly body: { readonly challengeToken: string }
}

/**
 * A provider as a value: what the adapters, stores and tools need to know of it.
 *
 * `giftronaut`, `square` and `loopz` are the three that come with this library.
 */
export interface Provider<Options, Event extends WebhookEvent> {
  /** The provider's name, as in `event.provider`. */
  readonly name: Event['provider']
  /** Every event type that this version knows, without `'unknown'`. */
  readonly eventTypes: readonly Exclude<Event['eventType'], 'unknown'>[]
  /** Checks the sender. Throws a `WebhookError` unless the delivery is authentic. */
  verify(delivery: Delivery, options: Options): Verification
  /** Turns the body into a typed event. Checks the shape, not the sender. */
  parse(delivery: Delivery): Event
  /** Recognises a registration question and returns its answer. */
  handshake?(delivery: Delivery): Handshake | undefined
  /** Completes the options from the environment variables of this provider. */
  options(given?: Partial<Options>): Options
  /** The number of this redelivery, where the provider sends one: 1 is the first retry. */
  attempt?(delivery: Delivery): number | undefined
}

/** One member of an event union, by its type: `EventOf<SquareEvent, 'gift_card.updated'>`. */
export type EventOf<Event extends { eventType: string }, Type extends Event['eventType']> = Extract<
  Event,
  { eventType: Type }
>

/** A text with known values that may grow: completion offers the known ones, and any other string is accepted. */
export type OpenEnum<Known extends string> = Known | (string & Record<never, never>)
