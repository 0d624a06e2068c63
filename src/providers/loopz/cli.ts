/** What the command line has to know of Loopz. */
import type { ToolProvider } from '../../tools/cli/tool-provider.js'
import { catalog } from './generated/fields.js'
import { HEADERS, tokenSource } from './source.js'

export const tool: ToolProvider = {
  name: 'loopz',
  catalog,
  variable: tokenSource.variable,
  unsigned: true,
  headers: [HEADERS.topic],
  signing: ({ secret }) => ({ urlToken: secret }) as object,
  verifying: ({ secret }) => (secret === undefined ? { allowUnsigned: true } : { urlToken: secret }),
}
