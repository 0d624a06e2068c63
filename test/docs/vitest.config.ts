import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** `npm run test:docs`: what strangers read and generate from. Apart from `npm test`, because its packages are heavy. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  resolve: { alias: { '#runtime': fileURLToPath(new URL('../../src/crypto/any.ts', import.meta.url)) } },
  test: { include: ['*.spec.ts'], testTimeout: 120_000, hookTimeout: 300_000 },
})
