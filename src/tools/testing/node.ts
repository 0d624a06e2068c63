/** The parts of Node that the test kit needs, with an error if they are missing. */
import { type WebhookError, webhookError } from '../../core/errors.js'

export function unsuitable(what: string): WebhookError {
  return webhookError(
    'configuration',
    `${what} is missing in this environment.`,
    'Run this test in Node: put /** @jest-environment node */ (Jest) or // @vitest-environment node (Vitest) at the top of the file.',
  )
}

/** Node's own crypto. Loaded on first use, because an import would take as long as the rest of the kit. */
function nodeCrypto(): typeof import('node:crypto') {
  const crypto = globalThis.process?.getBuiltinModule?.('node:crypto')
  if (!crypto) throw unsuitable('node:crypto')
  return crypto
}

/** Node's own HMAC rather than ours, which it tests. */
export function createHmac(algorithm: string, key: Uint8Array): ReturnType<typeof import('node:crypto').createHmac> {
  return nodeCrypto().createHmac(algorithm, key)
}

/** Not the global one, which Jest's jsdom lacks. */
export const randomUUID = (): string => nodeCrypto().randomUUID()

/** Converts text or bytes to a `Buffer`. (Not with `TextEncoder`, which Jest's jsdom lacks.) */
export function toBuffer(value: string | Uint8Array): Buffer {
  if (typeof Buffer === 'undefined') throw unsuitable('Buffer')
  if (typeof value === 'string') return Buffer.from(value, 'utf8')
  return Buffer.isBuffer(value) ? value : Buffer.from(value.buffer, value.byteOffset, value.byteLength)
}
