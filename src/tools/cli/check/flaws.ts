/** The flaws that `check` can name: why each matters, and what to do. The worst come first. */
export const flaws = {
  hangs: {
    title: 'It never answers',
    why: 'The provider gives up. Some send again for hours, and then turn the webhook off.',
    fix: 'Most often a body parser has read the stream, and the route waits for it: register the route before the parser, and answer every request.',
  },
  'accepts-any-signature': {
    title: 'It does not check signatures',
    why: 'Anybody who knows the URL can send events that look real: load cards, bounce orders.',
    fix: 'Verify every delivery before anything else is done with it.',
  },
  'signature-without-url': {
    title: 'The signature is compared without the notification URL',
    why: 'Square signs the URL and the body. What is compared here is not what Square sends, so every real delivery fails.',
    fix: 'Compute the HMAC of the notification URL followed by the raw body.',
  },
  'verifies-after-parsing': {
    title: 'The body is parsed before it is verified',
    why: 'A parsed body that is serialised again is another text: 5000.00 becomes 5000, escapes and blanks change, and valid deliveries fail.',
    fix: 'Keep the raw bytes (express.raw, request.arrayBuffer) and verify those.',
  },
  'accepts-forged': {
    title: 'It accepts a forged delivery',
    why: 'Part of what proves the sender is not checked, so somebody else can send events.',
    fix: 'Refuse whatever verify() throws for, and look for a second way in (an older header, a fallback).',
  },
  'refuses-authentic': {
    title: 'It refuses valid deliveries',
    why: 'Real events are lost: at once, or when the provider stops sending them again.',
    fix: 'Check that endpoint and check have the same secret (and notification URL); try `verify` on one of them.',
  },
  'loses-events': {
    title: 'It remembers an event before it is handled',
    why: 'The handler fails, the event is sent again, and it is thrown away as a duplicate: a paid card is never issued.',
    fix: 'Mark an event as done after its handler has finished, and give the claim back when it fails.',
  },
  'hides-failures': {
    title: 'It answers 2xx although the handler failed',
    why: 'The provider takes the event for handled, and has no reason to send it again: it is lost.',
    fix: 'Answer 5xx when handling fails.',
  },
  'handles-at-the-same-time': {
    title: 'Copies that arrive at the same moment are all handled',
    why: 'Copies can arrive at once, from a provider or from whoever captured one. Looking first and inserting later lets all of them through: a card is loaded twice.',
    fix: 'Claim the event in one atomic step: INSERT … ON CONFLICT DO NOTHING, SET … NX.',
  },
  'handles-again': {
    title: 'An event that was handled is handled again',
    why: 'Events can arrive more than once. Without de-duplication a card is loaded twice.',
    fix: 'Give the route a store.',
  },
  'no-size-limit': {
    title: 'There is no limit on the size of a body',
    why: 'A stranger can fill the memory of the process with one request.',
    fix: 'Refuse bodies over 1 MiB with 413, by content-length and while reading.',
  },
  'leaks-the-reason': {
    title: 'It tells the sender which check failed',
    why: 'A forger learns how close an attempt is; at worst the expected signature is in the answer.',
    fix: 'Give one answer, such as 401 {"error":"unauthorized"}, for everything that is wrong with a signature; log the reason.',
  },
  'refuses-unknown-types': {
    title: 'It refuses event types that it does not know',
    why: 'The day the provider adds a type, deliveries fail, and may turn the webhook off.',
    fix: 'Answer 2xx for a valid event of an unknown type.',
  },
  'ignores-the-handshake': {
    title: 'It does not answer the registration challenge',
    why: 'Giftronaut activates an endpoint by itself only if it sends the challenge back. Otherwise the token has to be typed into its portal.',
    fix: 'Answer 200 with { "challengeToken": … } as JSON.',
  },
  'reads-slowly-sent-bodies-wrong': {
    title: 'It fails when the body arrives in pieces',
    why: 'On a slow line, a body comes in several packets.',
    fix: 'Read until the end of the stream before verifying.',
  },
  'stalls-for-others': {
    title: 'One sender that stalls keeps others waiting',
    why: 'A stranger can stop the endpoint with one open connection.',
    fix: 'Do not handle requests one after another.',
  },
  'crashes-on-bad-input': {
    title: 'It fails on bad input',
    why: 'A 5xx for a request that is wrong makes a provider that retries send it again, and points to an error that is not caught.',
    fix: 'Answer 4xx for what can never succeed.',
  },
  'depends-on-the-content-type': {
    title: 'It fails on another content type',
    why: 'A parser that skips the body leaves nothing to verify.',
    fix: "Read the body whatever its content type: express.raw({ type: '*/*' }).",
  },
  'answers-get': {
    title: 'It answers GET with success',
    why: 'Crawlers and browsers reach it as well; a route that takes any method is easily called by mistake.',
    fix: 'Answer 405 with Allow: POST.',
  },
} as const

/** The name of a flaw. */
export type Flaw = keyof typeof flaws
