/**
 * CommonJS from ES modules. esbuild's own has a getter for each export, made one by one at every start and called at every use, which no
 * test can spy on. Nothing here needs them: no two files import each other, and no export ever changes.
 */
import { readFile, writeFile } from 'node:fs/promises'
import type { Options } from 'tsup'

type TsupPlugin = NonNullable<Options['plugins']>[number]

/** Rewrites the files, which esbuild has minified, so that imports and exports have one form each. */
export const toCommonJs: TsupPlugin = {
  name: 'to-commonjs',
  async buildEnd({ writtenFiles }) {
    for (const { name } of writtenFiles) await writeFile(name, commonJs(await readFile(name, 'utf8')))
  },
}

/**
 * The same module with `require`, once for each file, and `module.exports`. `requireLater` is a `require` that stays where it is: esbuild
 * would make something of that word which bundlers cannot follow.
 */
export function commonJs(code: string): string {
  const imports = new Map<string, string[]>()
  const body = code
    .replaceAll(/\bimport\{([^}]*)\}from("[^"]*");/g, (_, names: string, path: string) => {
      imports.set(path, [...(imports.get(path) ?? []), renamed(names, (outer, inner) => `${outer}:${inner}`)])
      return ''
    })
    .replaceAll(/\brequireLater\(/g, 'require(')
    .replace(/\bexport\{([^}]*)\};?\s*$/, (_, names: string) => {
      return `\nmodule.exports={${renamed(names, (inner, outer) => `${outer}:${inner}`)}};`
    })
  if (/\b(?:import|export)\b\s*[{*("]/.test(body)) throw new Error('An import or export of another form than expected.')
  const requires = [...imports].map(([path, names]) => `const{${names}}=require(${path});`)
  return `"use strict";${requires.join('')}${body}Object.defineProperty(module.exports,"__esModule",{value:true});\n`
}

/** Each `a as b` of a list. */
function renamed(names: string, pair: (from: string, to: string) => string): string {
  return names
    .split(',')
    .filter((name) => name !== '')
    .map((name) => {
      const [from = '', to = from] = name.split(' as ')
      return pair(from, to)
    })
    .join(',')
}
