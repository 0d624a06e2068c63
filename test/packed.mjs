/** The package as a consumer gets it: packed, unpacked into a folder's `node_modules`, beside its one dependency. */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../', import.meta.url))

/** Empties the folder, installs the tarball there without a network, and returns the tarball's path. */
export function installPacked(folder) {
  rmSync(folder, { recursive: true, force: true })
  const installed = join(folder, 'node_modules', 'giftcard-webhooks')
  mkdirSync(installed, { recursive: true })
  const output = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const [{ filename }] = Object.values(JSON.parse(output))
  const tarball = join(folder, filename)
  execFileSync('tar', ['-xzf', tarball, '-C', installed, '--strip-components=1'])
  cpSync(join(root, 'node_modules/@noble/hashes'), join(folder, 'node_modules/@noble/hashes'), { recursive: true })
  return tarball
}
