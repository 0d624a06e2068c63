/** What the command line has to know of Square. */
import type { ToolProvider } from '../../tools/cli/tool-provider.js'
import { catalog } from './generated/fields.js'
import { keySource, URL_VARIABLE } from './signature.js'

export const tool: ToolProvider = {
  name: 'square',
  catalog,
  variable: keySource.variable,
  urlVariable: URL_VARIABLE,
  unsigned: false,
  headers: ['x-square-hmacsha256-signature', 'x-square-signature'],
  signing: ({ secret, notificationUrl }) => ({ signatureKey: secret, notificationUrl }) as object,
  verifying: ({ secret, notificationUrl }) => ({ signatureKey: secret, notificationUrl }),
}
