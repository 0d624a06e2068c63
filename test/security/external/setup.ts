/** Installs the packages of test/security: other libraries' signers, pino and OpenTelemetry. */
import { fileURLToPath } from 'node:url'
import { installIn } from '../../install.js'

export default function setup(): void {
  installIn(fileURLToPath(new URL('..', import.meta.url)))
}
