/** What the package is made of, and whether the registry vouches for it. */
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

/** Asks the registry. One that publishes no keys cannot be asked, which is said and is no failure. */
export function checkSignatures(): string {
  try {
    return output(root, 'npm', 'audit', 'signatures').trim().split('\n').at(-1) ?? ''
  } catch (error) {
    const { message } = error as Error
    if (/invalid|tampered/i.test(message) && !/no keys|not found/i.test(message)) throw error
    return 'not checked: this registry does not answer'
  }
}
