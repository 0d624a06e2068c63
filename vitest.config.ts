import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  // package.json points it at the build; tests of the source want the source.
  resolve: { alias: { '#sha256': fileURLToPath(new URL('./src/internal/sha256.ts', import.meta.url)) } },
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'test/consumers/**/fixture/**'],
    coverage: {
      provider: 'v8',
      include: ['src/**'],
      // Generated, data, or types alone.
      exclude: ['src/**/generated/**', 'src/**/samples/**', 'src/types.ts', 'src/route-types.ts', 'src/store.ts'],
      thresholds: {
        lines: 95,
        branches: 95,
        // The way from bytes to a typed event.
        'src/{giftronaut,square,loopz,internal}/*.ts': { lines: 100, branches: 100 },
        'src/receive.ts': { lines: 100, branches: 100 },
      },
    },
  },
})
