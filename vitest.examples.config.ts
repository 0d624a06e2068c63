import { defineConfig } from 'vitest/config'
import base from './vitest.config.js'

/** The examples, started as their READMEs say: slow, so not part of `npm test`. Runs the packed package. */
export default defineConfig({
  ...base,
  test: { include: ['test/examples/*.example.ts'], globalSetup: 'test/platforms/install.ts' },
})
