/** Every link leads somewhere: in the built site to a page and a place on it; in the repository's own files to a file. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fileOf, site } from './site-server.js'
import { filesUnder, root } from './snippets.js'

const pages = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'))
const htmlOf = (path: string) => readFileSync(path, 'utf8')

describe.each(pages)('%s', (page) => {
  const base = `http://site/${page}`
  const links = [...htmlOf(join(site, page)).matchAll(/<a [^>]*?href="([^"]+)"/g)].map(([, href = '']) =>
    href.replaceAll('&amp;', '&'),
  )

  it('has no link to nowhere', () => {
    expect(links.flatMap((href) => problemOf(new URL(href, base), href))).toEqual([])
  })
})

function problemOf(url: URL, href: string): string[] {
  // The network is closed to tests: of other sites, only the form is checked.
  if (url.host !== 'site') return url.protocol === 'https:' || /^http:\/\/(localhost|127)/.test(href) ? [] : [href]
  const file = fileOf(url.pathname)
  if (!file) return [href]
  const id = decodeURIComponent(url.hash.slice(1))
  return id === '' || htmlOf(file).includes(`id="${id}"`) ? [] : [href]
}

it.each(['README.md', 'docs/AGENTS.md', 'CONTRIBUTING.md', 'SECURITY.md', 'docs/llms.txt'])(
  '%s links to files that exist',
  (path) => {
    const links = [...readFileSync(root + path, 'utf8').matchAll(/\]\(([^)\s]+)\)|<img [^>]*src="([^"]+)"/g)].map(
      ([, href, source]) => href ?? source ?? '',
    )
    const broken = links.filter(
      (href) => !href.startsWith('https://') && !existsSync(join(dirname(root + path), href.replace(/#.*/, ''))),
    )
    expect(broken).toEqual([])
  },
)

it('has every page of the sources', () => {
  const sources = filesUnder('docs', '.md')
  const missing = sources.filter((path) => !pages.includes(path.replace(/^docs\//, '').replace(/md$/, 'html')))
  expect(missing).toEqual([])
})
