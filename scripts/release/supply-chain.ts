/** The package's SBOM, and the registry signatures of its dependencies. */
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { manifest, output, root } from './tools.js'

interface CycloneDx {
  bomFormat: string
  metadata: { component: { name: string; purl: string } }
  components: { name: string; version: string; group?: string; purl?: string; hashes?: unknown[] }[]
}

const OMITTED = ['dev', 'peer', 'optional'].flatMap((kind) => ['--omit', kind])

/** Writes `sbom.cdx.json`: what runs in a user's process, by version and hash. */
export function checkSbom(folder: string): string {
  const sbom = JSON.parse(
    output(root, 'npm', 'sbom', '--sbom-format', 'cyclonedx', ...OMITTED, '--package-lock-only'),
  ) as CycloneDx
  const problem = problemOfSbom(sbom)
  if (problem) throw new Error(problem)
  // npm uses the name of the folder.
  sbom.metadata.component.name = manifest().name
  const file = join(process.env.SBOM_FOLDER ?? folder, 'sbom.cdx.json')
  writeFileSync(file, JSON.stringify(sbom, null, 2))
  return sbom.components.map((component) => `${nameOf(component)} ${component.version}`).join(', ')
}

export function problemOfSbom({ bomFormat, metadata, components }: CycloneDx): string | undefined {
  const { name, version, dependencies = {} } = manifest()
  if (bomFormat !== 'CycloneDX' || metadata.component.purl !== `pkg:npm/${name}@${version}`) {
    return 'The SBOM is not of this package.'
  }
  const found = components.map(nameOf)
  if (found.sort().join() !== Object.keys(dependencies).sort().join()) {
    return `The SBOM lists ${found.join(', ') || 'nothing'}; package.json ${Object.keys(dependencies).join(', ')}.`
  }
  const bare = components.filter(({ hashes, purl }) => !hashes?.length || !purl).map(nameOf)
  return bare.length > 0 ? `The SBOM has no hash or address of ${bare.join(', ')}.` : undefined
}

const nameOf = ({ group, name }: { group?: string; name: string }) => (group ? `${group}/${name}` : name)

const UNANSWERED =
  /code (ENOTFOUND|ECONNREFUSED|ETIMEDOUT|ECONNRESET|EAI_AGAIN|E[45]\d\d)\b|no dependencies to audit|request to \S+ failed/i
const FAULT = /(invalid|missing) (registry )?(signature|attestation)/i

export interface SignatureAnswer {
  verdict: 'genuine' | 'wrong' | 'unanswered'
  said: string
}

/** The result of `npm audit signatures`. Anything but a clear yes or a missing network counts as no. */
export function readSignatures(status: number | null, said: string): SignatureAnswer {
  if (status === 0 && /verified registry signature/.test(said)) return { verdict: 'genuine', said }
  // A request that failed for one package does not excuse a bad signature of another.
  return { verdict: UNANSWERED.test(said) && !FAULT.test(said) ? 'unanswered' : 'wrong', said }
}

export function askForSignatures(): SignatureAnswer {
  const args = ['audit', 'signatures', '--fetch-retries', '1']
  const { status, stdout, stderr } = spawnSync('npm', args, { cwd: root, encoding: 'utf8' })
  return readSignatures(status, `${stdout}${stderr}`.trim())
}

/** Without keys or without a network, the signatures cannot be checked: that is reported, and fails a release only. */
export function checkSignatures(publish: boolean, { verdict, said }: SignatureAnswer = askForSignatures()): string {
  if (verdict === 'wrong' || (publish && verdict === 'unanswered')) throw new Error(said)
  if (verdict === 'unanswered') return 'NOT CHECKED: no registry or transparency log answers from here'
  return said.split('\n').filter(Boolean).slice(1).join(' ')
}
