/** `npm run test:security`: all of the root's security tests, and those that need this folder's own packages. */
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = new URL('../../', import.meta.url)

export default defineConfig({
  root: fileURLToPath(root),
  resolve: { alias: { '#runtime': fileURLToPath(new URL('src/crypto/any.ts', root)) } },
  test: { include: ['test/security/*.{test,spec}.ts'], testTimeout: 60_000 },
})
