/** The tests that a mutant has to survive: all of the way of a delivery, but for what starts servers or other runtimes. */
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { QuickFirst } from './sequencer.js'

const root = new URL('../../', import.meta.url)

export default defineConfig({
  root: fileURLToPath(root),
  resolve: { alias: { '#runtime': fileURLToPath(new URL('src/crypto/any.ts', root)) } },
  test: {
    include: [
      'test/{unit,contract,providers}/**/*.test.ts',
      // The table of cases, which the other adapters run over sockets.
      'test/adapters/called.test.ts',
      // Redis is asked one script, which holds nothing that could be mutated: its own test is redis.test.ts, on a real Redis.
      // PostgreSQL is the real one, as the statements are ours.
      'test/stores/{memory,once,lease,redis-clients,postgres-clients,postgres}.test.ts',
    ],
    env: {
      // Of the clients of a real engine one: they differ in postgres-clients.ts, which has a test of its own.
      STORE_CLIENT: 'pg',
      // A mutant must not live because PostgreSQL is not there.
      CI: 'true',
    },
    // Stryker's own counters need the `process` that these tests take away.
    testNamePattern: '^(?!.*(?:without a process at all|the runtimes of package.json))',
    // One process for all files of a run, which takes a second then. `pool` and `maxWorkers` are Stryker's to set.
    isolate: false,
    sequence: { sequencer: QuickFirst },
  },
})
