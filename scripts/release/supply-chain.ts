/** What the package is made of, and whether the registry vouches for it. */
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { manifest, output, root } from './tools.js'

interface CycloneDx {
  bomFormat: string
  metadata: { component: { name: string; purl: string } }
  components: { name: string; version: string; group?: string }[]
}

/** Writes `sbom.cdx.json`: what runs in a user's process, by version and hash. */
export function checkSbom(folder: string): string {
  const text = output(
    root,
    'npm',
    'sbom',
    '--sbom-format',
    'cyclonedx',
    '--omit',
    'dev',
    '--omit',
    'peer',
    '--omit',
    'optional',
    '--package-lock-only',
  )
  const sbom = JSON.parse(text) as CycloneDx
  const { bomFormat, metadata, components } = sbom
  const { name, version, dependencies = {} } = manifest()
  const found = components.map(({ group, name }) => (group ? `${group}/${name}` : name))
  if (bomFormat !== 'CycloneDX' || metadata.component.purl !== `pkg:npm/${name}@${version}`) {
    throw new Error('The SBOM is not of this package.')
  }
  if (found.sort().join() !== Object.keys(dependencies).sort().join()) {
    throw new Error(
      `The SBOM lists ${found.join(', ') || 'nothing'}; package.json ${Object.keys(dependencies).join(', ')}.`,
    )
  }
  // npm takes the name of the folder.
  metadata.component.name = name
  writeFileSync(join(process.env.SBOM_FOLDER ?? folder, 'sbom.cdx.json'), JSON.stringify(sbom, null, 2))
  return found.join(', ')
}

/**
 * Asks the registry for its signatures on all that is installed here. A wrong or a missing one fails. Where no registry or
 * transparency log answers, as behind a firewall, that is said, and nothing is claimed.
 */
export function checkSignatures(): string {
  const { status, stdout, stderr } = spawnSync('npm', ['audit', 'signatures'], { cwd: root, encoding: 'utf8' })
  return verdictOnSignatures(status, `${stdout}${stderr}`)
}

/** What `npm audit signatures` ended with, and said. */
export function verdictOnSignatures(status: number | null, said: string): string {
  const lines = said.trim().split('\n')
  if (status === 0) return lines.find((line) => /verified registry signatures?/.test(line)) ?? (lines.at(-1) as string)
  if (UNANSWERED.test(said) && !/(invalid|missing) (registry )?(signature|attestation)/i.test(said))
    return 'not checked: no registry answered for its signatures here'
  throw new Error(said.trim())
}

const UNANSWERED =
  /code (ENOTFOUND|ECONNREFUSED|ETIMEDOUT|ECONNRESET|EAI_AGAIN|E[45]\d\d)|no dependencies to audit|request to \S+ failed/i
