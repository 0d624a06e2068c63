/**
 * The built-in providers, by folder: the one list. `npm run generate` derives from it the exports of package.json, the build's
 * entries, the lists for the root entry, the tools, the docs and the tests.
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
