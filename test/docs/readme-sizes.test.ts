/** The sizes in the README, and ours on the page of comparisons, are those of the build. `UPDATE_SIZES=1` writes them. */
import { readFileSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { buildSync } from 'esbuild'
import { beforeAll, expect, it } from 'vitest'
import { consumer, installPacked } from './consumer.js'
import { root } from './snippets.js'

/** The size that a row claims may be this far from the truth, in kB. */
const TOLERANCE = 0.15
const readme = readFileSync(`${root}README.md`, 'utf8')
const rows = [...readme.matchAll(/^\| (?:`(giftcard-webhooks[^`]*)`)? ?\| `(\w+)` \| ([\d.]+) kB \|$/gm)]

beforeAll(installPacked)

it('has a row for every entry that is not data', () => {
  const { exports } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))
  const entries = Object.keys(exports).filter((path) => !/json|\*$/.test(path))
  const named = rows.flatMap(([, entry]) => entry ?? [])
  expect(named.sort()).toEqual(entries.map((path) => path.replace(/^\./, 'giftcard-webhooks')).sort())
})

it('says the sizes of the build', () => {
  let entry = ''
  let text = readme
  for (const [row, named, name = '', claimed] of rows) {
    entry = named ?? entry
    const size = sizeOf(entry, name)
    text = text.replace(row, row.replace(/[\d.]+ kB/, `${size.toFixed(1)} kB`))
    if (!process.env.UPDATE_SIZES)
      expect(Math.abs(size - Number(claimed)), `${entry} ${name}: ${size.toFixed(2)} kB`).toBeLessThan(TOLERANCE)
  }
  if (process.env.UPDATE_SIZES) writeFileSync(`${root}README.md`, text)
})

it('sums them up rightly', () => {
  const table = readFileSync(`${root}README.md`, 'utf8')
  const sizesOf = (entry: string) => {
    let last = ''
    return [...table.matchAll(/^\| (?:`(giftcard-webhooks[^`]*)` )?\| `\w+` \| ([\d.]+) kB \|$/gm)].flatMap(
      ([, named, size]) => {
        last = named ?? last
        return last === entry ? [Number(size)] : []
      },
    )
  }
  const summary = [...table.matchAll(/^\| (the package itself|`\/.+?`) \| .+ \| ([\d.]+–[\d.]+)&nbsp;kB \|$/gm)]
  expect(summary).toHaveLength(5)
  let text = table
  for (const [row, entries = '', claim = ''] of summary) {
    const named = [...entries.matchAll(/`(.+?)`/g)].map(([, path]) => `giftcard-webhooks${path}`)
    const sizes = (named.length > 0 ? named : ['giftcard-webhooks']).map(sizesOf)
    expect(
      sizes.filter((each) => each.length === 0),
      row,
    ).toEqual([])
    const range = `${Math.min(...sizes.flat()).toFixed(1)}–${Math.max(...sizes.flat()).toFixed(1)}`
    if (!process.env.UPDATE_SIZES) expect(claim, entries).toBe(range)
    text = text.replace(row, row.replace(claim, range))
  }
  if (process.env.UPDATE_SIZES) writeFileSync(`${root}README.md`, text)
})

it.each([
  ['this: `verify` of one provider', 'verify'],
  ['this, with the parsing and checking of events', 'parse'],
])('the comparison says the same: %s', (row, name) => {
  const readmeNow = readFileSync(`${root}README.md`, 'utf8')
  const sizes = [...readmeNow.matchAll(/\| `(\w+)` \| ([\d.]+) kB \|/g)].flatMap(([, each = '', size]) =>
    each.startsWith(name) ? Number(size) : [],
  )
  expect(sizes).toHaveLength(3)
  const range = `${Math.min(...sizes).toFixed(1)} to ${Math.max(...sizes).toFixed(1)} kB`
  const path = `${root}docs/comparison.md`
  const comparison = readFileSync(path, 'utf8')
  const claim = comparison.split('\n').find((line) => line.startsWith(`| ${row} `)) ?? ''
  if (process.env.UPDATE_SIZES) {
    writeFileSync(path, comparison.replace(claim, claim.replace(/[\d.]+ to [\d.]+ kB/, range)))
  } else expect(claim).toContain(`| ${range} `)
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
