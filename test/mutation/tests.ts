/** The tests that must kill each mutant: everything from request to response, except what starts servers or other runtimes. */
import type { TestUserConfig } from 'vitest/config'
import { QuickFirst } from './sequencer.js'

/** Suites of the stores. PostgreSQL takes longer than all other suites together, so only the part `stores` runs it. */
const ENGINES = 'test/stores/{redis-clients,postgres-clients,postgres}.test.ts'
const HANDLED_ONCE = 'test/stores/{memory,once,lease,dedupe-key,handle-once}.test.ts'
const PARTS: Record<string, string[]> = {
  hash: [],
  verify: [],
  declare: [],
  parse: [],
  route: [HANDLED_ONCE],
  once: [HANDLED_ONCE, 'test/stores/postgres-clients.test.ts'],
}

export const mutationTests: TestUserConfig = {
  include: [
    'test/{unit,contract,provider,providers}/**/*.test.ts',
    'test/security/schemes.test.ts',
    // The table of cases, which the other adapters run over sockets.
    'test/adapters/called.test.ts',
    // Redis runs one script, which holds nothing to mutate: its own test is redis.test.ts, on a real Redis.
    // PostgreSQL is the real one, as the statements are ours.
    ...(PARTS[process.env.PART ?? ''] ?? [HANDLED_ONCE, ENGINES]),
  ],
  // Draws at random, so that what it kills would differ from run to run.
  exclude: ['**/node_modules/**', 'test/contract/lost.test.ts'],
  env: {
    // One client of a real engine: the clients differ in postgres-clients.ts, which has its own test.
    STORE_CLIENT: 'pg',
    // A mutant must not survive because PostgreSQL is not there.
    CI: 'true',
  },
  // Stryker's own counters need the `process` that these tests take away. Runa and Giftronaut have the schemes of the other three,
  // whose many events are half of all tests: a mutant that lives meets them all.
  testNamePattern: '^(?!.*where there is no process|(goody|sendoso|tremendous) )',
  // One process for all files of a run, which then takes a second. `pool` and `maxWorkers` are Stryker's to set.
  isolate: false,
  sequence: { sequencer: QuickFirst },
}
