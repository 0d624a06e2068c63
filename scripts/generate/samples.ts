/** `generated/samples.ts`: the sample payloads of `samples/*.json`, to the byte, for the test kit, the tools and the docs. */
import { readFileSync } from 'node:fs'
import type { ProviderSchema } from '../../src/internal/schema.js'

export function samples(provider: ProviderSchema): string {
  const lines = Object.keys(provider.events).map((type) => {
    const url = new URL(`../../src/${provider.provider}/samples/${type}.json`, import.meta.url)
    return `  '${type}': ${JSON.stringify(readFileSync(url, 'utf8'))},`
  })
  return `/** A body of each event, as documented. Text, because parsing and printing would change \`5000.00\` and the like. */
export const samples = {\n${lines.join('\n')}\n} as const\n`
}
