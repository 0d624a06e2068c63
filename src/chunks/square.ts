/** What receives from Square. One file of the build: see scripts/build/chunks.ts. */
export * from '../square/generated/validate.js'
export * from '../square/index.js'
export * from '../square/parse.js'
export * from '../square/signature.js'
