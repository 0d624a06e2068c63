/** The parts of the mutation run hold the whole core, so that a new file is not left out unnoticed. */
import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { root } from '../../scripts/release/tools.js'

/** Types alone; and what only the tools read. */
const OUTSIDE = ['signature', 'types', 'route-types', 'outcome', 'catalog']

test('every file of the core is in a part', async () => {
  const { default: config } = (await import(/* @vite-ignore */ `${root}test/mutation/stryker.config.mjs`)) as {
    default: { mutate: string[] }
  }
  const named = config.mutate.filter((pattern) => pattern.startsWith('src/core/')).join()
  const files = readdirSync(`${root}src/core`).flatMap((file) => /^(.*)\.ts$/.exec(file)?.[1] ?? [])
  const left = files.filter((file) => !new RegExp(`[{,/]${file}[},.]`).test(named))
  expect(left.sort()).toEqual(OUTSIDE.sort())
})
