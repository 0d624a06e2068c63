import { cp } from 'node:fs/promises'
import { defineConfig, type Options } from 'tsup'
import { entries } from './scripts/entries.js'

const library = {
  // The engines that package.json's `imports` chooses between, where the package is used.
  entry: { ...entries, 'hash/node': 'src/crypto/node.ts', 'hash/portable': 'src/crypto/portable.ts' },
  external: ['#hash'],
  platform: 'node',
  target: 'es2022',
  splitting: true,
  treeshake: true,
  shims: true,
  sourcemap: true,
  // Maps name lines; the sources themselves would be half of the package.
  esbuildOptions: (options) => {
    options.sourcesContent = false
  },
  // Runtimes other than Node know its modules only with `node:`.
  removeNodeProtocol: false,
  silent: true,
} satisfies Options

export default defineConfig([
  // The command line is run and not imported, so it is ESM alone. It shares the chunks of the library.
  { ...library, format: ['esm'], entry: { ...library.entry, cli: 'src/tools/cli/bin.ts' } },
  { ...library, format: ['cjs'] },
  ...(process.env.NO_DTS
    ? []
    : [{ ...library, entry: entries, format: ['esm', 'cjs'], dts: { only: true } } satisfies Options]),
  {
    entry: { 'inspector/page': 'src/tools/cli/inspector/page.ts' },
    format: ['esm'],
    platform: 'browser',
    target: 'es2022',
    minify: true,
    silent: true,
    async onSuccess() {
      for (const file of ['page.html', 'page.css'])
        await cp(`src/tools/cli/inspector/${file}`, `dist/inspector/${file}`)
    },
  },
])
