import type { Issue } from './errors.js'

/**
 * HTTP headers in any common shape: a fetch `Headers`, Node's `req.headers`, a plain object, or pairs of name and value.
 * Names are compared without regard to case.
 */
export type HeadersLike =
  | { get(name: string): string | null | undefined }
  | Readonly<Record<string, string | readonly string[] | undefined>>
  | Iterable<readonly [string, string]>

/** An HTTP request without its body. */
export interface RequestHead {
  readonly headers: HeadersLike
  /** The request URL, absolute or starting with the path. Only used to read a token in the URL. */
  readonly url?: string | undefined
  /** The HTTP method, such as `POST`. */
  readonly method?: string | undefined
}

/**
 * One HTTP request as it arrived.
 *
 * `body` must hold the exact bytes that were received (or the text they decode to): a body that was parsed and serialised
 * again no longer matches its signature.
 */
export interface Delivery extends RequestHead {
  /** The request body, byte for byte as received. */
  readonly body: Uint8Array | ArrayBuffer | string
}

/** The members of a fetch `Request` that this library uses. Every standard `Request` has them, and Next.js's `NextRequest` too. */
export interface FetchRequest {
  readonly headers: { get(name: string): string | null }
  readonly method: string
  readonly url: string
  readonly body: unknown
  readonly bodyUsed: boolean
  arrayBuffer(): Promise<ArrayBuffer>
}

/**
 * The members of a Node request that this library uses: `http.IncomingMessage`, or the request of a framework built on it.
 *
 * The body is read from the stream. If a middleware has already read it, its exact bytes are taken from `rawBody`, or
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
  readonly readableFlowing?: boolean | null | undefined
  readonly readableEncoding?: string | null | undefined
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

/** A secret: text stands for its UTF-8 bytes and is never trimmed or decoded. Pass a `Uint8Array` for any other bytes. */
export type Secret = string | Uint8Array

/** A secret with a name of your choice, so that `Verification.keyId` can say which one matched. */
export interface NamedSecret {
  /** A name that may appear in logs, such as `'2026-04'` or `'sandbox'`. */
  readonly id: string
  readonly value: Secret
}

/** One or more secrets, any of which may match. Use several for rotation, or to serve two environments on one URL. */
export type Secrets = Secret | NamedSecret | readonly (Secret | NamedSecret)[]

/** How a delivery was checked: `method` says what that proves. */
export interface Verification {
  /**
   * `hmac-sha256`: a signature over the body was verified. `url-token`: the token in the URL matched; the body itself is not
   * protected. `custom`: the scheme of a declared provider. `none`: nothing was verified.
   */
  readonly method: 'hmac-sha256' | 'url-token' | 'custom' | 'none'
  /** The `id` of the secret that matched, where it has one. */
  readonly keyId?: string | undefined
}

/** Members of every event. An event is plain JSON, so it survives a queue unchanged. */
export interface WebhookEvent {
  readonly provider: string
  /** The provider's own name for the event, or `'unknown'` for a type that this version does not know. */
  readonly eventType: string
  /** Identifies the event: provider, type and id. Whether a redelivery keeps its id depends on the provider. Letters, digits, `.`, `_`, `-` and `~` only, at most 220 characters. */
  readonly dedupeKey: string
  readonly data: unknown
}

/** An event of a documented type. */
export interface KnownEvent<Name extends string, Type extends string, Data> {
  readonly provider: Name
  readonly eventType: Type
  /** The provider's id of the event; `~` and a hash of type and body if it sends none. */
  readonly eventId: string
  /** When the provider created the event, as it wrote it. */
  readonly createdAt?: string | undefined
  /** Identifies the event: provider, type and id. Whether a redelivery keeps its id depends on the provider. */
  readonly dedupeKey: string
  /** For an event that is a snapshot of an object: a key of the object, the same for all of its snapshots. */
  readonly snapshotOf?: string | undefined
  /** For a snapshot that has one: its version, which sorts as text. */
  readonly version?: string | undefined
  /** Members of the envelope that are not documented, under their own names. */
  readonly extra: Readonly<Record<string, unknown>>
  readonly data: Data
}

/** An event of a type that this version does not know. */
export interface UnknownEvent<Name extends string = string> extends KnownEvent<Name, 'unknown', unknown> {
  /** The provider's name of the event. */
  readonly receivedType: string
}

/** An event of a known type whose data differs from the expected shape: for an `invalid` handler, and from `provider.validate`. */
export interface InvalidEvent<Name extends string = string, Types extends string = string>
  extends KnownEvent<Name, 'invalid', unknown> {
  /** The provider's name of the event. */
  readonly receivedType: Types
  /** The differences from the expected shape. Holds names of types, never a value. */
  readonly issues: readonly Issue[]
}

