/** The entries of the package: import path → source file. The build, the exports of package.json and the API reference are derived from it. */
import { providers } from '../src/providers/list.js'

export const adapters = ['express', 'next', 'hono', 'fastify', 'nest', 'node', 'fetch', 'lambda'] as const
export const stores = ['memory', 'redis', 'postgres', 'sqlite', 'd1'] as const

export const entries: Readonly<Record<string, string>> = {
  index: 'src/index.ts',
  provider: 'src/provider.ts',
  ...Object.fromEntries(providers.map((name) => [name, `src/providers/${name}/index.ts`])),
  ...Object.fromEntries(adapters.map((name) => [name, `src/adapters/${name}.ts`])),
  ...Object.fromEntries(stores.map((name) => [`stores/${name}`, `src/stores/${name}.ts`])),
  'standard-schema': 'src/standard-schema.ts',
  testing: 'src/tools/testing/index.ts',
  diagnose: 'src/tools/diagnose/index.ts',
}
