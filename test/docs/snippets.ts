/** Every TypeScript block that a reader may copy: from the pages, the README, and the doc comments. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export interface Snippet {
  /** Where it stands: `docs/errors.md:33`. */
  readonly where: string
  readonly code: string
}

export const root = fileURLToPath(new URL('../../', import.meta.url))

/** Folders whose files are not ours or not source. */
const SKIPPED = ['node_modules', 'api', 'cache', 'dist', 'generated', '.git', '.tmp']

export function filesUnder(folder: string, extension: string): string[] {
  return readdirSync(root + folder, { withFileTypes: true }).flatMap((entry) => {
    if (SKIPPED.includes(entry.name)) return []
    const path = `${folder}${folder && '/'}${entry.name}`
    if (entry.isDirectory()) return filesUnder(path, extension)
    return entry.name.endsWith(extension) ? [path] : []
  })
}

export function markdownFiles(): string[] {
  const top = readdirSync(root).filter((name) => name.endsWith('.md'))
  return [...top, ...filesUnder('docs', '.md'), 'docs/llms.txt']
}

/** A snippet that begins with the path of its file in a comment. */
export interface FileSnippet {
  readonly path: string
  readonly code: string
}

/** The files of a page, such as `docs/quick-start/next.md`. */
export function filesOf(page: string): FileSnippet[] {
  return blocks(page, readFileSync(root + page, 'utf8')).flatMap(({ code }) => {
    const [, path] = /^\/\/ (\S+\/\S+)\n/.exec(code) ?? []
    return path === undefined ? [] : [{ path, code: code.slice(code.indexOf('\n') + 1) }]
  })
}

export function allSnippets(): Snippet[] {
  const pages = markdownFiles().flatMap((path) => blocks(path, readFileSync(root + path, 'utf8')))
  const comments = filesUnder('src', '.ts').flatMap((path) => blocks(path, uncommented(path)))
  return [...pages, ...comments]
}

/** Doc comments without their stars; other lines empty, so that line numbers stay. `\@` stands for an `@` that is not a tag. */
function uncommented(path: string): string {
  return readFileSync(root + path, 'utf8')
    .split('\n')
    .map((line) => /^\s*\* ?(.*)$/.exec(line)?.[1] ?? '')
    .join('\n')
    .replaceAll('\\@', '@')
}

function blocks(path: string, text: string): Snippet[] {
  return [...text.matchAll(/^( *)```ts(?: \[[^\]\n]+\])?\n([\s\S]*?)^\1```/gm)].map(({ index, 2: code = '' }) => ({
    where: `${path}:${text.slice(0, index).split('\n').length}`,
    code,
  }))
}
