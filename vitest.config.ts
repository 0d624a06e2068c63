import { fileURLToPath } from 'node:url'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'
import { mutationTests } from './test/mutation/tests.js'

// `#hash` of package.json is the source here, and not the last build.
const conditions = ['giftcard-webhooks-source']
const resolve = {
  conditions,
  // Examples are their own packages, and import this one by its name.
  alias: Object.entries({
    provider: 'src/provider.ts',
    lambda: 'src/adapters/lambda.ts',
    square: 'src/providers/square/index.ts',
  }).map(([entry, file]) => ({
    find: new RegExp(`^giftcard-webhooks/${entry}$`),
    replacement: fileURLToPath(new URL(file, import.meta.url)),
  })),
}
const ssr = { resolve: { conditions } }

/** Projects that `npm test` leaves out, each in its own folder: `npm test -- --project docs`. */
export const onRequest = {
  browser: { folder: 'test/browser', setup: 'test/platforms/install.ts' },
  chaos: { folder: 'test/stores/chaos', timeout: 600_000 },
  consumers: { folder: 'test/consumers', setup: 'test/consumers/setup.ts', timeout: 300_000, serial: true },
  docs: { folder: 'test/docs', setup: 'test/docs/setup.ts' },
  examples: { folder: 'test/examples', setup: 'test/platforms/install.ts' },
  platforms: { folder: 'test/platforms', setup: 'test/platforms/install.ts', serial: true },
  recipes: { folder: 'test/stores/recipes', setup: 'test/stores/recipes/install.ts' },
  queues: { folder: 'test/queues' },
  security: { folder: 'test/security/external', setup: 'test/security/external/setup.ts' },
  slow: { folder: 'test/slow' },
} satisfies Record<string, OnRequest>

interface OnRequest {
  folder: string
  /** Installs what the suite needs next to the root's packages. */
  setup?: string
  timeout?: number
  /** One file at a time: compilers and servers do not run faster two at a time on a small machine. */
  serial?: boolean
}

type Test = NonNullable<TestProjectInlineConfiguration['test']>

/** Every project works with the build in `dist`, so each makes sure of it; the first one builds. */
function project(name: string, { globalSetup = [], ...test }: Test): TestProjectInlineConfiguration {
  return { resolve, ssr, test: { name, globalSetup: ['scripts/build-once.ts', ...[globalSetup].flat()], ...test } }
}

/** Never a measurement: a machine may be busy. */
const timeouts = { testTimeout: 30_000, hookTimeout: 60_000 }

const projects = [
  project('unit', {
    include: ['test/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'test/stores/**', ...Object.values(onRequest).map(({ folder }) => `${folder}/**`)],
    ...timeouts,
  }),
  project('stores', { include: ['test/stores/*.test.ts'], ...timeouts }),
]

const requested = Object.entries<OnRequest>(onRequest).map(([name, { folder, setup, timeout = 120_000, serial }]) =>
  project(name, {
    include: [`${folder}/*.test.ts`],
    globalSetup: setup ? [setup] : [],
    testTimeout: timeout,
    hookTimeout: Math.max(timeout, 300_000),
    fileParallelism: !serial,
  }),
)

const isRequested = process.argv.some((argument) => argument.startsWith('--project'))

// Stryker runs its tests in one process, which is a setting of the whole configuration and not of a project.
export default process.env.STRYKER_MUTATOR_WORKER
  ? defineConfig({ resolve, ssr, test: mutationTests })
  : defineConfig({
      test: {
        projects: isRequested ? [...projects, ...requested] : projects,
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
          ],
          thresholds: {
            lines: 95,
            branches: 95,
            // From bytes to a typed event.
            'src/providers/*/{index,signature,schemas}.ts': { lines: 100, branches: 100 },
            'src/core/{bytes,env,headers,json,secrets,checks}.ts': { lines: 100, branches: 100 },
          },
        },
      },
    })
