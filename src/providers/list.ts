/**
 * The built-in providers, by folder. `npm run generate` derives everything else from this list: the exports of package.json, the
 * build's entries, and the lists for the root entry, the tools, the docs and the tests.
 */
export const providers = [
  'giftronaut',
  'square',
  'loopz',
  'tremendous',
  'voucherify',
  'recurly',
  'loop-returns',
  'runa',
  'goody',
  'sendoso',
] as const

/** The name of a built-in provider, as in `event.provider`. */
export type ProviderName = (typeof providers)[number]
