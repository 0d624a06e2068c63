/** The sizes in the README, and ours on the page of comparisons, are those of the build. `UPDATE_SIZES=1` writes them. */
import { readFileSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { buildSync } from 'esbuild'
import { beforeAll, expect, it } from 'vitest'
import { pascal } from '../../scripts/providers.js'
import { providers } from '../../src/providers/list.js'
import { consumer, installPacked } from './consumer.js'
import { root } from './snippets.js'

/** The size that a row claims may be this far from the truth, in kB. */
const TOLERANCE = 0.15
const readme = readFileSync(`${root}README.md`, 'utf8')
const rows = [...readme.matchAll(/^\| `(giftcard-webhooks[^`]*)` \| [^|]+ \| `(\w+)` \| ([\d.]+) kB \|$/gm)]

beforeAll(installPacked)

it('has one row for every entry that is not data', () => {
  const { exports } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))
  const entries = Object.keys(exports).filter((path) => !/json|\*$/.test(path))
  const named = rows.map(([, entry]) => entry)
  expect(named.sort()).toEqual(entries.map((path) => path.replace(/^\./, 'giftcard-webhooks')).sort())
})

it('says the sizes of the build', () => {
  let text = readme
  for (const [row, entry = '', name = '', claimed] of rows) {
    const size = sizeOf(entry, name)
    text = text.replace(row, row.replace(/[\d.]+ kB/, `${size.toFixed(1)} kB`))
    if (!process.env.UPDATE_SIZES)
      expect(Math.abs(size - Number(claimed)), `${entry} ${name}: ${size.toFixed(2)} kB`).toBeLessThan(TOLERANCE)
  }
  if (process.env.UPDATE_SIZES) writeFileSync(`${root}README.md`, text)
})

it.each([
  {
    row: 'this: `verify` of one provider',
    sizes: () => providers.map((name) => sizeOf(`giftcard-webhooks/${name}`, 'verify')),
  },
  {
    row: 'this, with the parsing and checking of events',
    sizes: () => providers.map((name) => sizeOf('giftcard-webhooks', `parse${pascal(name)}Event`)),
  },
])('the comparison has the range over all providers: $row', ({ row, sizes }) => {
  const range = sizes()
  const [least, most] = [Math.min(...range), Math.max(...range)]
  const path = `${root}docs/comparison.md`
  const comparison = readFileSync(path, 'utf8')
  const claim = comparison.split('\n').find((line) => line.startsWith(`| ${row} `)) ?? ''
  if (process.env.UPDATE_SIZES) {
    const updated = claim.replace(/[\d.]+ to [\d.]+ kB/, `${least.toFixed(1)} to ${most.toFixed(1)} kB`)
    writeFileSync(path, comparison.replace(claim, updated))
    return
  }
  const [, from, to] = /\| ([\d.]+) to ([\d.]+) kB /.exec(claim) ?? []
  expect(Math.abs(Number(from) - least), `${least.toFixed(2)} kB`).toBeLessThan(TOLERANCE)
  expect(Math.abs(Number(to) - most), `${most.toFixed(2)} kB`).toBeLessThan(TOLERANCE)
})

/** Bundled for a browser, which has no `node:crypto`: with all that the entry may need. */
function sizeOf(entry: string, name: string): number {
  const { outputFiles } = buildSync({
    stdin: { contents: `export { ${name} } from '${entry}'`, resolveDir: consumer },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    external: ['node:crypto'],
    write: false,
  })
  return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length / 1000
}
