/**
 * Part of a release: asks the registry for its signatures on what we depend on (`npm audit signatures`). A wrong or missing
 * signature fails. Where no registry or transparency log answers, as behind a firewall, that is said and nothing is claimed.
 */
import { spawnSync } from 'node:child_process'

const { status, stdout, stderr } = spawnSync('npm', ['audit', 'signatures'], { encoding: 'utf8' })
const said = `${stdout}${stderr}`
const unanswered = /code (ENOTFOUND|ECONNREFUSED|ETIMEDOUT|ECONNRESET|EAI_AGAIN)|no dependencies to audit/.test(said)

if (status === 0) console.log(stdout.trim())
else if (unanswered) console.log('Not checked: no registry answered for its signatures here.')
else {
  console.error(said)
  process.exitCode = 1
}
