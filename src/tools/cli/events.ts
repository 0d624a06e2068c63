/** `events`: lists documented events, their fields and a sample. */
import { fieldsOf, type PlacedField } from '../../core/catalog.js'
import { parseFlags } from './args.js'
import { findType, type Tool, takeTool, tools } from './providers.js'
import { columns, type Io, print } from './terminal.js'

export const usage = `Usage: giftcard-webhooks events [provider] [type] [--json]

Lists the documented events; for one type, its fields and a sample body. If the
provider publishes no sample, this project composed it. A provider is a name,
or the path of a module that exports one (--provider works too).

  giftcard-webhooks events
  giftcard-webhooks events square
  giftcard-webhooks events square gift_card.updated --json

Exit codes: 0, or 2 for a provider or event that does not exist.`

const OPTIONS = { provider: { type: 'string' }, json: { type: 'boolean' } } as const

export async function run(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseFlags(args, OPTIONS, 2)
  const isAll = values.provider === undefined && positionals.length === 0
  const { tool: only, rest } = isAll ? { tool: undefined, rest: [] } : await takeTool(values.provider, positionals)
  const chosen = only ? [only] : tools
  const [typeName] = rest
  if (only && typeName !== undefined) {
    const tool = only
    const type = findType(tool, typeName)
    if (values.json) io.out(JSON.stringify(described(tool, type), null, 2))
    else describe(tool, type, io)
    return 0
  }
  if (values.json) {
    const list = chosen.flatMap((tool) => Object.keys(tool.catalog.events).map((type) => described(tool, type)))
    io.out(
      JSON.stringify(
        list.map(({ fields: _, sample: __, composed: ___, ...rest }) => rest),
        null,
        2,
      ),
    )
    return 0
  }
  for (const { name, catalog } of chosen) {
    io.out(io.style('bold', `${catalog.title} (${name})`))
    const rows = Object.entries(catalog.events).map(([type, event]) => [`  ${type}`, event.description])
    for (const line of columns(rows, io.width)) io.out(line)
  }
  return 0
}

function described(tool: Tool, type: string) {
  const event = tool.catalog.events[type]
  return {
    provider: tool.name,
    eventType: type,
    description: event?.description ?? '',
    source: event?.source ?? '',
    fields: fieldsOf(tool.catalog, type),
    sample: tool.samples[type] ?? '',
    composed: event?.composed ?? false,
  }
}

function describe(tool: Tool, type: string, io: Io): void {
  const { description, source, fields, sample, composed } = described(tool, type)
  io.out(io.style('bold', `${tool.catalog.title} ${type}`))
  print(io, description)
  if (source) io.out(io.style('dim', source))
  io.out('')
  const rows = fields.map((field) => [`  ${field.path}`, kindOf(field), notesOf(field)])
  for (const line of columns(rows, io.width)) io.out(line)
  io.out('')
  if (composed) print(io, 'Composed by this project from the documented shape:')
  io.out(sample === '' ? 'There is no sample.' : sample.trimEnd())
}

const kindOf = ({ type, optional }: PlacedField) => `${type}${optional ? ', optional' : ''}`

function notesOf({ description, unit, sensitive, unconfirmed, known }: PlacedField): string {
  const values =
    known && `Known: ${known.slice(0, 6).join(', ')}${known.length > 6 ? ` and ${known.length - 6} more` : ''}.`
  return [
    description,
    unit && `Unit: ${unit}.`,
    values,
    sensitive && `Sensitive (${sensitive}).`,
    unconfirmed && 'Unconfirmed.',
  ]
    .filter(Boolean)
    .join(' ')
}
