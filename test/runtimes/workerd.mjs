/** workerd, the runtime of Cloudflare Workers, through Miniflare. */
import { createRequire } from 'node:module'

const require = createRequire(new URL('../platforms/package.json', import.meta.url))

export function inWorkerd(bundle, compatibilityFlags, engine) {
  return {
    version: () => require('workerd/package.json').version,
    engines: {
      async [engine]() {
        const { Miniflare } = require('miniflare')
        const hasCrypto = `typeof globalThis.process?.getBuiltinModule?.('node:crypto')?.createHash === 'function'`
        const script = `${await bundle()}
          export default { async fetch() {
            if (${hasCrypto} !== ${engine === 'node:crypto'}) return new Response('another engine than expected')
            try { return new Response('passed ' + await smoke()) } catch (error) { return new Response(error.stack) }
          } }`
        const worker = new Miniflare({
          modules: [{ type: 'ESModule', path: 'worker.mjs', contents: script }],
          compatibilityDate: '2026-07-01',
          compatibilityFlags,
        })
        try {
          return await (await worker.dispatchFetch('http://127.0.0.1/')).text()
        } finally {
          await worker.dispose()
        }
      },
    },
  }
}
