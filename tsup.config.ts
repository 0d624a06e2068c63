import { readFileSync } from 'node:fs'
import { cp, readFile, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { defineConfig, type Options } from 'tsup'

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

/** What tells bundlers to leave an import to run time, each in its own words. */
const IGNORE = '/* webpackIgnore: true */ /* @vite-ignore */ /* turbopackIgnore: true */'
const HIDDEN = '__import__(['

/**
 * The one import that bundlers must not follow (`diagnose: true`, in route.ts): minifying takes its comments away, and what
 * splits CommonJS would make a `require` of it, which webpack warns of. So it is hidden until the files are written.
 */
const keepRuntimeImport: NonNullable<Options['plugins']>[number] = {
  name: 'keep-runtime-import',
  renderChunk: (code) => ({ code: code.replaceAll('import([', HIDDEN) }),
  async buildEnd({ writtenFiles }) {
    for (const { name } of writtenFiles) {
      const code = await readFile(name, 'utf8')
      if (code.includes(HIDDEN)) await writeFile(name, code.replaceAll(HIDDEN, `import(${IGNORE}[`))
    }
  },
}

/** Each is a list of files that are always wanted together, and one file of the build: every file more is half a millisecond of a cold start. */
const chunkNames = ['core', 'giftronaut', 'square', 'loopz']
const chunks = Object.fromEntries(chunkNames.map((name) => [`chunk-${name}`, `src/chunks/${name}.ts`]))

/** The file of the build that a source file is in, where esbuild is not to decide. */
const outputOf = new Map(
  chunkNames.flatMap((name) => {
    const list = resolve('src/chunks', `${name}.ts`)
    const files = readFileSync(list, 'utf8').matchAll(/^export \* from '(.*)\.js'$/gm)
    return [list, ...[...files].map(([, path]) => resolve('src/chunks', `${path}.ts`))].map(
      (file) => [file, `chunk-${name}`] as const,
    )
  }),
)

const useChunks = (extension: '.js' | '.cjs'): NonNullable<Options['esbuildPlugins']>[number] => ({
  name: 'use-chunks',
  setup(build) {
    build.onResolve({ filter: /^\.\.?\// }, ({ path, importer, kind }) => {
      if (kind === 'entry-point') return undefined
      const output = outputOf.get(resolve(dirname(importer), path.replace(/\.js$/, '.ts')))
      if (output === undefined || output === outputOf.get(importer)) return undefined
      return { path: `./${output}${extension}`, external: true, sideEffects: false }
    })
  },
})

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
    esbuildPlugins: [useChunks('.js')],
    plugins: [keepRuntimeImport],
  },
  // The second copy of everything: short names too, or the package would be over a megabyte.
  {
    ...common,
    entry: { ...entry, ...chunks },
    format: ['cjs'],
    external,
    minify: true,
    esbuildPlugins: [useChunks('.cjs')],
    plugins: [keepRuntimeImport],
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
  // noble is published as ESM only, which `require` takes on Node but not in Jest: the CommonJS build carries it inside.
  {
    ...common,
    entry: runtime('any'),
    format: ['cjs'],
    splitting: false,
    noExternal: [/^@noble/],
    minify: true,
    banner: { js: nobleLicence },
  },
])
