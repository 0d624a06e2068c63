/** The pages can be read as files of the repository, too: every relative link ends in `.md` and leads to a file. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { markdownFiles, root } from './snippets.js'

/** Pages that still have links of the site, without `.md`. These links must lead to a page all the same. */
const WITHOUT_EXTENSION = /^docs\/(quick-start\/|guides\/serverless\.md)/

it.each(markdownFiles())('%s links to files that exist', (path) => {
  // Parts are included by the pages one folder up.
  const folder = dirname(root + path).replace(/\/parts$/, '')
  const text = readFileSync(root + path, 'utf8').replace(/^( *)```[\s\S]*?^\1```/gm, '')
  const links = [...text.matchAll(/\]\(([^)\s]+)\)|<img [^>]*src="([^"]+)"/g)].map(
    ([, href, source]) => href ?? source ?? '',
  )
  const relative = links.filter((href) => !/^(https?:|mailto:|#)/.test(href))
  expect(relative.filter((href) => !leadsSomewhere(path, join(folder, href.replace(/#.*/, ''))))).toEqual([])
})

function leadsSomewhere(page: string, target: string): boolean {
  // The API reference is written by the build of the site.
  if (target.startsWith(`${root}docs/api/`)) return WITHOUT_EXTENSION.test(page)
  if (/\.\w+$/.test(target) || !page.startsWith('docs/')) return existsSync(target)
  return WITHOUT_EXTENSION.test(page) && (existsSync(`${target}.md`) || existsSync(join(target, 'index.md')))
}
