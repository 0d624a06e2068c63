/**
 * Part of a release: asks the registry for its signatures on what we depend on (`npm audit signatures`). A wrong or missing
 * signature fails. Where no registry or transparency log answers, as behind a firewall, that is said and nothing is claimed.
 */
import { checkSignatures } from './release/supply-chain.js'

try {
  console.log(checkSignatures(false))
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}
