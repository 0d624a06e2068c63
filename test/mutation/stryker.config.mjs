/**
 * Mutation testing: `npm run mutation`, or a part of it:
 *
 *     PART=verify npm run mutation        (or: parse, route, stores)
 *     npm run mutation -- --mutate 'src/providers/square/*.ts,src/receive.ts,!src/providers/square/schemas.ts'
 *
 * Needs PostgreSQL (`docker compose -f examples/compose.yaml up -d`). With `-- --incremental`, what has not changed since the last such run is not run again;
 * with `-- --concurrency 1`, a core is left to others. What survives, and why: test/mutation/survivors.md.
 */
const parts = {
  verify: [
    'src/providers/{giftronaut,square,loopz}/{index,signature,source,handshake}.ts',
    'src/core/{bytes,env,headers,secrets}.ts',
    'src/crypto/{engine,native,noble,body}.ts',
    'src/core/{errors,receive}.ts',
  ],
  // What is generated for it has a check of its own: test/schemas and `npm run generate -- --check`. Left out besides: a vocabulary for
  // the generator, and what only the tools ask.
  parse: [
    'src/providers/{giftronaut,square,loopz}/parse.ts',
    'src/core/*.ts',
    '!src/core/{bytes,env,headers,hmac,secrets,schema,catalog,list-headers,time,store-key,store-options}.ts',
  ],
  route: ['src/core/{route,handlers,response,once,lease,work,time}.ts'],
  stores: ['src/stores/*.ts', 'src/core/{store-key,store-options}.ts'],
}
const { PART } = process.env
if (PART && !(PART in parts)) throw new Error(`There is no part '${PART}', but: ${Object.keys(parts).join(', ')}.`)

export default {
  testRunner: 'vitest',
  plugins: ['./test/mutation/node_modules/@stryker-mutator/vitest-runner/dist/src/index.js'],
  // Each mutant meets only the tests that run through it. `related` would ask Vite for each which files those are.
  coverageAnalysis: 'perTest',
  vitest: { configFile: 'vitest.config.ts', related: false },
  mutate: PART
    ? parts[PART]
    : Object.values(parts)
        .flat()
        // Each part leaves out what another has.
        .filter((pattern) => !pattern.startsWith('!'))
        .concat('!src/core/{schema,catalog,list-headers}.ts'),
  // Read once, when a module is loaded: tables and constants. To try one, all tests would have to load everything anew.
  ignoreStatic: true,
  ignorePatterns: ['dist', 'docs', 'examples', 'test/fuzz', 'bench', 'test/**/node_modules', 'coverage', '.tmp'],
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
