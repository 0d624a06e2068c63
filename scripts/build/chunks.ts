/**
 * Files that are always wanted together are one file of the build, as `src/chunks/` lists them: left to itself esbuild makes three
 * times as many, and each is most of a millisecond of a cold start.
 */
import { readFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { dirname, relative, resolve } from 'node:path'
import type { Options } from 'tsup'

type EsbuildPlugin = NonNullable<Options['esbuildPlugins']>[number]
type TsupPlugin = NonNullable<Options['plugins']>[number]

const names = ['core', 'giftronaut', 'square', 'loopz']

/** The entries that make the chunks. Nobody can import them: package.json's `exports` does not have them. */
export const chunks = Object.fromEntries(names.map((name) => [`chunk-${name}`, `src/chunks/${name}.ts`]))

/** The chunk that a source file is in. */
const chunkOf = new Map(
  names.flatMap((name) => {
    const list = resolve(`src/chunks/${name}.ts`)
    const exported = readFileSync(list, 'utf8').matchAll(/^export \* from '(.*)\.js'$/gm)
    const files = [...exported].map(([, path]) => resolve('src/chunks', `${path}.ts`))
    return [list, ...files].map((file) => [file, `chunk-${name}`] as const)
  }),
)

/** Stands for the folder of the chunks, until it is known where the file is that imports one. */
const FOLDER = '@chunks/'

/** Imports what is in a chunk from there. */
export const importChunks: EsbuildPlugin = {
  name: 'import-chunks',
  setup(build) {
    build.onResolve({ filter: /^\.\.?\// }, ({ path, importer, kind }) => {
      const chunk = chunkOf.get(resolve(dirname(importer), path.replace(/\.js$/, '.ts')))
      if (kind === 'entry-point' || chunk === undefined || chunk === chunkOf.get(importer)) return undefined
      return { path: `${FOLDER}${chunk}`, external: true, sideEffects: false }
    })
  },
}

/** Puts the path of each chunk where its name is, in the files that were written. */
export const placeChunks: TsupPlugin = {
  name: 'place-chunks',
  async buildEnd({ writtenFiles }) {
    for (const { name } of writtenFiles) {
      const code = await readFile(name, 'utf8')
      const extension = name.endsWith('.cjs') ? '.cjs' : '.js'
      const folder = relative(dirname(name), 'dist') || '.'
      const placed = code.replaceAll(/(["'])@chunks\/([\w-]+)\1/g, `$1${folder}/$2${extension}$1`)
      if (placed !== code) await writeFile(name, placed)
    }
  },
}
