/** A browser: no hash that answers at once (WebCrypto's gives a promise), and no Node requests to read. */
import { _SHA256 } from '@noble/hashes/sha2.js'
import { NO_BYTES } from '../core/bytes.js'
import type { NoBody } from './body.js'
import type { Engine } from './engine.js'
import { nobleEngine } from './noble.js'

/** Chooses the engine. */
export function chooseEngine(): Engine {
  return nobleEngine(_SHA256)
}

/** Nothing that arrives here can be read. */
export async function readNodeBody(): Promise<NoBody> {
  return NO_BYTES
}

/** A bundle holds what it was given, and no more. */
export function loadDiagnose(): undefined {}
