/**
 * Mutation testing: `npm run mutation`, or a part of it:
 *
 *     PART=verify npm run mutation        (or: hash, declare, parse, route, once, stores)
 *     npm run mutation -- --mutate 'src/providers/loopz/*.ts,src/core/receive.ts,!src/providers/loopz/schemas.ts'
 *
 * Needs PostgreSQL (`docker compose -f examples/compose.yaml up -d`). With `-- --incremental`, what has not changed since the last such run is not run again;
 * `-- --concurrency 1` leaves a core free. Survivors and reasons: test/mutation/survivors.md.
 */
const parts = {
  hash: ['src/core/{bytes,hash,headers,secrets}.ts', 'src/crypto/{engine,native,noble}.ts'],
  verify: [
    'src/core/{hmac-sha256,notification-url,secret-encoding,standard-webhooks,url-token,verify}.ts',
    'src/providers/*/signature.ts',
  ],
  declare: ['src/core/{define-provider,hmac-declaration}.ts'],
  // The generated code has its own check: test/schemas and `npm run generate -- --check`.
  parse: [
    'src/core/{checks,create-provider,env,errors,event-age,event-date,event-schema,from-job,handshake,json,snapshot,unknown-headers}.ts',
    'src/redact.ts',
  ],
  route: [
    'src/core/{did-you-mean,explain,handlers,header-notice,hooks,log,receive,response,route,route-options,webhook,wrong-adapter}.ts',
  ],
  once: ['src/core/{once,store,store-errors,store-failure}.ts'],
  stores: ['src/stores/*.ts'],
}
const { PART } = process.env
// Not UTC, where a mistake about zones does not show. Stryker's workers cannot change their zone, as the tests do.
process.env.TZ = 'Asia/Seoul'
if (PART && !(PART in parts)) throw new Error(`There is no part '${PART}', but: ${Object.keys(parts).join(', ')}.`)

export default {
  testRunner: 'vitest',
  plugins: ['./test/mutation/node_modules/@stryker-mutator/vitest-runner/dist/src/index.js'],
  // Each mutant meets only the tests that run through it. `related` would ask Vite for each which files those are.
  coverageAnalysis: 'perTest',
  vitest: { configFile: 'vitest.config.ts', related: false },
  mutate: PART ? parts[PART] : Object.values(parts).flat(),
  // Read once, when a module is loaded: tables and constants. To try one, all tests would have to load everything anew.
  ignoreStatic: true,
  // The property test reads the JSON Schemas of the last build.
  ignorePatterns: [
    'dist/*',
    '!dist/schemas',
    'docs',
    'examples',
    'test/fuzz',
    'bench',
    'test/**/node_modules',
    'coverage',
    '.tmp',
  ],
  concurrency: 2,
  // Next to one and a half times what the tests take without a mutant, which is mostly milliseconds.
  timeoutMS: 5_000,
  tempDirName: '.tmp/stryker',
  incrementalFile: '.tmp/mutation-incremental.json',
  reporters: ['progress-append-only', 'clear-text', 'html', 'json'],
  clearTextReporter: { logTests: false, allowColor: false, reportTests: false },
  htmlReporter: { fileName: '.tmp/mutation.html' },
  jsonReporter: { fileName: '.tmp/mutation.json' },
  thresholds: { high: 95, low: 90, break: 90 },
}
