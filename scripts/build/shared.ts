/**
 * What several entries of the package share is not copied into each: there is one `WebhookError`, and one Giftronaut. Each entry is one
 * file, beside the core and the providers that it imports. Left to itself esbuild makes three times as many files of what is
 * shared, and each is most of a millisecond of a cold start.
 */
import { readFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { dirname, relative, resolve } from 'node:path'
import type { Options } from 'tsup'

type EsbuildPlugin = NonNullable<Options['esbuildPlugins']>[number]
type TsupPlugin = NonNullable<Options['plugins']>[number]

const coreList = resolve('src/core/core.ts')
const coreFiles = new Set(
  [...readFileSync(coreList, 'utf8').matchAll(/^export \* from '(.*)\.js'$/gm)].map(([, path]) =>
    resolve(dirname(coreList), `${path}.ts`),
  ),
)

/** The folder of an entry that has one, such as a provider: other entries import it as its `index.ts`. */
const ENTRY = /^src\/(\w+)\/index\.ts$/

/** The core, of which package.json's `imports` has one for each kind of runtime. */
const CORE = '#core'

/** Stands for the folder of the build, until it is known where the file is that imports something. */
const FOLDER = '@dist/'

/** Imports what is shared, where every other file is taken in. */
export const importShared: EsbuildPlugin = {
  name: 'import-shared',
  setup(build) {
    build.onResolve({ filter: /^\.\.?\// }, ({ path, importer, kind }) => {
      const file = resolve(dirname(importer), path.replace(/\.js$/, '.ts'))
      if (kind === 'entry-point') return undefined
      if (coreFiles.has(file)) return { path: CORE, external: true, sideEffects: false }
      const [, entry] = ENTRY.exec(relative('.', file)) ?? []
      return entry === undefined ? undefined : { path: `${FOLDER}${entry}`, external: true, sideEffects: false }
    })
  },
}

/**
 * Puts the path of each shared entry where its name is, in the files that were written. `require` has one core for every runtime, and
 * is told where: to look that up in package.json takes it longer than to load another file.
 */
export const placeShared: TsupPlugin = {
  name: 'place-shared',
  async buildEnd({ writtenFiles }) {
    for (const { name } of writtenFiles) {
      const code = await readFile(name, 'utf8')
      const isCommonJs = name.endsWith('.cjs')
      const folder = relative(dirname(name), 'dist') || '.'
      const placed = (isCommonJs ? code.replaceAll(`"${CORE}"`, `"${FOLDER}core/commonjs"`) : code).replaceAll(
        /(["'])@dist\/([\w/-]+)\1/g,
        `$1${folder}/$2${isCommonJs ? '.cjs' : '.js'}$1`,
      )
      if (placed !== code) await writeFile(name, placed)
    }
  },
}

/** Builds the core for one kind of runtime: `#runtime` is the file of that name in `src/crypto/`. */
export const runtime = (name: string): EsbuildPlugin => ({
  name: 'runtime',
  setup(build) {
    build.onResolve({ filter: /^#runtime$/ }, () => ({ path: resolve(`src/crypto/${name}.ts`) }))
  },
})

/**
 * The declarations for `import` are those for `require`, by another name: two copies would be a seventh of the package, and their
 * classes would be two types to the compiler.
 */
export async function shareDeclarations(entries: readonly string[]): Promise<void> {
  for (const entry of entries) {
    await writeFile(`dist/${entry}.d.ts`, `export * from './${entry.split('/').at(-1)}.cjs'\n`)
  }
}
