/** What the command line has to know of Giftronaut. */
import type { ToolProvider } from '../../tools/cli/tool-provider.js'
import { catalog } from './generated/fields.js'
import { secretSource } from './signature.js'

export const tool: ToolProvider = {
  name: 'giftronaut',
  catalog,
  variable: secretSource.variable,
  unsigned: false,
  headers: ['x-giftronaut-signature'],
  signing: ({ secret }) => ({ secret }) as object,
  verifying: ({ secret }) => ({ secret }),
}
