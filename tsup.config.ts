import { readFileSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { defineConfig, type Options } from 'tsup'
import { toCommonJs } from './scripts/build/commonjs.js'
import { importShared, placeShared, runtime, shareDeclarations } from './scripts/build/shared.js'

/** One entry per import path. */
const entry = {
  index: 'src/index.ts',
  giftronaut: 'src/providers/giftronaut/index.ts',
  square: 'src/providers/square/index.ts',
  loopz: 'src/providers/loopz/index.ts',
  express: 'src/adapters/express.ts',
  fastify: 'src/adapters/fastify.ts',
  fetch: 'src/adapters/fetch.ts',
  hono: 'src/adapters/hono.ts',
  lambda: 'src/adapters/lambda.ts',
  nest: 'src/adapters/nest.ts',
  next: 'src/adapters/next.ts',
  node: 'src/adapters/node.ts',
  diagnose: 'src/tools/diagnose/index.ts',
  'standard-schema': 'src/standard-schema.ts',
  testing: 'src/tools/testing/index.ts',
  'stores/memory': 'src/stores/memory.ts',
  'stores/postgres': 'src/stores/postgres.ts',
  'stores/redis': 'src/stores/redis.ts',
  'stores/sqlite': 'src/stores/sqlite.ts',
  'stores/d1': 'src/stores/d1.ts',
}

const withTypes = !process.env.NO_DTS

/** White space is a fifth of the package; names stay, so that stack traces can be read. */
function squeeze(options: { minifyWhitespace?: boolean; minifySyntax?: boolean }): void {
  options.minifyWhitespace = true
  options.minifySyntax = true
}

const common = {
  platform: 'neutral',
  target: 'es2022',
  splitting: false,
  treeshake: false,
  sourcemap: false,
  silent: true,
  removeNodeProtocol: false,
} satisfies Options

const esm = { ...common, format: ['esm'], esbuildOptions: squeeze } satisfies Options
/** The second copy of everything: short names too, or the package would be over a megabyte. */
const cjs = { ...common, format: ['esm'], minify: true, outExtension: () => ({ js: '.cjs' }) } satisfies Options

const shared = {
  external: ['#core', /^node:/],
  esbuildPlugins: [importShared],
  plugins: [placeShared],
} satisfies Options

/** One of these is `#core`, as package.json's `imports` says. */
const core = (name: string): Options => ({
  entry: { [`core/${name}`]: 'src/core/core.ts' },
  external: [/^@noble/],
  esbuildPlugins: [runtime(name)],
})

const nobleLicence = `/*\n@noble/hashes is part of this file.\n\n${readFileSync('node_modules/@noble/hashes/LICENSE', 'utf8').trim()}\n*/`

export default defineConfig([
  { ...esm, ...shared, entry, onSuccess: () => shareDeclarations(withTypes ? Object.keys(entry) : []) },
  { ...cjs, ...shared, entry, plugins: [placeShared, toCommonJs] },
  { ...esm, ...core('any') },
  { ...esm, ...core('browser') },
  { ...esm, ...core('node') },
  { ...cjs, ...core('commonjs'), plugins: [toCommonJs] },
  // noble is published as ESM only, which `require` takes on Node but not in Jest: the CommonJS build has it as a file of its own,
  // with its licence, and unminified: the release check reads from esbuild's comments whose code it is.
  {
    ...common,
    entry: { 'core/noble': 'src/crypto/noble-sha256.ts' },
    format: ['cjs'],
    noExternal: [/^@noble/],
    banner: { js: nobleLicence },
  },
  // The command line, which is nobody's import: as ES modules only, without declarations, each command loaded when it is called.
  { ...esm, ...shared, entry: { cli: 'src/tools/cli/bin.ts' }, splitting: true },
  {
    ...esm,
    entry: { 'inspector/page': 'src/tools/cli/inspector/page.ts' },
    platform: 'browser',
    minify: true,
    async onSuccess() {
      for (const file of ['page.html', 'page.css'])
        await cp(`src/tools/cli/inspector/${file}`, `dist/inspector/${file}`)
    },
  },
  ...(withTypes ? [{ ...common, entry, format: ['cjs'], dts: { only: true } } satisfies Options] : []),
])
