/** The tests that a mutant has to survive: the root's, without those that start other runtimes or check files. */
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = new URL('../../', import.meta.url)

export default defineConfig({
  root: fileURLToPath(root),
  resolve: { alias: { '#runtime': fileURLToPath(new URL('src/internal/runtime/any.ts', root)) } },
  test: {
    include: ['test/{unit,contract,providers}/**/*.test.ts'],
    // Stryker's own counters need the `process` that this test takes away.
    testNamePattern: '^(?!.*without a process at all)',
  },
})
