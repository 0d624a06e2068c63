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
    // With the package's own conditions only, and without the paths of this repository's tsconfig.json.
    conditions: ['browser'],
    tsconfigRaw: '{}',
    // As in a browser: without `process`, through which it would find Node's hashes.
    define: { 'globalThis.process': 'undefined', process: 'undefined' },
    logLevel: 'error',
  })
  return import(bundle)
}
