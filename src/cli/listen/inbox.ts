/** The deliveries that arrived while `listen` runs, and how each is shown. */
import { randomUUID } from 'node:crypto'
import type { OptionsByProvider } from '../../diagnose/kits.js'
import { fieldsOf } from '../../internal/catalog.js'
import type { Delivery, NamedSecret, ProviderName } from '../../types.js'
import { tools } from '../providers.js'
import type { ToolProvider } from '../tool-provider.js'
import { type DeliveryView, recognise, shownUrl, viewOf } from '../view.js'
import { type KeptDelivery, keep } from './deliveries.js'

/** One delivery, as the terminal and the page show it. */
export interface Entry {
  readonly id: string
  readonly at: string
  readonly url: string
  readonly bytes: number
  readonly view: DeliveryView
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
  readonly only: ToolProvider | undefined
  readonly secrets: Readonly<Partial<Record<ProviderName, string>>>
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
  add(delivery: Delivery & { body: Uint8Array; url: string; headers: readonly (readonly [string, string])[] }): Entry {
    const id = randomUUID().slice(0, 8)
    const at = new Date().toISOString()
    const { only, reveal, file } = this.settings
    const { url, headers, body } = delivery
    const kept: KeptDelivery = { id, at, method: 'POST', url, headers, body: Buffer.from(body).toString('base64') }
    keep(file, kept)
    this.kept.set(id, kept)

    const tool = only ?? recognise(delivery)
    const view = tool ? this.look(tool, delivery) : unrecognised
    const secret = tool && this.settings.secrets[tool.name]
    const masked = shownUrl(shownUrl(url, secret, reveal), this.settings.ownSecret, reveal)
    const text = reveal ? new TextDecoder().decode(body) : undefined
    const entry: Entry = { id, at, url: masked, bytes: body.length, view, fields: tool ? rows(tool, view) : [], text }
    this.entries.unshift(entry)
    for (const { id } of this.entries.splice(MOST_SHOWN)) this.kept.delete(id)
    return entry
  }

  private look(tool: ToolProvider, delivery: Delivery): DeliveryView {
    const { reveal, notificationUrl } = this.settings
    return viewOf(tool, delivery, {
      secret: this.secretsOf(tool),
      notificationUrl,
      reveal,
      others: this.othersThan(tool),
    })
  }

  private secretsOf(tool: ToolProvider): NamedSecret[] | undefined {
    const configured = this.settings.secrets[tool.name]
    if (configured === undefined && tool.unsigned) return undefined
    const own = { id: 'test event', value: this.settings.ownSecret }
    return configured === undefined ? [own] : [{ id: 'your secret', value: configured }, own]
  }

  private othersThan(tool: ToolProvider): Partial<OptionsByProvider> {
    const { secrets, notificationUrl } = this.settings
    const others = tools.filter(({ name }) => name !== tool.name && secrets[name] !== undefined)
    return Object.fromEntries(
      others.map((other) => [other.name, other.verifying({ secret: secrets[other.name], notificationUrl })]),
    )
  }
}

const unrecognised: DeliveryView = {
  provider: undefined,
  eventType: undefined,
  verdict: 'refused',
  keyId: undefined,
  error: {
    code: 'unknown_provider',
    message: 'No provider sends such headers.',
    hint: 'Post to /giftronaut, /square or /loopz, or start listen with --provider.',
    issues: undefined,
  },
  findings: [],
  event: undefined,
  headers: [],
  answer: { status: 404, body: '{"error":"not_found"}' },
}

/** Every value of the event with what is documented of it. */
function rows(tool: ToolProvider, view: DeliveryView): FieldRow[] {
  const data = (view.event as { data?: unknown } | undefined)?.data
  const documented = new Map(fieldsOf(tool.catalog, view.eventType ?? '').map((field) => [field.path, field]))
  const walk = (value: unknown, path: string): FieldRow[] => {
    if (typeof value === 'object' && value !== null) {
      return Object.entries(value).flatMap(([name, member]) =>
        walk(member, Array.isArray(value) ? `${path}[${name}]` : `${path}.${name}`),
      )
    }
    const field = documented.get(path.replace(/\[\d+\]/g, '[]'))
    const unit = field?.unit ? ` In ${field.unit}.` : ''
    const description = field ? `${field.description}${unit}` : 'Not documented.'
    return [{ path, value: JSON.stringify(value) ?? '', description, sensitive: field?.sensitive !== undefined }]
  }
  return data === undefined ? [] : walk(data, 'data')
}
