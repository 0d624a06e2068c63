/** What loading costs: a cold process per sample, the import alone, by `import` and by `require`, in turns. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

const root = new URL('../', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'))

/** Every entry of ours, with the files that package.json names; and the rivals, by name. */
function entries() {
  const ours = Object.entries(manifest.exports)
    .filter(([, target]) => target.import)
    .map(([path, target]) => ({
      name: path.replace('.', 'giftcard-webhooks'),
      import: new URL(target.import.default, root).href,
      require: new URL(target.require.default, root).pathname,
      ours: true,
    }))
  const rivals = ['standardwebhooks', 'svix', '@octokit/webhooks-methods', 'stripe', '@hookflo/tern', 'square']
  return [...ours, ...rivals.map((name) => ({ name, import: resolve(name), require: name, ours: false }))]
}

/** By file, as a cold process of `node -e` resolves nothing from here. */
const resolve = (name) => {
  try {
    return pathToFileURL(createRequire(import.meta.url).resolve(name)).href
  } catch {
    return import.meta.resolve(name)
  }
}

const script = {
  import: (target) =>
    `const t = performance.now(); await import(${JSON.stringify(target)}); process.stdout.write(String(performance.now() - t))`,
  require: (target) =>
    `const t = performance.now(); require(${JSON.stringify(target)}); process.stdout.write(String(performance.now() - t))`,
}

export function measureStartup(rounds) {
  const results = entries().map((entry) => ({ ...entry, times: { import: [], require: [] } }))
  for (let round = 0; round < rounds; round++) {
    for (const entry of results) {
      for (const way of ['import', 'require']) {
        const time = coldLoad(way, entry[way])
        if (time !== undefined) entry.times[way].push(time)
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

/** Milliseconds; `undefined` for a package that cannot be loaded this way. */
function coldLoad(way, target) {
  const flags = way === 'import' ? ['--input-type=module'] : ['--input-type=commonjs']
  try {
    const options = { cwd: new URL('.', import.meta.url), encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }
    return Number(execFileSync(process.execPath, [...flags, '-e', script[way](target)], options))
  } catch {
    return undefined
  }
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
}
