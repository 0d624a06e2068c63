/** `generated/fields.ts`: the documented fields as data, for the tools that show them. No receiving code imports it. */
import type { Catalog, CatalogField } from '../../src/core/catalog.js'
import type { ProviderFolder } from '../providers.js'
import { members, type Node, namedObjects, nodeOf } from './model.js'

export function fields(provider: ProviderFolder): string {
  const catalog: Catalog = {
    title: provider.title,
    ...(provider.preview && { preview: true as const }),
    events: Object.fromEntries(
      Object.entries(provider.events).map(([type, { description, source, data, composed }]) => [
        type,
        { description, source, data: nodeOf(data).title ?? '', ...(composed && { composed }) },
      ]),
    ),
    objects: Object.fromEntries(
      [...namedObjects(provider)].map(([name, node]) => [
        name,
        members(node).map(({ name, member, optional }) => field(name, member, optional)),
      ]),
    ),
  }
  return `import type { Catalog } from '../../../core/catalog.js'

/** The events of ${provider.title}, and what is in them. As text, which loads faster than code of this size, and is smaller. */
export const catalog: Catalog = /* @__PURE__ */ JSON.parse(
  ${quoted(JSON.stringify(catalog))},
)\n`
}

/** A text as a literal of JavaScript. */
const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`

function field(name: string, node: Node, optional: boolean): CatalogField {
  const known = node['x-known-values']
  return {
    name,
    type: typeName(node),
    description: node.description ?? '',
    ...(optional && { optional: true as const }),
    ...(node['x-unit'] && { unit: node['x-unit'] }),
    ...(node['x-sensitive'] && { sensitive: node['x-sensitive'] }),
    ...(node['x-unconfirmed'] && { unconfirmed: true as const }),
    ...(known && { known }),
  }
}

function typeName(node: Node): string {
  if (node.type === 'array' && node.items) return `${typeName(node.items)}[]`
  if (Array.isArray(node.type)) return node.type.join(' | ')
  return (node.type === 'object' ? node.title : (node.type as string | undefined)) ?? 'unknown'
}
