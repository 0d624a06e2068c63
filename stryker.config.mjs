/**
 * Mutation testing: `npm run test:mutation`, or a part of it, comma-separated and from the repository's root:
 *
 *     npm run test:mutation -- --mutate 'src/square/*.ts,src/receive.ts'
 *
 * Needs PostgreSQL (`docker compose up -d`). With `--incremental`, what has not changed since the last such run is not run again.
 * What survives, and why: test/mutation/survivors.md.
 */
export default {
  testRunner: 'vitest',
  plugins: ['./test/mutation/node_modules/@stryker-mutator/vitest-runner/dist/src/index.js'],
  // Each mutant meets only the tests that run through it. `related` would ask Vite for each which files those are.
  coverageAnalysis: 'perTest',
  vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
  mutate: [
    // Verify and parse. What is generated has a check of its own: test/schemas and `npm run generate:check`.
    'src/{giftronaut,square,loopz}/{index,signature,source,parse,handshake}.ts',
    'src/{errors,receive}.ts',
    'src/internal/*.ts',
    // A vocabulary for the generator; and two lines that hand noble on.
    '!src/internal/{schema,sha256,sha256.node}.ts',
    // Dispatch and answer.
    'src/{route,dispatch,respond}.ts',
    // Store.
    'src/{once,lease,work}.ts',
    'src/stores/*.ts',
  ],
  // Read once, when a module is loaded: tables and constants. To try one, all tests would have to load everything anew.
  ignoreStatic: true,
  ignorePatterns: ['dist', 'docs', 'examples', 'fuzz', 'bench', 'schemas', 'test/**/node_modules', 'coverage', '.tmp'],
  concurrency: 2,
  // Beside one and a half times what the tests take without a mutant, which is mostly milliseconds.
  timeoutMS: 5_000,
  tempDirName: '.tmp/stryker',
  incrementalFile: '.tmp/mutation-incremental.json',
  reporters: ['progress-append-only', 'clear-text', 'html', 'json'],
  clearTextReporter: { logTests: false, allowColor: false, reportTests: false },
  htmlReporter: { fileName: '.tmp/mutation.html' },
  jsonReporter: { fileName: '.tmp/mutation.json' },
  thresholds: { high: 95, low: 90, break: 90 },
}
