import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

/** The folder of a consumer that has nothing but the packed library. Compilers and bundlers are found next to the tests. */
export const app = fileURLToPath(new URL('.tmp/app/', import.meta.url))

const fixtures = fileURLToPath(new URL('fixture/', import.meta.url))

/** Puts files into a folder of the consumer; a text is the content, `{ fixture }` the file of that name. */
export function project(name: string, files: Record<string, string | { fixture: string }>): string {
  const folder = join(app, name)
  for (const [path, content] of Object.entries(files)) {
    const target = join(folder, path)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, typeof content === 'string' ? content : readFileSync(join(fixtures, content.fixture)))
  }
  return folder
}

/** Runs Node; a failure shows what was printed. */
export async function node(folder: string, ...args: string[]): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: folder, maxBuffer: 1 << 26 })
    return stdout
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string }
    throw new Error(`node ${args.join(' ')}\n${stdout}\n${stderr}`)
  }
}

/** A file of a package installed next to the tests. */
export function tool(path: string): string {
  return fileURLToPath(new URL(`node_modules/${path}`, import.meta.url))
}
