/** What must agree in the repository before a release. */
import { readdirSync } from 'node:fs'
import { assertNone, manifest, readText, root } from './tools.js'

const heading = () => /^## (\S+)(.*)$/m.exec(readText('CHANGELOG.md'))

export function checkAgreement(): string {
  const { version } = manifest()
  const lock = JSON.parse(readText('package-lock.json')) as { version: string }
  const openApi = JSON.parse(readText('schemas/openapi.json')) as { info: { version: string } }
  const asyncApi = JSON.parse(readText('schemas/asyncapi.json')) as { info: { version: string } }
  const claims = {
    'CHANGELOG.md': heading()?.[1],
    'package-lock.json': lock.version,
    'schemas/openapi.json': openApi.info.version,
    'schemas/asyncapi.json': asyncApi.info.version,
  }
  const wrong = Object.entries(claims).filter(([, claim]) => claim !== version)
  assertNone(wrong.map(([file, claim]) => `${file} says ${claim}, package.json ${version}.`))
  return version
}

/** Actions by full commit hash, read rights at the top, and an identity only for publishing. */
export function checkWorkflows(): string {
  const folder = '.github/workflows/'
  const files = readdirSync(root + folder)
  const problems = files.flatMap((file) => {
    const text = readText(folder + file)
    const uses = [...text.matchAll(/uses: (\S+)/g)].map(([, action = '']) => action)
    return [
      ...uses.filter((action) => !/@[0-9a-f]{40}$/.test(action)).map((action) => `${file}: ${action} is not pinned.`),
      ...(/^permissions:\n {2}contents: read$/m.test(text) ? [] : [`${file}: rights are not limited at the top.`]),
      ...(text.includes('id-token: write') === /npm publish/.test(text)
        ? []
        : [`${file}: identity without publishing.`]),
    ]
  })
  const { publishConfig } = manifest()
  if (publishConfig?.provenance !== true) problems.push('package.json: publishConfig.provenance is not true.')
  assertNone(problems)
  return files.join(', ')
}

export function checkPublishable(): string {
  const { repository, version } = manifest()
  assertNone([
    ...(repository?.url ? [] : ['package.json has no repository, which provenance is checked against.']),
    ...(/^ \(\d{4}-\d\d-\d\d\)$/.test(heading()?.[2] ?? '') ? [] : [`CHANGELOG.md: ${version} has no date.`]),
  ])
  return version
}
