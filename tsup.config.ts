import { readFileSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { defineConfig, type Options } from 'tsup'
import { chunks, importChunks, placeChunks } from './scripts/build/chunks.js'

/** One entry per import path; tsup puts what they share into chunks, so that there is one `WebhookError`, not one per entry. */
const entry = {
  index: 'src/index.ts',
  giftronaut: 'src/giftronaut/entry.ts',
  square: 'src/square/entry.ts',
  loopz: 'src/loopz/entry.ts',
  express: 'src/express.ts',
  fastify: 'src/fastify.ts',
  fetch: 'src/fetch.ts',
  hono: 'src/hono.ts',
  lambda: 'src/lambda.ts',
  nest: 'src/nest.ts',
  next: 'src/next.ts',
  node: 'src/node.ts',
  diagnose: 'src/diagnose/index.ts',
  'standard-schema': 'src/standard-schema.ts',
  testing: 'src/testing/index.ts',
  'stores/memory': 'src/stores/memory.ts',
  'stores/postgres': 'src/stores/postgres.ts',
  'stores/redis': 'src/stores/redis.ts',
}

const common = {
  platform: 'neutral',
  target: 'es2022',
  splitting: true,
  treeshake: false,
  sourcemap: false,
  silent: true,
} satisfies Options

/** White space is a fifth of the package; names stay, so that stack traces can be read. */
function squeeze(options: { minifyWhitespace?: boolean; minifySyntax?: boolean }): void {
  options.minifyWhitespace = true
  options.minifySyntax = true
}

const external = ['#runtime', /^node:/]
/** One of these is `#runtime`, as package.json's `imports` says: each by itself, so that no runtime loads another's. */
const runtime = (...names: string[]) =>
  Object.fromEntries(names.map((name) => [`internal/runtime/${name}`, `src/internal/runtime/${name}.ts`]))

const nobleLicence = `/*\n@noble/hashes is part of this file.\n\n${readFileSync('node_modules/@noble/hashes/LICENSE', 'utf8').trim()}\n*/`

export default defineConfig([
  // The command line shares its parts with the entries, and is nobody's import: as ES modules only, without declarations.
  {
    ...common,
    entry: { ...entry, ...chunks, cli: 'src/cli/bin.ts' },
    format: ['esm'],
    external,
    esbuildOptions: squeeze,
    esbuildPlugins: [importChunks],
    plugins: [placeChunks],
  },
  // The second copy of everything: short names too, or the package would be over a megabyte.
  {
    ...common,
    entry: { ...entry, ...chunks },
    format: ['cjs'],
    external,
    minify: true,
    esbuildPlugins: [importChunks],
    plugins: [placeChunks],
  },
  ...(process.env.NO_DTS ? [] : [{ ...common, entry, format: ['esm', 'cjs'], dts: { only: true } } satisfies Options]),
  {
    ...common,
    entry: runtime('any', 'browser', 'node'),
    format: ['esm'],
    splitting: false,
    external: ['node:module', /^@noble/],
    esbuildOptions: squeeze,
  },
  {
    ...common,
    entry: { 'inspector/page': 'src/cli/inspector/page.ts' },
    format: ['esm'],
    platform: 'browser',
    splitting: false,
    minify: true,
    async onSuccess() {
      for (const file of ['page.html', 'page.css']) await cp(`src/cli/inspector/${file}`, `dist/inspector/${file}`)
    },
  },
  // noble is published as ESM only, which `require` takes on Node but not in Jest: the CommonJS build carries it inside,
  // with its licence, and unminified: the release check reads from esbuild's comments whose code it is.
  {
    ...common,
    entry: runtime('any'),
    format: ['cjs'],
    splitting: false,
    noExternal: [/^@noble/],
    banner: { js: nobleLicence },
  },
])
