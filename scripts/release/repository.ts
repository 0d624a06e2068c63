/** Checks that the files of the repository agree before a release. */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { githubName } from '../generate/addresses.js'
import { assertNone, manifest, readText, root } from './tools.js'

/** As https://keepachangelog.com/en/1.1.0/ has them. */
const KINDS = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security']

/** Checks that the version is the same everywhere, has an entry in the changelog, and that the documentation is complete. */
export function checkAgreement(from: string = root): string {
  const { version } = manifest(from)
  const lock = JSON.parse(readText('package-lock.json', from)) as {
    version: string
    packages: Record<string, { version: string }>
  }
  const infoOf = (path: string) => (JSON.parse(readText(path, from)) as { info: { version: string } }).info.version
  const claims: [string, string | undefined][] = [
    ['package-lock.json', lock.version],
    ['package-lock.json, of the package itself', lock.packages['']?.version],
    ['dist/schemas/openapi.json', infoOf('dist/schemas/openapi.json')],
    ['dist/schemas/asyncapi.json', infoOf('dist/schemas/asyncapi.json')],
    // A version that a page tells readers to install, or attributes something to.
    ...pagesOf(from).flatMap((path) =>
      [...readText(path, from).matchAll(/giftcard-webhooks@(\d+\.\d+\.\d+\S*?)(?=[\s`'")]|$)/gm)].map(
        ([, claim]): [string, string | undefined] => [path, claim],
      ),
    ),
  ]
  assertNone([
    ...claims
      .filter(([, claim]) => claim !== version)
      .map(([where, claim]) => `${where} says ${claim}, package.json ${version}.`),
    ...problemsOfChangelog(readText('CHANGELOG.md', from), version),
    ...problemsOfReadme(from),
  ])
  return version
}

function problemsOfChangelog(text: string, version: string): string[] {
  const entries = text
    .split(/^## /m)
    .slice(1)
    .map((entry) => ({ heading: entry.split('\n', 1)[0] ?? '', entry }))
  const released = entries.filter(({ heading }) => heading !== '[Unreleased]')
  const [newest] = released
  const [, claimed, date = ''] = /^\[(\S+)\] - (\d{4}-\d\d-\d\d)$/.exec(newest?.heading ?? '') ?? []
  const kinds = kindsIn(newest?.entry ?? '')
  return [
    ...(claimed === version
      ? []
      : [`CHANGELOG.md begins with "${newest?.heading}", and not with "[${version}] - " and a date.`]),
    ...(claimed && !isPast(date) ? [`CHANGELOG.md: ${date} is not a day that has been.`] : []),
    ...(kinds.length > 0 ? [] : ['CHANGELOG.md: the entry says nothing under "### Added" or its like.']),
    ...kindsIn(text)
      .filter((kind) => !KINDS.includes(kind))
      .map((kind) => `CHANGELOG.md: "${kind}" is not a kind of change.`),
  ]
}

function kindsIn(text: string): string[] {
  return [...text.matchAll(/^### (.+)$/gm)].map(([, kind = '']) => kind)
}

/** A calendar day that is not in the future in any time zone. */
function isPast(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`)
  return new Date(time || 0).toISOString().startsWith(date) && time <= Date.now() + 14 * 3_600_000
}

/** README and quick start: every entry point, the oldest Node, every provider. */
function problemsOfReadme(from: string): string[] {
  const { exports, engines, name } = manifest(from)
  const readme = readText('README.md', from)
  const start = readText('docs/quick-start/index.md', from)
  const entries = Object.keys(exports)
    .filter((path) => !path.includes('*') && !path.endsWith('.json'))
    .map((path) => path.replace(/^\./, name))
  const rows = [...readme.matchAll(/^\| `(giftcard-webhooks[^`]*)` \|/gm)].map(([, entry = '']) => entry)
  const oldest = engines.node.replace('>=', '')
  const providers = readdirSync(join(from, 'dist/schemas')).filter((path) =>
    statSync(join(from, 'dist/schemas', path)).isDirectory(),
  )
  return [
    ...entries.filter((entry) => !rows.includes(entry)).map((entry) => `README.md leaves out ${entry}.`),
    ...rows.filter((row) => !entries.includes(row)).map((row) => `README.md names ${row}, which is not exported.`),
    ...providers
      .filter((provider) => !readme.includes(`docs/providers/${provider}.md`))
      .map((provider) => `README.md does not link to the page of ${provider}.`),
    ...(readme.includes(`Node.js ${oldest}`) ? [] : [`README.md does not say that Node.js ${oldest} is the oldest.`]),
    ...(start.includes(`Node.js ${oldest}`) ? [] : [`docs/quick-start/index.md does not say Node.js ${oldest}.`]),
  ]
}

function pagesOf(from: string): string[] {
  const skipped = /(^|\/)(node_modules|api|\.vitepress|generated)(\/|$)/
  const docs = readdirSync(join(from, 'docs'), { recursive: true, encoding: 'utf8' })
  return [
    'README.md',
    'SECURITY.md',
    'docs/llms.txt',
    ...docs.filter((path) => path.endsWith('.md') && !skipped.test(path)).map((path) => `docs/${path}`),
  ]
}

/**
 * Returns what is missing before this state can be published: values that only the owner can fill in, and the results of the last
 * bench.
 */
export function publishingBlockers(from: string = root): string[] {
  const address = githubName(manifest(from))
  const running = process.env.GITHUB_REPOSITORY
  const pictures = [...readText('README.md', from).matchAll(/!\[[^\]]*\]\(([^)\s]+)\)|<img [^>]*src="([^"]+)"/g)].map(
    ([, path, source]) => path ?? source ?? '',
  )
  return [
    ...(address
      ? []
      : [
          'package.json has no "repository" with a url such as git+https://github.com/<owner>/<name>.git. npm checks the provenance against it, and links and pictures of the README on npmjs.com need it.',
        ]),
    ...(address && running && address !== running
      ? [`package.json names the repository ${address}, and this is ${running}: npm would reject the provenance.`]
      : []),
    ...pictures
      .filter((path) => !path.startsWith('https://') && !existsSync(join(from, path)))
      .map((path) => `README.md shows ${path}, which is not there: \`npm run bench\` draws it.`),
  ]
}
