/** `generated/samples.ts`: the sample payloads of `samples/*.json`, to the byte, for the test kit, the tools and the docs. */
import { readFileSync } from 'node:fs'
import type { ProviderFolder } from '../providers.js'

export function samples(provider: ProviderFolder): string {
  const lines = Object.keys(provider.events).map(
    (type) => `  '${type}': ${JSON.stringify(sampleText(provider, type))},`,
  )
  const composed = Object.keys(provider.events).filter((type) => provider.events[type]?.composed)
  // A literal type would repeat every body in the declaration files.
  const types = Object.keys(provider.events)
    .map((type) => `'${type}'`)
    .join(' | ')
  return `/** A body of each event${composed.length > 0 ? '' : ', as documented'}. Text, because parsing and printing would change \`5000.00\` and the like. */
export const samples: Readonly<Record<${types}, string>> = {\n${lines.join('\n')}\n}

/** The events whose sample this project composed from the documented shape, because the provider publishes none, or only a part. */
export const composed: readonly (keyof typeof samples)[] = [${composed.map((type) => `\n  '${type}',`).join('')}${composed.length > 0 ? '\n' : ''}]\n`
}

/** The sample of one event, as it would arrive. */
export function sampleText(provider: ProviderFolder, type: string): string {
  return readFileSync(new URL(`../../src/providers/${provider.name}/samples/${type}.json`, import.meta.url), 'utf8')
}

/** The sample as a JSON value. */
export const sampleOf = (provider: ProviderFolder, type: string): unknown => JSON.parse(sampleText(provider, type))
