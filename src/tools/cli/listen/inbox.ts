/** The deliveries received by `listen`, with their views. */
import { randomUUID } from 'node:crypto'
import { fieldsOf } from '../../../core/catalog.js'
import type { Delivery, NamedSecret } from '../../../core/types.js'
import { type Tool, tools } from '../providers.js'
import { type DeliveryView, recognise, shownHeaders, shownUrl, viewOf } from '../view.js'
import { walk } from '../walk.js'
import { type KeptDelivery, keep } from './deliveries.js'

/** One delivery, for the terminal and the page. */
export interface Entry {
  readonly id: string
  readonly at: string
  readonly url: string
  readonly bytes: number
  readonly view: DeliveryView
  /** The id of the first delivery of the same event. */
  readonly duplicateOf: string | undefined
  /** The event's fields with their documentation and values. */
  readonly fields: readonly FieldRow[]
  /** The body as text, if sensitive fields may be shown. */
  readonly text: string | undefined
  /** The answer of the forwarded request, with --forward. */
  forwarded?: string
}

export interface FieldRow {
  readonly path: string
  readonly value: string
  readonly description: string
  readonly sensitive: boolean
}

/** The options of `listen`. */
export interface InboxSettings {
  /** The provider of all deliveries. Without it, their headers decide. */
  readonly only: Tool | undefined
  readonly secrets: Readonly<Record<string, string>>
  readonly notificationUrl: string
  readonly reveal: boolean
  readonly file: string
  /** Signs the page's test events, so that they can be verified without a real secret. */
  readonly ownSecret: string
}

/** Older deliveries are in the file only. */
const MOST_SHOWN = 200

export class Inbox {
  readonly entries: Entry[] = []
  readonly kept = new Map<string, KeptDelivery>()

  constructor(readonly settings: InboxSettings) {}

  /** Adds a request, and returns its view. */
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
    // All tokens are masked: the path may hold one even if the headers do not identify a provider.
    const secrets = [...Object.values(this.settings.secrets), this.settings.ownSecret]
    const masked = secrets.reduce((masked, secret) => shownUrl(masked, secret, reveal), url)
    const text = reveal ? new TextDecoder().decode(body) : undefined
    const fields = tool ? rows(tool, view) : []
    const entry: Entry = {
      id,
      at,
      url: masked,
      bytes: body.length,
      view,
      duplicateOf: this.duplicateOf(view),
      fields,
      text,
    }
    this.entries.unshift(entry)
    for (const { id } of this.entries.splice(MOST_SHOWN)) this.kept.delete(id)
    return entry
  }

  /** Finds the first delivery of the same event. A snapshot is a duplicate only of the state before it: A, B, A are three events. */
  private duplicateOf(view: DeliveryView): string | undefined {
    const { dedupeKey, snapshotOf } = acceptedEvent(view)
    if (dedupeKey === undefined) return undefined
    const isSame = (entry: Entry) => acceptedEvent(entry.view).dedupeKey === dedupeKey
    if (snapshotOf === undefined) return this.entries.findLast(isSame)?.id
    const before = this.entries.find((entry) => acceptedEvent(entry.view).snapshotOf === snapshotOf)
    return before && isSame(before) ? (before.duplicateOf ?? before.id) : undefined
  }

  private async look(tool: Tool, delivery: Delivery): Promise<DeliveryView> {
    const { reveal, notificationUrl, secrets } = this.settings
    const viewing = { secret: this.secretsOf(tool), notificationUrl, reveal, others: this.othersThan(tool) }
    const view = await viewOf(tool, delivery, viewing)
    // Only the page's test events can match then, so a diagnosis would find nothing.
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

/** The event with the key that duplicates share; an empty object for a delivery that was rejected or has no event. */
const acceptedEvent = ({ verdict, event }: DeliveryView) =>
  (verdict === 'rejected' ? {} : (event ?? {})) as { readonly dedupeKey?: string; readonly snapshotOf?: string }

const withoutSecret = ({ title, variable }: Tool) => ({
  code: 'configuration',
  message: `No secret of ${title} is set, so this delivery cannot be verified.`,
  hint: `Set ${variable} and restart listen.`,
  issues: undefined,
})

const unrecognised: DeliveryView = {
  provider: undefined,
  eventType: undefined,
  verdict: 'rejected',
  keyId: undefined,
  error: {
    code: 'unknown_provider',
    message: 'The headers do not match any provider.',
    hint: `Send it to ${tools.map(({ name }) => `/${name}`).join(' or ')}, or start listen with --provider.`,
    issues: undefined,
  },
  findings: [],
  event: undefined,
  headers: [],
  answer: { status: 404, body: '{"error":"not_found"}' },
}

/** Lists every value of the event with its documentation. */
function rows(tool: Tool, view: DeliveryView): FieldRow[] {
  const data = (view.event as { data?: unknown } | undefined)?.data
  const documented = new Map(fieldsOf(tool.catalog, view.eventType ?? '').map((field) => [field.path, field]))
  const row = (path: string, value: string): FieldRow[] => {
    const field = documented.get(path.replace(/\[\d+\]/g, '[]')) ?? documented.get(`${path}[]`)
    // An object or list gets a row only if it has a description.
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
