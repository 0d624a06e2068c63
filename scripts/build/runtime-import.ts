/**
 * The one import that bundlers must not follow (`diagnose: true`, in route.ts): minifying takes its comments away, and what
 * splits CommonJS would make a `require` of it, which webpack warns of. So it is hidden until the files are written.
 */
import { readFile, writeFile } from 'node:fs/promises'
import type { Options } from 'tsup'

/** What tells bundlers to leave an import to run time, each in its own words. */
const IGNORE = '/* webpackIgnore: true */ /* @vite-ignore */ /* turbopackIgnore: true */'
const HIDDEN = '__import__(['

export const keepRuntimeImport: NonNullable<Options['plugins']>[number] = {
  name: 'keep-runtime-import',
  renderChunk: (code) => ({ code: code.replaceAll('import([', HIDDEN) }),
  async buildEnd({ writtenFiles }) {
    for (const { name } of writtenFiles) {
      const code = await readFile(name, 'utf8')
      if (code.includes(HIDDEN)) await writeFile(name, code.replaceAll(HIDDEN, `import(${IGNORE}[`))
    }
  },
}
