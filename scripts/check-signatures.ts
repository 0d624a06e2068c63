/** `npm run check:signatures`: what the release check asks the registry, by itself. */
import { checkSignatures } from './release/supply-chain.js'

try {
  console.log(checkSignatures())
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}