/** Keeps `Type` from being inferred at this place, as `NoInfer` does, but does not show in hovers. */
export type Fixed<Type> = [Type][Type extends unknown ? 0 : never]

/** The event types of a union, without `'unknown'`. */
export type KnownTypes<Event extends WebhookEvent> = Exclude<Event['eventType'], 'unknown'>

/** One member of an event union, by its type: `EventOf<SquareEvent, 'gift_card.updated'>`. */
export type EventOf<Event extends { eventType: string }, Type extends Event['eventType']> = Extract<
  Event,
  { eventType: Type }
>

/** The events of a provider: `type AcmeEvent = InferEvent<typeof acme>`. */
export type InferEvent<P> = P extends { parse(...args: never[]): infer Event } ? Event : never

/** The response to a provider's challenge. */
export interface Handshake {
  readonly status: 200
  /** Send this as JSON. */
  readonly body: { readonly challengeToken: string }
}

/** The reply to a request that is not an event. */
export interface HandshakeReply {
  /** The HTTP status: 200 unless set. */
  readonly status?: number | undefined
  /** Sent as JSON: `{}` unless set. */
  readonly body?: unknown
}

/** A request that may not be an event, as a `handshake` function gets it. It is not verified. */
export interface HandshakeRequest extends RequestHead {
  /** The body as JSON; `undefined` if it is empty, larger than 8 kB, or not JSON. */
  json(): unknown
  /** Tells whether the body (up to 8 kB) contains this ASCII text, without parsing it. */
  includes(text: string): boolean
}

/** Options of `provider.parse`. */
export interface ParseOptions {
  /** `false` skips the shape check: the event has its type even if its data differs from the documented shape. */
  readonly validate?: boolean | undefined
  /** The event type, for a provider whose deliveries do not name it. */
  readonly eventType?: string | undefined
}

/**
 * The options of a provider as users pass them: each may come from the environment instead, except the event type of a route.
 * `undefined` is accepted everywhere, for `process.env.X`.
 */
export type OptionsInput<Options> = {
  readonly [Key in keyof Options as Key extends 'eventType' ? never : Key]?: Options[Key] | undefined
} & { readonly [Key in keyof Options as Key extends 'eventType' ? Key : never]: Options[Key] }

/** The event types of a union as members, like those that a provider's `…Events` interface documents. */
export type EventNames<Event extends WebhookEvent> = Readonly<Record<KnownTypes<Event>, unknown>>

/**
 * A provider, for adapters, stores and tools. `defineProvider` creates one.
 *
 * `Verified` is a promise for a provider whose scheme is asynchronous. `Names` has a member for each event type, with the hover
 * text of its key in a map of handlers.
 */
export interface Provider<Options, Event extends WebhookEvent, Verified = Verification, Names = EventNames<Event>> {
  /** For the compiler only: carries `Names`, and is never set. */
  readonly '~names'?: Names
  /** The provider's name, as in `event.provider`. */
  readonly name: Event['provider']
  /** Every known event type, without `'unknown'`. */
  readonly eventTypes: readonly KnownTypes<Event>[]
  /** Verifies this delivery as far as the provider's scheme allows. Throws a `WebhookError` for one that does not pass. */
  verify(delivery: Delivery, options: Options): Verified
  /** Turns the body into a typed event. Checks the shape, not the signature. */
  parse(delivery: Delivery, options?: ParseOptions): Event
  /** Checks the shape of an event that was parsed with `validate: false`: the second half of `parse`. */
  validate(event: Event): Event | InvalidEvent<Event['provider'], KnownTypes<Event>>
  /** Rejects a request by its headers and URL alone, if they suffice. Throws the same errors as `verify`. */
  checkHeaders(head: RequestHead, options: Options): void
  /** Throws for unusable options. A missing option is accepted here, because the environment may provide it. */
  checkOptions(given: OptionsInput<Options>): void
  /** Completes the options from the environment variables of this provider. */
  resolveOptions(given?: OptionsInput<Options>): Options
  /** Answers a request that is not an event, such as a challenge; `undefined` for an event. */
  readonly handshake:
    | ((request: Delivery) => { readonly status: number; readonly body: unknown } | undefined)
    | undefined
  /** Returns the retry number, if the provider sends one: 1 is the first retry. */
  attempt(head: RequestHead): number | undefined
  /** Returns the names of unknown headers with the provider's prefix. One may be a new signature. */
  newHeaders?(head: RequestHead): readonly string[]
  /** The declaration as data, for the tools. */
  readonly facts: ProviderFacts
}

