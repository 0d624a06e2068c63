// Generated from package.json by `npm run generate`. Do not edit.

/** Where the errors are described: an address once package.json has one, otherwise a file of the package. */
export const ERRORS_PAGE = 'node_modules/giftcard-webhooks/docs/errors.md'
