/** This library as it is published, twice: with the runtime's own hash, and as bundled for a browser, with noble's. */
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const dist = new URL('../dist/', import.meta.url)
const bundle = new URL('.tmp/noble.mjs', import.meta.url)

export async function loadOurs() {
  const native = { giftronaut: await import(`${dist}giftronaut.js`), square: await import(`${dist}square.js`) }
  return { native, noble: await loadNoble() }
}

async function loadNoble() {
  mkdirSync(new URL('.tmp/', import.meta.url), { recursive: true })
  await build({
    stdin: {
      contents: `export * as giftronaut from './giftronaut.js'; export * as square from './square.js'`,
      resolveDir: fileURLToPath(dist),
    },
    outfile: fileURLToPath(bundle),
    bundle: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['browser'],
    logLevel: 'error',
  })
  const noble = await import(bundle)
  // The engine is chosen at the first signature: this one must find no node:crypto.
  const { getBuiltinModule } = process
  process.getBuiltinModule = undefined
  try {
    noble.giftronaut.verify(
      { headers: { 'x-giftronaut-signature': `sha256=${'0'.repeat(64)}` }, body: '{}' },
      { secret: 'x' },
    )
  } catch {
    // Refused, as it should be.
  } finally {
    process.getBuiltinModule = getBuiltinModule
  }
  return noble
}
