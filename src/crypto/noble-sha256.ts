/** noble's SHA-256, for the CommonJS build, which has it as a file of its own: see tsup.config.ts. */
export { _SHA256 } from '@noble/hashes/sha2.js'