/** A synchronous or asynchronous provider. */
export type AnyProvider<Options, Event extends WebhookEvent, Names = EventNames<Event>> = Provider<
  Options,
  Event,
  Verification | Promise<Verification>,
  Names
>

/** The declaration as data, for the test kit, the diagnosis, the command line and the docs. */
export interface ProviderFacts {
  /** The signature scheme; `undefined` for a scheme that is code. */
  readonly scheme: Scheme | undefined
  readonly envelope: Envelope
  /** The environment variable of each option that can come from the environment. */
  readonly variables: Readonly<Record<string, string>>
  /** The parts of each event's data that `redact` shows. */
  readonly show: Readonly<Record<string, unknown>>
  /** The member that holds the object's id, if events are snapshots. */
  readonly snapshotOf: string | undefined
}

/** Where a member of the event comes from: a member of the body by path, several (text or whole numbers) joined with a dot, a header, or code. */
export type Source =
  | string
  | { readonly header: string }
  | { readonly join: readonly [string, string, ...string[]] }
  | ((body: unknown, headers: HeadersLike) => unknown)

/** Where the members of an event are in a delivery. */
export interface Envelope {
  /** The event type. `'route'`: deliveries do not name it, so each route has the option `eventType`. */
  readonly eventType: Source | 'route'
  /** The event's id. If the signature covers an id, that one is used instead. */
  readonly eventId?: Source
  /** When the event was created, as text. */
  readonly createdAt?: Source
  /** The event's own data, by path: the whole body unless set. */
  readonly data?: string
  /** Additional members of the event, such as `{ merchantId: 'merchant_id' }`. Text only. */
  readonly fields?: Readonly<Record<string, Source>>
}

/** A signature scheme as data. */
export type Scheme = HmacScheme | UrlTokenScheme | StandardWebhooksScheme

/** An HMAC-SHA-256 scheme as data. */
export interface HmacScheme {
  readonly type: 'hmac-sha256'
  readonly header: string
  readonly format: string
  readonly separator: ',' | ' ' | undefined
  readonly message: string
  readonly timestamp: HmacTimestamp | undefined
  readonly id: { readonly header: string } | undefined
  readonly toleranceSeconds: number
  readonly secretEncoding: SecretEncoding
  readonly secretOption: string
  readonly compactJson: boolean
}

/** Where the signed time is: a header, or an entry of the signature header such as `'t={timestamp}'`. */
export type HmacTimestamp = ({ readonly header: string } | { readonly entry: string }) & {
  /** Seconds or milliseconds since 1970: `'s'` unless set. */
  readonly unit?: 's' | 'ms' | undefined
}

/** How a secret that is text becomes bytes. `'whsec_'`: base64, with or without that prefix. */
export type SecretEncoding = 'utf8' | 'base64' | 'hex' | 'whsec_'

/** Standard Webhooks: two HMAC schemes that differ in the names of their headers. */
export interface StandardWebhooksScheme {
  readonly type: 'standard-webhooks'
  readonly standard: HmacScheme
  readonly svix: HmacScheme
  /** The family that the provider sends. Both are accepted. */
  readonly sends: 'standard' | 'svix'
}

/** A token in the registered URL. */
export interface UrlTokenScheme {
  readonly type: 'url-token'
  /** The query parameter that holds the token, unless it is the last path segment. */
  readonly query: string
}

/** Text with known values, to which others may be added: editors suggest the known ones, and any other string is accepted. */
export type OpenEnum<Known extends string> = Known | (string & Record<never, never>)

/** A member that the provider's documentation does not confirm: `Guess` is its likely type, and it is never checked. Test it before you use it. */
export type Unconfirmed<Guess> = Guess | NonNullable<unknown> | null | undefined

/** One likely reason why a delivery was rejected. Holds no payload, secret or signature. */
export interface Finding {
  readonly cause: string
  /** `certain`: a recomputed signature (or the token itself) proves it. `hint`: likely, but not proved. */
  readonly certainty: 'certain' | 'hint'
  /** The finding, in one sentence. */
  readonly message: string
  /** How to fix it. */
  readonly fix: string
}

/**
 * The values that `redact` shows: `true` shows any number or text, a kind shows values in its format, a list shows the values on it.
 * Everything else is hidden.
 */
export type ShownValue = true | 'number' | 'boolean' | 'time' | 'id' | 'currency' | readonly string[]

/** The members of an object that `redact` shows, each with the rule for its value or nested object. */
export interface ShownTree {
  readonly [member: string]: ShownValue | ShownTree
}

/** The parts of a provider's events that `redact` shows. */
export interface ShownEvents {
  /** Members other than `data` that only this provider has. */
  readonly envelope: ShownTree
  /** By event type. */
  readonly data: Readonly<Record<string, ShownTree>>
}
