/** The regions of pages that are derived: between `<!-- generated: name -->` and `<!-- /generated -->`. */
import type { ProviderOnWire } from '../providers.js'
import { eventReference, headerReference } from './event-reference.js'

/** The tables of a provider's own page. */
export function providerPage(text: string, provider: ProviderOnWire): string {
  const withHeaders = fillRegion(text, 'headers', headerReference(provider))
  return fillRegion(withHeaders, 'events', eventReference(provider))
}

/** The table of each provider's signature, for the README and the home page. */
export function providerTable(providers: readonly ProviderOnWire[], folder: string): string {
  return [
    '| Provider | Signed with | What it proves | Sending time signed | Events | Status |',
    '| --- | --- | --- | --- | --- | --- |',
    ...providers.map((provider) => {
      const cells = [
        pageLink(provider, folder),
        ...provenBy(provider),
        `${Object.keys(provider.events).length}${provider.handshake ? ', and a challenge' : ''}`,
        provider.preview ? 'preview' : 'documented',
      ]
      return `| ${cells.join(' | ')} |`
    }),
  ].join('\n')
}

/** Links to the pages of all providers. */
export function providerLinks(providers: readonly ProviderOnWire[], folder: string): string {
  return `${providers.map((provider) => pageLink(provider, folder)).join(', ')}.`
}

const pageLink = ({ title, name }: ProviderOnWire, folder: string) => `[${title}](${folder}/${name}.md)`

/** Describes the signature of a provider: what it covers, what it proves, and whether it includes a time. */
function provenBy({ name, facts: { scheme, envelope } }: ProviderOnWire): [string, string, string] {
  if (scheme?.type === 'url-token') {
    return ['**nothing**; a token in your URL', '**not the body**: only that the sender knows the URL', 'no']
  }
  if (!scheme) throw new Error(`The signature of ${name} is code, so the table cannot say what it proves.`)
  const isStandard = scheme.type === 'standard-webhooks'
  const { message, compactJson } = isStandard ? scheme[scheme.sends] : scheme
  const isSigned = (part: string) => message.includes(`{${part}}`)
  const parts = ['url', 'id', 'timestamp'].filter(isSigned).map((part) => PARTS[part])
  const body = `${parts.length > 0 ? `${parts.join(', ')} and body` : 'the body'}`
  const exceptions = [
    ...(compactJson ? ['except white space outside strings'] : []),
    ...(envelope.eventType === 'route' ? ['**not the event type**'] : []),
  ]
  return [
    isStandard ? 'Standard Webhooks' : `HMAC-SHA-256${compactJson ? ' of compact JSON' : ''}`,
    [body, ...exceptions].join(', '),
    isSigned('timestamp') ? 'yes' : 'no',
  ]
}

const PARTS: Readonly<Record<string, string>> = { url: 'the URL', id: 'id', timestamp: 'time' }

/** The page with the region of that name filled. */
export function fillRegion(text: string, name: string, content: string): string {
  const open = `<!-- generated: ${name} -->`
  const start = text.indexOf(open)
  const end = text.indexOf('<!-- /generated -->', start)
  if (start < 0 || end < 0) throw new Error(`The page has no region ${open}.`)
  return `${text.slice(0, start + open.length)}\n\n${content.trim()}\n\n${text.slice(end)}`
}
