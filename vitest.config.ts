import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Minutes of real servers, processes and failures: `npm run test:slow`. */
export const slow = ['test/stores/chaos.test.ts', 'test/cli/check.test.ts']

/** Suites with packages and a command of their own. */
const apart = ['test/consumers/**', 'test/queues/**', 'test/docs/**', 'test/stores/recipes/**', 'test/stores/chaos/**']

export const source = {
  // The build puts another file in its place for each kind of runtime. This one looks what there is.
  alias: { '#runtime': fileURLToPath(new URL('./src/crypto/any.ts', import.meta.url)) },
}

export default defineConfig({
  resolve: source,
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['**/node_modules/**', ...apart, ...slow],
    // Never a measurement: a machine may be busy.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    coverage: {
      provider: 'v8',
      include: ['src/**'],
      // Generated; data; types alone; and the command line, whose tests run it as the process that it is.
      exclude: [
        'src/**/generated/**',
        'src/**/samples/**',
        'src/core/types.ts',
        'src/core/route-types.ts',
        'src/core/store.ts',
        'src/tools/cli/**',
        'src/providers/*/cli.ts',
      ],
      thresholds: {
        lines: 95,
        branches: 95,
        // The way from bytes to a typed event.
        'src/providers/{giftronaut,square,loopz}/{index,parse,signature,source,handshake,schemas}.ts': {
          lines: 100,
          branches: 100,
        },
        'src/core/{bytes,env,event,headers,json,secrets,checks}.ts': { lines: 100, branches: 100 },
        'src/core/receive.ts': { lines: 100, branches: 100 },
      },
    },
  },
})
