import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  // package.json points it at the build; tests of the source want the source.
  resolve: { alias: { '#sha256': fileURLToPath(new URL('./src/internal/sha256.ts', import.meta.url)) } },
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/consumers/**/fixture/**', 'test/queues/**'],
    coverage: {
      provider: 'v8',
      include: ['src/**'],
      // Generated; type-only; and the vocabulary of schemas.ts, which no user's process runs.
      exclude: ['src/**/generated/**', 'src/types.ts', 'src/route-types.ts', 'src/store.ts'],
    },
  },
})
