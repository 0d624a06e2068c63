/** What loading costs a program: a cold process per sample, the import alone, by `import` and by `require`, in turns. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = new URL('../', import.meta.url)
const folder = fileURLToPath(new URL('.tmp/', import.meta.url))
const { exports } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'))

/**
 * The programs are files, as everybody's are: in `node -e` the first import also pays for the loader itself, which every
 * program that is a file has loaded before its first line.
 */
const timed = (load) => `const t = performance.now(); ${load}; process.stdout.write(String(performance.now() - t))`
const PROGRAMS = {
  import: { file: `${folder}program.mjs`, code: timed('await import(process.argv[2])') },
  require: { file: `${folder}program.cjs`, code: timed('require(process.argv[2])') },
}

/** What everybody pays for one file, with nothing in it. */
const EMPTY = { name: 'an empty file', ours: false, import: `${folder}empty.mjs`, require: `${folder}empty.cjs` }

/** Nothing, every entry of ours, and the rivals: each as the file that package.json names, so that nobody pays for finding it. */
function subjects() {
  const ours = Object.entries(exports)
    .filter(([, target]) => target.import)
    .map(([path, target]) => ({
      name: path.replace('.', 'giftcard-webhooks'),
      import: fileURLToPath(new URL(target.import.default, root)),
      require: fileURLToPath(new URL(target.require.default, root)),
      ours: true,
    }))
  const rivals = ['standardwebhooks', 'svix', '@octokit/webhooks-methods', 'stripe', '@hookflo/tern', 'square']
  return [EMPTY, ...ours, ...rivals.map((name) => ({ name, ...filesOf(name), ours: false }))]
}

/** The files of a rival. Some have no `require`. */
function filesOf(name) {
  const byImport = fileURLToPath(import.meta.resolve(name))
  try {
    return { import: byImport, require: createRequire(import.meta.url).resolve(name) }
  } catch {
    return { import: byImport }
  }
}

export function measureStartup(rounds) {
  mkdirSync(folder, { recursive: true })
  for (const { file, code } of Object.values(PROGRAMS)) writeFileSync(file, code)
  writeFileSync(EMPTY.import, 'export {}\n')
  writeFileSync(EMPTY.require, '')

  const results = subjects().map((subject) => ({ ...subject, times: { import: [], require: [] } }))
  for (let round = 0; round < rounds; round++) {
    for (const subject of results) {
      for (const way of ['import', 'require']) {
        if (subject[way]) subject.times[way].push(coldLoad(way, subject[way]))
      }
    }
  }
  return results.map(({ name, ours, times }) => ({
    name,
    ours,
    importMs: median(times.import),
    requireMs: median(times.require),
  }))
}

/** Milliseconds. */
function coldLoad(way, file) {
  const target = way === 'import' ? pathToFileURL(file).href : file
  return Number(
    execFileSync(process.execPath, [PROGRAMS[way].file, target], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    }),
  )
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
}
