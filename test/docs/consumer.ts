/** A folder that has the package installed as its users have it: from the packed tarball, next to the frameworks. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { link } from '../packed.js'
import { root } from './snippets.js'

export const consumer = `${root}test/docs/.tmp/`

/** Packs, and unpacks. What snippets import is found further up. */
export function installPacked(): void {
  rmSync(consumer, { recursive: true, force: true })
  const target = `${consumer}node_modules/giftcard-webhooks`
  mkdirSync(target, { recursive: true })
  const packed = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', consumer], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const { filename } = firstOf(JSON.parse(packed))
  execFileSync('tar', ['-xzf', `${consumer}${filename}`, '-C', target, '--strip-components=1'])
  // Further up is an older version, which a test client brings along.
  link('@noble/hashes', `${root}node_modules`, `${consumer}node_modules`)
  // Its own package, so that the name does not mean the repository around it.
  writeFileSync(`${consumer}package.json`, '{"type":"module","private":true}\n')
}

/** npm 11 answers with an array, later ones with an object by package name. */
function firstOf(packed: Record<string, { filename: string }>): { filename: string } {
  const [first] = Object.values(packed)
  if (!first) throw new Error('npm pack packed nothing.')
  return first
}
