/** A copy of an example with its dependencies linked from this repository, and our package as packed. */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { installPackage, link, root } from '../packed.js'

const installed = [join(root, 'node_modules'), join(root, 'test/platforms/node_modules')]

/** Gives the folder of the copy, ready for the commands of its README that follow the install. */
export function installExample(name: string): string {
  const folder = join(root, '.tmp/examples', name)
  rmSync(folder, { recursive: true, force: true })
  cpSync(join(root, 'examples', name), folder, { recursive: true, filter: (path) => !path.includes('node_modules') })
  const nodeModules = join(folder, 'node_modules')
  installPackage(nodeModules)
  mkdirSync(join(nodeModules, '.bin'))
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  for (const dependency of Object.keys({ ...dependencies, ...devDependencies })) {
    if (dependency === 'giftcard-webhooks') continue
    const from = installed.find((path) => existsSync(join(path, dependency)))
    if (!from) throw new Error(`${dependency} is not installed: add it to a package.json of this repository.`)
    link(dependency, from, nodeModules)
    linkCommands(join(from, dependency), join(nodeModules, '.bin'))
  }
  return folder
}

/** Links the commands of a package, as npm does. */
function linkCommands(packageFolder: string, bin: string): void {
  const { name, bin: commands = {} } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'))
  for (const [command, path] of Object.entries<string>(
    typeof commands === 'string' ? { [name]: commands } : commands,
  )) {
    symlinkSync(join(packageFolder, path), join(bin, command))
  }
}
