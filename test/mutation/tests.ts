/** The tests that must kill each mutant: everything from request to response, except what starts servers or other runtimes. */
import type { TestUserConfig } from 'vitest/config'
import { QuickFirst } from './sequencer.js'

export const mutationTests: TestUserConfig = {
  include: [
    'test/{unit,contract,providers}/**/*.test.ts',
    // The table of cases, which the other adapters run over sockets.
    'test/adapters/called.test.ts',
    // Redis runs one script, which holds nothing to mutate: its own test is redis.test.ts, on a real Redis.
    // PostgreSQL is the real one, as the statements are ours.
    'test/stores/{memory,once,lease,redis-clients,postgres-clients,postgres}.test.ts',
  ],
  env: {
    // One client of a real engine: the clients differ in postgres-clients.ts, which has its own test.
    STORE_CLIENT: 'pg',
    // A mutant must not survive because PostgreSQL is not there.
    CI: 'true',
  },
  // Stryker's own counters need the `process` that these tests take away.
  testNamePattern: '^(?!.*where there is no process)',
  // One process for all files of a run, which then takes a second. `pool` and `maxWorkers` are Stryker's to set.
  isolate: false,
  sequence: { sequencer: QuickFirst },
}
