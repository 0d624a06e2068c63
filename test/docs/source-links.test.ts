/** The pages can be read as files of the repository, too: every relative link leads to a file, and to a heading in it. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { slugify } from '../../docs/.vitepress/slugify.js'
import { markdownFiles, root } from './snippets.js'

const withoutCode = (path: string) => readFileSync(path, 'utf8').replace(/^( *)```[\s\S]*?^\1```/gm, '')

describe.each(markdownFiles())('%s', (path) => {
  const text = withoutCode(root + path)
  const links = [...text.matchAll(/\]\(([^)\s]+)\)|<img [^>]*src="([^"]+)"/g)].map(
    ([, href, source]) => href ?? source ?? '',
  )

  it('links to files and headings that exist', () => {
    const relative = links.filter((href) => !/^(https?:|mailto:)/.test(href))
    expect(relative.filter((href) => !leadsSomewhere(root + path, href))).toEqual([])
  })

  it('has nothing behind an include, which GitHub does not show', () => {
    expect(text).not.toContain('@include')
  })
})

function leadsSomewhere(page: string, href: string): boolean {
  const [file = '', anchor] = href.split('#')
  const target = file === '' ? page : join(dirname(page), file)
  if (!existsSync(target) || !statSync(target).isFile()) return false
  return anchor === undefined || anchorsOf(target).includes(anchor)
}

function anchorsOf(page: string): string[] {
  return [...withoutCode(page).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) => slugify(heading))
}
