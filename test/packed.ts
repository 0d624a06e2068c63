/** The package as users get it: packed by `npm pack`, and unpacked into some `node_modules`. */
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** Packs the build in `dist` and installs it with its dependency. */
export function installPackage(nodeModules: string): void {
  const target = join(nodeModules, 'giftcard-webhooks')
  rmSync(target, { recursive: true, force: true })
  mkdirSync(target, { recursive: true })
  const printed = execFileSync('npm', ['pack', '--json', '--silent', '--pack-destination', nodeModules], { cwd: root })
  const [{ filename }] = JSON.parse(printed.toString()) as [{ filename: string }]
  const tarball = join(nodeModules, filename)
  execFileSync('tar', ['-xzf', tarball, '-C', target, '--strip-components=1'])
  rmSync(tarball)
  cpSync(join(root, 'node_modules/@noble/hashes'), join(nodeModules, '@noble/hashes'), { recursive: true })
}

/** Makes a package that is installed in one `node_modules` available in another. */
export function link(name: string, from: string, to: string): void {
  const target = join(to, name)
  if (existsSync(target)) return
  mkdirSync(dirname(target), { recursive: true })
  symlinkSync(join(from, name), target)
}
