/** The workflows: what they may do, and that they do what a release needs. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { assertNone, manifest, readText, root } from './tools.js'

const FOLDER = '.github/workflows'
/** Those that are supported; the first is the oldest. */
export const NODE_VERSIONS = ['20.19', '22', '24', '26']

/** Actions by full commit hash, read rights at the top, an identity only for publishing, and every supported Node. */
export function checkWorkflows(from: string = root): string {
  const files = readdirSync(join(from, FOLDER)).map((name) => ({ name, text: readText(`${FOLDER}/${name}`, from) }))
  const publishing = files.filter(({ text }) => /npm publish/.test(text))
  const testing = files.filter(({ text }) => /^ {2}pull_request:$/m.test(text))
  assertNone([
    ...(publishing.length === 1 ? [] : [`${publishing.length} workflows publish; one should.`]),
    ...(testing.length > 0 ? [] : ['No workflow runs on pull requests.']),
    ...files.flatMap(({ name, text }) => problemsOfAny(text).map((problem) => `${name}: ${problem}`)),
    ...publishing.flatMap(({ name, text }) => problemsOfPublishing(text).map((problem) => `${name}: ${problem}`)),
    ...testing.flatMap(({ name, text }) => problemsOfTesting(text).map((problem) => `${name}: ${problem}`)),
    ...problemsOfManifest(from),
  ])
  return files.map(({ name }) => name).join(', ')
}

function problemsOfAny(text: string): string[] {
  const uses = [...text.matchAll(/uses: *(.+)$/gm)].map(([, action = '']) => action)
  const checkouts = [...text.matchAll(/uses: *actions\/checkout@[^\n]*\n((?: {8,}[^\n]*\n)*)/g)]
  const rights = [...text.matchAll(/^ *([\w-]+): *(write|write-all)\b/gm)].map(([, right = '']) => right)
  const publishes = /npm publish/.test(text)
  return [
    ...uses
      .filter((action) => !/^\S+@[0-9a-f]{40} # v\d+(\.\d+)*$/.test(action))
      .map((action) => `${action} is not pinned by its commit, with its version in a comment.`),
    ...(/^permissions:\n {2}contents: read\n(?! )/m.test(text) ? [] : ['rights are not limited at the top.']),
    ...rights
      .filter((right) => !(publishes && right === 'id-token'))
      .map((right) => `may write ${right}, which nothing needs.`),
    ...(/pull_request_target|write-all/.test(text) ? ['gives its rights to strangers.'] : []),
    ...checkouts
      .filter(([, settings = '']) => !/persist-credentials: false/.test(settings))
      .map(() => 'a checkout leaves its credentials in the working copy.'),
  ]
}

function problemsOfPublishing(text: string): string[] {
  const order = ['npm ci', 'npm test', 'npm run release:check -- --publish', 'npm publish ']
  const places = order.map((command) => text.indexOf(`- run: ${command}`))
  return [
    ...order.filter((_, index) => (places[index] ?? -1) < 0).map((command) => `does not run \`${command.trim()}\`.`),
    ...(places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0))
      ? []
      : ['publishes before everything was checked.']),
    ...(/id-token: write/.test(text) ? [] : ['has no identity to sign the provenance with.']),
    ...(/npm publish[^\n]* --provenance/.test(text) ? [] : ['publishes without provenance.']),
    ...(/NPM_TOKEN|NODE_AUTH_TOKEN/.test(text) ? ['publishes with a long-lived token.'] : []),
  ]
}

function problemsOfTesting(text: string): string[] {
  const listed: string[] = /node: \[(.+)\]/.exec(text)?.[1]?.match(/[\d.]+/g) ?? []
  return NODE_VERSIONS.filter((version) => !listed.includes(version)).map(
    (version) => `does not run on Node ${version}.`,
  )
}

function problemsOfManifest(from: string): string[] {
  const { publishConfig, engines } = manifest(from)
  return [
    ...(publishConfig?.provenance === true ? [] : ['package.json: publishConfig.provenance is not true.']),
    ...(publishConfig?.access === 'public' ? [] : ['package.json: publishConfig.access is not public.']),
    ...(engines.node === `>=${NODE_VERSIONS[0]}` ? [] : [`package.json: engines.node is ${engines.node}.`]),
  ]
}
