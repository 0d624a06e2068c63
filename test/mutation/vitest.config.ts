/** The tests that a mutant has to survive: those of the way of a delivery, but for what starts servers or other runtimes. */
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = new URL('../../', import.meta.url)

export default defineConfig({
  root: fileURLToPath(root),
  resolve: { alias: { '#sha256': fileURLToPath(new URL('src/internal/sha256.ts', root)) } },
  test: {
    include: [
      'test/{unit,contract,providers}/**/*.test.ts',
      'test/adapters/called.test.ts',
      'test/stores/{memory,once}.test.ts',
    ],
    // Stryker's own counters need the `process` that this test takes away.
    testNamePattern: '^(?!.*without a process at all)',
  },
})
