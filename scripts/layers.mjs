/**
 * `npm run layers`: a file in src imports from its own layer or a lower one, type imports included. Nothing imports in a circle, and
 * adapters, stores and providers do not import each other.
 */
const layers = [
  '^src/crypto/',
  '^src/core/',
  '^src/providers/',
  '^src/(adapters|stores)/|^src/(index|provider|standard-schema|redact)\\.ts$',
  '^src/tools/',
]

const upward = layers.slice(0, -1).map((from, level) => ({
  name: `layer-${level}-imports-upward`,
  severity: 'error',
  from: { path: from },
  to: { path: layers.slice(level + 1).join('|') },
}))

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...upward,
    { name: 'circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'outside-the-layers',
      comment: 'Every file in src belongs to a layer.',
      severity: 'error',
      from: {},
      to: { path: '^src/', pathNot: layers.join('|') },
    },
    {
      name: 'adapter-imports-adapter',
      severity: 'error',
      from: { path: '^src/adapters/([^/]+)\\.ts$' },
      to: { path: '^src/(adapters|stores)/', pathNot: '^src/adapters/$1\\.ts$' },
    },
    {
      name: 'store-imports-store',
      comment: 'A store may have several files: redis.ts, redis-clients.ts. D1 is SQLite, and shares its statements.',
      severity: 'error',
      from: { path: '^src/stores/([a-z]+)[^/]*\\.ts$' },
      to: { path: '^src/(adapters|stores)/', pathNot: '^src/stores/($1[^/]*|sqlite-store)\\.ts$' },
    },
    {
      name: 'provider-imports-provider',
      comment: 'Only the list of providers knows several of them.',
      severity: 'error',
      from: { path: '^src/providers/([^/]+)/', pathNot: '^src/providers/generated/' },
      to: { path: '^src/providers/', pathNot: '^src/providers/$1/' },
    },
    {
      name: 'not-resolved',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['types', 'import', 'node', 'default'] },
    doNotFollow: { path: 'node_modules' },
  },
}
