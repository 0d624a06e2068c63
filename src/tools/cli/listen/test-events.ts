/** The test events of the page's form, signed and sent to `listen` itself. */
import { fieldsOf } from '../../../core/catalog.js'
import { makeDelivery } from '../../testing/create-delivery.js'
import { UsageError } from '../args.js'
import { findTool, findType, tools } from '../providers.js'
import { settings } from '../settings.js'
import type { InboxSettings } from './inbox.js'

export interface TestEvents {
  /** Lists every event for the form. */
  list(): readonly {
    provider: string
    title: string
    types: readonly { type: string; description: string; fields: readonly string[] }[]
  }[]
  /** Sends a test event and returns the status of the answer. */
  send(given: Readonly<Record<string, string>>, own: string): Promise<number>
}

export function testEvents({ secrets, ownSecret, notificationUrl }: InboxSettings): TestEvents {
  return {
    list: () =>
      tools.map(({ name, catalog }) => ({
        provider: name,
        title: catalog.title,
        types: Object.entries(catalog.events).map(([type, { description }]) => ({
          type,
          description,
          // Only members can be set, not whole objects.
          fields: fieldsOf(catalog, type)
            .filter((field) => !(field.type in catalog.objects))
            .map(({ path }) => path),
        })),
      })),
    async send({ provider, type, set = '', path = '' }, own) {
      const tool = await findTool(tools.some(({ name }) => name === provider) ? provider : '')
      const lines = set.split('\n').map((line) => line.trim())
      const { data, options } = settings(
        lines.filter((line) => line !== ''),
        Object.keys(tool.provider.facts.envelope.fields ?? {}),
      )
      const secret = secrets[tool.name] ?? (tool.isUnsigned ? undefined : ownSecret)
      const url = own + pathOf(path, tool.name)
      const signing = { ...tool.signing({ secret, notificationUrl }), ...options, url }
      const response = await makeDelivery(tool.provider, findType(tool, type), data, signing).send(url)
      await response.arrayBuffer()
      return response.status
    },
  }
}

/** Returns the given path, else the provider's name. With --forward, it is the path in the application. */
function pathOf(path: string, name: string): string {
  const given = path.trim()
  if (given === '') return `/${name}`
  if (/^\/\S*$/.test(given) && !/^\/inspector(?:[/?]|$)/.test(given)) return given
  throw new UsageError('The path must begin with / and have no spaces. /inspector is the page itself.')
}
