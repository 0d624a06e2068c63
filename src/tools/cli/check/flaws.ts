/** The flaws that `check` can find, the worst first: why each matters, and how to fix it. */
export const flaws = {
  hangs: {
    title: 'It never answers',
    why: 'The provider gives up. Some providers resend for hours, and then disable the webhook.',
    fix: 'Register the route before any body parser: most often, a parser has read the stream and the route waits for it. Answer every request.',
  },
  'accepts-any-signature': {
    title: 'It does not check signatures',
    why: 'Anyone who knows the URL can send events that look real, to load cards or bounce orders.',
    fix: 'Verify every delivery before you use it.',
  },
  'signature-without-url': {
    title: 'The signature is compared without the notification URL',
    why: 'Square signs the URL and the body. A signature over the body alone never matches, so every real delivery fails.',
    fix: 'Compute the HMAC of the notification URL followed by the raw body.',
  },
  'verifies-after-parsing': {
    title: 'The body is parsed before it is verified',
    why: 'Serialising a parsed body changes it: 5000.00 becomes 5000, escapes and white space change, and valid deliveries fail.',
    fix: 'Keep the raw bytes (express.raw, request.arrayBuffer) and verify those.',
  },
  'accepts-forged': {
    title: 'It accepts a forged delivery',
    why: 'Part of the signature is not checked, so someone else can send events.',
    fix: 'Reject every delivery for which verify() throws, and look for a second way in (an older header, a fallback).',
  },
  'rejects-valid': {
    title: 'It rejects valid deliveries',
    why: 'Real events are lost: at once, or when the provider stops retrying.',
    fix: "If the answer is 5xx, see the endpoint's log. Else give check the same secret (and notification URL) as the endpoint, and run `verify` on one of the deliveries.",
  },
  'loses-events': {
    title: 'It records an event before it is handled',
    why: 'If the handler fails, the redelivery is dropped as a duplicate: a paid card is never issued.',
    fix: 'Complete an event after its handler has finished, and release the claim if the handler fails.',
  },
  'hides-failures': {
    title: 'It answers 2xx although the handler failed',
    why: 'The provider considers the event handled and does not send it again, so it is lost.',
    fix: 'Answer 5xx when handling fails.',
  },
  'handles-at-the-same-time': {
    title: 'Duplicates that arrive at the same time are all handled',
    why: 'Duplicates can arrive at the same time, from a provider or from someone who captured a delivery. Checking first and inserting later lets all of them through: a card is loaded twice.',
    fix: 'Claim the event in one atomic step: INSERT … ON CONFLICT DO NOTHING, SET … NX.',
  },
  'handles-again': {
    title: 'A duplicate is handled again',
    why: 'Events can arrive more than once. Without deduplication, a card is loaded twice.',
    fix: 'Give the route a store.',
  },
  'no-size-limit': {
    title: 'There is no limit on the size of a body',
    why: 'A stranger can fill the memory of the process with one request.',
    fix: 'Reject bodies over 1 MiB with 413, by content-length and while reading.',
  },
  'leaks-the-reason': {
    title: 'It tells the sender which check failed',
    why: 'A forger learns how close an attempt is. In the worst case, the answer contains the expected signature.',
    fix: 'Answer every signature problem identically, such as with 401 {"error":"unauthorized"}, and log the reason.',
  },
  'rejects-unknown-types': {
    title: 'It rejects unknown event types',
    why: 'When the provider adds an event type, deliveries fail, which may disable the webhook.',
    fix: 'Answer 2xx for a valid event of an unknown type.',
  },
  'ignores-the-handshake': {
    title: 'It does not answer the challenge',
    why: 'Giftronaut activates an endpoint automatically only if it answers the challenge. Otherwise you must enter the token in its portal.',
    fix: 'Answer 200 with { "challengeToken": … } as JSON.',
  },
  'reads-slowly-sent-bodies-wrong': {
    title: 'It fails when the body arrives in chunks',
    why: 'On a slow connection, a body arrives in several packets.',
    fix: 'Read until the end of the stream before verifying.',
  },
  'stalls-for-others': {
    title: 'A stalled sender blocks the others',
    why: 'A stranger can stop the endpoint with one open connection.',
    fix: 'Handle requests concurrently.',
  },
  'crashes-on-bad-input': {
    title: 'It fails on bad input',
    why: 'A 5xx for an invalid request makes a provider that retries send it again, and indicates an uncaught error.',
    fix: 'Answer 4xx to requests that can never succeed.',
  },
  'depends-on-the-content-type': {
    title: 'It fails on another content type',
    why: 'If a parser skips the body, there is nothing to verify.',
    fix: "Read the body whatever its content type: express.raw({ type: '*/*' }).",
  },
  'answers-get': {
    title: 'It answers GET with success',
    why: 'Crawlers and browsers can call it by mistake.',
    fix: 'Answer 405 with Allow: POST.',
  },
} as const

/** The name of a flaw. */
export type Flaw = keyof typeof flaws
