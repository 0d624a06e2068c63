import { cp } from 'node:fs/promises'
import { defineConfig, type Options } from 'tsup'
import { entries } from './scripts/entries.js'

const common = {
  target: 'es2022',
  sourcemap: true,
  treeshake: true,
  // Names of Node's own modules stay as they are: runtimes other than Node know them only with `node:`.
  removeNodeProtocol: false,
  // package.json's `imports` chooses the hash engine where the package is used.
  external: ['#hash'],
  silent: true,
} satisfies Options

export default defineConfig([
  {
    ...common,
    entry: { ...entries, 'hash/node': 'src/crypto/node.ts', 'hash/portable': 'src/crypto/portable.ts' },
    format: ['esm', 'cjs'],
    platform: 'node',
    splitting: true,
    shims: true,
    dts: process.env.NO_DTS ? false : { entry: entries },
  },
  // The command line is run and not imported, so it is ESM alone and has no declarations. It shares the library's own entries.
  {
    ...common,
    entry: { cli: 'src/tools/cli/bin.ts' },
    format: ['esm'],
    platform: 'node',
    splitting: true,
  },
  {
    ...common,
    entry: { 'inspector/page': 'src/tools/cli/inspector/page.ts' },
    format: ['esm'],
    platform: 'browser',
    minify: true,
    async onSuccess() {
      for (const file of ['page.html', 'page.css']) await cp(`src/tools/cli/inspector/${file}`, `dist/inspector/${file}`)
    },
  },
])
