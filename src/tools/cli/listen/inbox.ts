/** The deliveries that arrived while `listen` runs, and how each is shown. */
import { randomUUID } from 'node:crypto'
import { fieldsOf } from '../../../core/catalog.js'
import type { Delivery, NamedSecret } from '../../../core/types.js'
import { type Tool, tools } from '../providers.js'
import { type DeliveryView, recognise, shownHeaders, shownUrl, viewOf } from '../view.js'
import { walk } from '../walk.js'
import { type KeptDelivery, keep } from './deliveries.js'

/** One delivery, as the terminal and the page show it. */
export interface Entry {
  readonly id: string
  readonly at: string
  readonly url: string
  readonly bytes: number
  readonly view: DeliveryView
  /** The delivery that brought the same event before. */
  readonly copyOf: string | undefined
  /** What is documented of the event's fields, with the values. */
  readonly fields: readonly FieldRow[]
  /** The body as text, where sensitive fields may be shown. */
  readonly text: string | undefined
  /** What the other side answered, with --forward. */
  forwarded?: string
}

export interface FieldRow {
  readonly path: string
  readonly value: string
  readonly description: string
  readonly sensitive: boolean
}

/** What `listen` was told. */
export interface InboxSettings {
  /** The provider of deliveries that do not say it themselves, and of all of them if set. */
  readonly only: Tool | undefined
  readonly secrets: Readonly<Record<string, string>>
  readonly notificationUrl: string
  readonly reveal: boolean
  readonly file: string
  /** Signs the events that the page sends: those must be verified even where no real secret is set. */
  readonly ownSecret: string
}

/** Older ones are in the file. */
const MOST_SHOWN = 200

export class Inbox {
  readonly entries: Entry[] = []
  readonly kept = new Map<string, KeptDelivery>()

  constructor(readonly settings: InboxSettings) {}

  /** Takes in a request, and says what is to be shown of it. */
  async add(
    delivery: Delivery & { body: Uint8Array; url: string; headers: readonly (readonly [string, string])[] },
  ): Promise<Entry> {
    const id = randomUUID().slice(0, 8)
    const at = new Date().toISOString()
    const { only, reveal, file } = this.settings
    const { url, headers, body } = delivery
    const kept: KeptDelivery = { id, at, method: 'POST', url, headers, body: Buffer.from(body).toString('base64') }
    keep(file, kept)
    this.kept.set(id, kept)

    const tool = only ?? recognise(delivery)
    const view = tool ? await this.look(tool, delivery) : { ...unrecognised, headers: shownHeaders(delivery, reveal) }
    // Any of them: a token may stand in the path of a request that is no provider's by its headers.
    const secrets = [...Object.values(this.settings.secrets), this.settings.ownSecret]
    const masked = secrets.reduce((masked, secret) => shownUrl(masked, secret, reveal), url)
    const text = reveal ? new TextDecoder().decode(body) : undefined
    const fields = tool ? rows(tool, view) : []
    const entry: Entry = { id, at, url: masked, bytes: body.length, view, copyOf: this.copyOf(view), fields, text }
    this.entries.unshift(entry)
    for (const { id } of this.entries.splice(MOST_SHOWN)) this.kept.delete(id)
    return entry
  }

  /** The first delivery of an event that came before: providers send copies, and a receiver has to cope with them. */
  private copyOf(view: DeliveryView): string | undefined {
    const key = dedupeKeyOf(view)
    return key === undefined ? undefined : this.entries.findLast((entry) => dedupeKeyOf(entry.view) === key)?.id
  }

  private async look(tool: Tool, delivery: Delivery): Promise<DeliveryView> {
    const { reveal, notificationUrl, secrets } = this.settings
    const viewing = { secret: this.secretsOf(tool), notificationUrl, reveal, others: this.othersThan(tool) }
    const view = await viewOf(tool, delivery, viewing)
    // Only what the page sent can match then: no look at the delivery would tell why.
    const blind = secrets[tool.name] === undefined && view.error?.code === 'signature_mismatch'
    return blind && !tool.isUnsigned ? { ...view, findings: [], error: withoutSecret(tool) } : view
  }

  private secretsOf(tool: Tool): NamedSecret[] | undefined {
    const configured = this.settings.secrets[tool.name]
    if (configured === undefined && tool.isUnsigned) return undefined
    const own = { id: 'test event', value: this.settings.ownSecret }
    return configured === undefined ? [own] : [{ id: 'your secret', value: configured }, own]
  }

  private othersThan(tool: Tool): Record<string, object> {
    const { secrets, notificationUrl } = this.settings
    const others = tools.filter(({ name }) => name !== tool.name && secrets[name] !== undefined)
    return Object.fromEntries(
      others.map((other) => [other.name, other.verifying({ secret: secrets[other.name], notificationUrl })]),
    )
  }
}

/** By what copies of an event are told; of those alone whose sender is known. */
const dedupeKeyOf = ({ verdict, event }: DeliveryView) =>
  verdict === 'refused' ? undefined : (event as { dedupeKey?: string } | undefined)?.dedupeKey

const withoutSecret = ({ title, variable }: Tool) => ({
  code: 'configuration',
  message: `There is no secret of ${title} to check this with.`,
  hint: `Start listen with ${variable} set.`,
  issues: undefined,
})

const unrecognised: DeliveryView = {
  provider: undefined,
  eventType: undefined,
  verdict: 'refused',
  keyId: undefined,
  error: {
    code: 'unknown_provider',
    message: 'No provider sends such headers.',
    hint: `Post to ${tools.map(({ name }) => `/${name}`).join(' or ')}, or start listen with --provider.`,
    issues: undefined,
  },
  findings: [],
  event: undefined,
  headers: [],
  answer: { status: 404, body: '{"error":"not_found"}' },
}

/** Every value of the event with what is documented of it. */
function rows(tool: Tool, view: DeliveryView): FieldRow[] {
  const data = (view.event as { data?: unknown } | undefined)?.data
  const documented = new Map(fieldsOf(tool.catalog, view.eventType ?? '').map((field) => [field.path, field]))
  const row = (path: string, value: string): FieldRow[] => {
    const field = documented.get(path.replace(/\[\d+\]/g, '[]')) ?? documented.get(`${path}[]`)
    // An object or list is worth a row of its own only for what is said of it.
    if (!field && value === '') return []
    const unit = field?.unit ? ` Unit: ${field.unit}.` : ''
    const description = field ? `${field.description}${unit}` : 'Not documented.'
    return [{ path, value, description, sensitive: field?.sensitive !== undefined }]
  }
  return data === undefined
    ? []
    : [...walk(data, 'data')].flatMap(({ path, value, isLeaf }) =>
        row(path, isLeaf ? (JSON.stringify(value) ?? '') : ''),
      )
}
