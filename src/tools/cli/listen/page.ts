/** The files of the inspector page, and their headers, which allow no code or content from other hosts. */
import { readFileSync } from 'node:fs'

export const PAGE_HEADERS = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
} as const

const FILES: Readonly<Record<string, { file: string; type: string }>> = {
  '/': { file: 'page.html', type: 'text/html; charset=utf-8' },
  '/inspector/page.css': { file: 'page.css', type: 'text/css; charset=utf-8' },
  '/inspector/page.js': { file: 'page.js', type: 'text/javascript; charset=utf-8' },
}

/** Returns the file for a path. The build puts the files next to the command line. */
export function asset(path: string): { text: string; type: string } | undefined {
  const found = Object.hasOwn(FILES, path) ? FILES[path] : undefined
  if (!found) return undefined
  return { type: found.type, text: readFileSync(new URL(`./inspector/${found.file}`, import.meta.url), 'utf8') }
}
