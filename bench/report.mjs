/** The figures as tables, which a terminal and the documentation share, and as bars. */
import { markdownTable } from 'markdown-table'

export function speedTable(results) {
  const tables = [...groups(results)].map(([heading, rows]) => {
    const timeOf = (wanted) => rows.find(({ name }) => name === wanted)?.microseconds
    const ratio = (time, to) => (to ? (time / to).toFixed(2) : '')
    const lines = rows
      .toSorted((a, b) => a.microseconds - b.microseconds)
      .map(({ name, microseconds: time, allocatedBytes }) => [
        name,
        time.toFixed(2),
        ratio(time, timeOf('ours')),
        ratio(time, timeOf('floor')),
        String(allocatedBytes ?? ''),
      ])
    return `${heading}\n\n${table([['', 'µs', 'of ours', 'of floor', 'bytes'], ...lines])}\n`
  })
  return tables.join('\n')
}

/** Each provider's own scheme, against the floor of that scheme. */
export const schemeTable = (schemes) =>
  table([
    ['', 'signs', 'bytes', 'µs', 'of floor'],
    ...schemes.map(({ provider, signs, bytes, ours, floor }) => [
      provider,
      signs,
      String(bytes),
      ours.toFixed(2),
      (ours / floor).toFixed(2),
    ]),
  ])

/** Each mode's rate as a share of the same promise by hand. */
export const storeTable = (stores) =>
  table([
    ['handler', 'at a time', 'round trip', 'transaction', 'lease', 'lease, prepared'],
    ...stores.map(({ writes, concurrency, roundTripMs, transaction, lease, leasePrepared }) => [
      writes ? 'writes a row' : 'empty',
      String(concurrency),
      roundTripMs ? `${roundTripMs} ms` : 'local',
      ...[transaction, lease, leasePrepared].map((ratio) => ratio.toFixed(2)),
    ]),
  ])

/** The first column names the row; the others are numbers. */
const table = (rows) => markdownTable(rows, { align: rows[0].map((_, column) => (column === 0 ? 'l' : 'r')) })

function groups(results) {
  const map = new Map()
  for (const row of results) {
    const heading = `${row.body}, ${row.delivery}`
    map.set(heading, [...(map.get(heading) ?? []), row])
  }
  return map
}

const BAR = 22
const LABEL = 142
const WIDTH = 560

/** One bar each, on the first body: microseconds, less is better. Legible on light and dark pages. */
export function chart(results, title) {
  const [rows] = [...groups(results).values()]
  const sorted = rows
    .filter(({ name }) => name !== 'floor, our hashing')
    .toSorted((a, b) => a.microseconds - b.microseconds)
  // A much slower one gets a shortened bar with a note. Otherwise the other bars would be too short to compare.
  const longest = Math.min(sorted.at(-1).microseconds, sorted.at(-2).microseconds * 1.3)
  const bars = sorted.map(({ name, microseconds }, i) => {
    const y = 40 + i * (BAR + 6)
    const isCut = microseconds > longest
    const width = Math.max(2, (Math.min(microseconds, longest) / longest) * (WIDTH - LABEL - 110))
    const fill = name.startsWith('ours') ? '#2f7d4f' : name === 'floor' ? '#b8b8b8' : '#7a8aa0'
    const gap = LABEL + width - 14
    const cut = isCut ? `<path d="M${gap} ${y + BAR} l6 -${BAR}" stroke="#fff" stroke-width="3"/>` : ''
    return `<text x="${LABEL - 8}" y="${y + 15}" text-anchor="end">${name}</text><rect x="${LABEL}" y="${y}" width="${width.toFixed(1)}" height="${BAR}" fill="${fill}"/>${cut}<text x="${(LABEL + width + 6).toFixed(1)}" y="${y + 15}">${microseconds.toFixed(1)} µs${isCut ? ' (cut)' : ''}</text>`
  })
  const height = 40 + sorted.length * (BAR + 6) + 8
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${title}">
<style>text { font: 13px system-ui, sans-serif; fill: #24292f } @media (prefers-color-scheme: dark) { text { fill: #e6edf3 } }</style>
<text x="0" y="18" style="font-weight: 600">${title}</text>
${bars.join('\n')}
</svg>
`
}

/** The tables of docs/performance.md, by the name of the place they go to. */
export function markdown(speed, schemes, startup, stores, machine) {
  return {
    machine: `Measured on ${machine}.`,
    accepted: speedMarkdown(speed, 'accepted'),
    rejected: speedMarkdown(speed, 'rejected'),
    schemes: schemeTable(schemes),
    allocation: tableOf(speed, 'accepted', (row) => (row.allocatedBytes ?? 0).toLocaleString('en')),
    startup: startupTable(startup),
    ...(stores && { stores: storeTable(stores) }),
  }
}

/** Microseconds, and the ratio to ours. */
function speedMarkdown(speed, delivery) {
  return tableOf(speed, delivery, (row, ours) => {
    const microseconds = row.microseconds.toFixed(row.microseconds < 100 ? 2 : 0)
    return row.name === 'ours'
      ? `**${microseconds}**`
      : `${microseconds} (${(row.microseconds / ours.microseconds).toFixed(2)})`
  })
}

/** A row for each contestant, a column for each body. */
function tableOf(speed, delivery, cell) {
  const rows = speed.filter((row) => row.delivery === delivery)
  const bodies = [...new Set(rows.map(({ body }) => body))]
  const names = [...new Set(rows.map(({ name }) => name))]
  const find = (body, name) => rows.find((row) => row.body === body && row.name === name)
  return table([
    ['', ...bodies],
    ...names.map((name) => [name, ...bodies.map((body) => cell(find(body, name), find(body, 'ours')))]),
  ])
}

/** Milliseconds of a cold process, and how much more than the empty package, which is the first row. */
export function startupTable(startup) {
  const ms = (row, kind) => {
    const time = row[kind]
    return time === undefined ? ['–', '–'] : [time.toFixed(1), `+${Math.max(0, time - startup[0][kind]).toFixed(1)}`]
  }
  return table([
    ['', '`import`, ms', 'added', '`require`, ms', 'added'],
    ...startup.map((row) => [`\`${row.name}\``, ...ms(row, 'importMs'), ...ms(row, 'requireMs')]),
  ])
}

/** Puts each table between its marks, `<!-- bench:name -->` and `<!-- /bench -->`. */
export function fillIn(page, tables) {
  return Object.entries(tables).reduce((text, [name, table]) => {
    const [start, end] = [`<!-- bench:${name} -->`, '<!-- /bench -->']
    const from = text.indexOf(start)
    if (from === -1) throw new Error(`docs/performance.md has no place for ${name}.`)
    return `${text.slice(0, from + start.length)}\n\n${table}\n\n${text.slice(text.indexOf(end, from))}`
  }, page)
}
