/** Before the suite: the other runtimes and Next.js, if they are not there yet, and our package next to them. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { installIn } from '../install.js'
import { installPackage } from '../packed.js'

export const platforms = import.meta.dirname

export default function setup(): void {
  installIn(platforms, 'next')
  installPackage(join(platforms, 'node_modules'))
}

/** Bun. Where install scripts run, its own moves the binary out of the package that it came in. */
export function bunBinary(): string {
  const paths = ['@oven/bun-linux-x64/bin/bun', 'bun/bin/bun.exe'].map((path) => join(platforms, 'node_modules', path))
  return paths.find((path) => existsSync(path)) as string
}
