/**
 * Variants of the notification URL, from the configured URL and from the headers of the request and its proxies. Varies each part
 * alone and with others; variants that differ in the fewest parts come first.
 */

import type { Delivery } from '../../core/types.js'
import { listHeaders } from '../list-headers.js'
import { type Cause, certain, type Finding, type Variant } from './finding.js'

/** The parts of a URL, each as written. */
interface Parts {
  readonly scheme: string
  readonly host: string
  /** With its colon; '' if there is none. */
  readonly port: string
  readonly path: string
  /** With its question mark; '' if there is none. */
  readonly query: string
}

type Part = keyof Parts

const PARTS = ['scheme', 'host', 'port', 'path', 'query'] as const

/** The URL parts that a request reveals, directly and through its proxies. */
interface Evidence {
  readonly direct: Partial<Record<Part, string[]>>
  readonly forwarded: Partial<Record<Part, string[]>>
}

/** The most variants of one URL. */
const MAX_VARIANTS = 4_000

export function urlVariants(configured: string, delivery: Delivery): Variant<string>[] {
  const parts = split(configured)
  if (!parts) return []
  const evidence = evidenceIn(delivery)
  const choices = PARTS.map((part) => [...new Set([parts[part], ...variations(part, parts, evidence)])])
  const combined: { url: Parts; changes: number }[] = []
  for (const scheme of choices[0] as string[])
    for (const host of choices[1] as string[])
      for (const port of choices[2] as string[])
        for (const path of choices[3] as string[])
          for (const query of choices[4] as string[]) {
            const url = { scheme, host, port, path, query }
            combined.push({ url, changes: PARTS.filter((part) => url[part] !== parts[part]).length })
          }
  return combined
    .filter(({ changes }) => changes > 0)
    .sort((a, b) => a.changes - b.changes)
    .slice(0, MAX_VARIANTS)
    .map(({ url }) => ({
      value: join(url),
      // Computed only for the matching variant.
      get findings() {
        return explain(parts, url, evidence)
      },
    }))
}

function split(url: string): Parts | undefined {
  const match = /^(https?):\/\/([^/:?#]+)(:\d+)?([^?#]*)(\?[^#]*)?/i.exec(url)
  if (!match) return undefined
  const [, scheme = '', host = '', port = '', path = '', query = ''] = match
  return { scheme, host, port, path, query }
}

const join = ({ scheme, host, port, path, query }: Parts) => `${scheme}://${host}${port}${path}${query}`

/** The other values that a part may have: those from the request, then common mistakes. */
function variations(part: Part, parts: Parts, { direct, forwarded }: Evidence): string[] {
  const value = parts[part]
  const said = [...(forwarded[part] ?? []), ...(direct[part] ?? [])].slice(0, 4)
  switch (part) {
    case 'scheme':
      return ['https', 'http']
    case 'host':
      return [...said, value.startsWith('www.') ? value.slice(4) : `www.${value}`, value.toLowerCase()]
    case 'port':
      return [...said, '', ':443', ':80', ':8080', ':3000']
    case 'path':
      return [value, ...said].flatMap((path) => [
        path,
        toggleSlash(path),
        ...recode(path),
        path.replace(/\/{2,}/g, '/'),
      ])
    case 'query':
      return ['', ...said, ...recode(value)]
  }
}

const toggleSlash = (path: string) => (path.endsWith('/') ? path.slice(0, -1) : `${path}/`)

/** Variants of the text: percent-decoded, encoded, and in other encodings. */
function recode(text: string): string[] {
  const forms = [
    text.replace(/%[\da-f]{2}/gi, (code) => code.toUpperCase()),
    text.replace(/%[\da-f]{2}/gi, (code) => code.toLowerCase()),
    text.replaceAll('%20', '+'),
    text.replaceAll('+', '%20'),
    encodeURI(text).replaceAll('%25', '%'),
  ]
  try {
    forms.push(decodeURI(text), decodeURIComponent(text))
  } catch {
    // A percent sign without a valid encoding.
  }
  return forms
}

function evidenceIn({ headers, url }: Delivery): Evidence {
  const list = listHeaders(headers)
  // A chain of proxies lists several values; the first is the outermost.
  const values = (...names: string[]) =>
    list.filter(([name]) => names.includes(name)).map(([, value]) => (value.split(',')[0] as string).trim())
  const inForwarded = (key: string) =>
    values('forwarded').flatMap((value) => new RegExp(`${key}="?([^;"\\s]+)`, 'i').exec(value)?.[1] ?? [])
  const directHosts = values('host', ':authority')
  const forwardedHosts = [...values('x-forwarded-host', 'x-original-host'), ...inForwarded('host')]
  const forwardedUrls = values('x-original-url', 'x-forwarded-uri', 'x-original-uri', 'x-rewrite-url').map(splitTarget)
  const own = url === undefined ? [] : [splitTarget(url)]
  const paths = own.map(({ path }) => path)
  const prefixes = values('x-forwarded-prefix', 'x-script-name')
  const withPort = (hosts: string[]) => hosts.map((host) => /:\d+$/.exec(host)?.[0] ?? '')
  const bare = (hosts: string[]) => hosts.map((host) => host.replace(/:\d+$/, ''))
  return {
    direct: {
      scheme: [],
      host: bare(directHosts),
      port: withPort(directHosts),
      path: paths,
      query: own.map(({ query }) => query),
    },
    forwarded: {
      scheme: [...values('x-forwarded-proto', 'x-forwarded-scheme'), ...inForwarded('proto')],
      host: bare(forwardedHosts),
      port: [...withPort(forwardedHosts), ...values('x-forwarded-port').map((port) => `:${port}`)],
      path: [
        ...forwardedUrls.map(({ path }) => path),
        ...prefixes.flatMap((prefix) => paths.map((path) => prefix.replace(/\/$/, '') + path)),
      ],
      query: forwardedUrls.map(({ query }) => query),
    },
  }
}

/** Returns the path and query of a request target, absolute or not. */
function splitTarget(target: string): { path: string; query: string } {
  const [path = '', query] = target.replace(/^[a-z]+:\/\/[^/?]*/i, '').split(/\?(.*)/s)
  return { path, query: query === undefined ? '' : `?${query}` }
}

const CAUSES = {
  scheme: 'url-scheme',
  host: 'url-host',
  port: 'url-port',
  path: 'url-path',
  query: 'url-query',
} as const satisfies Record<Part, Cause>

function explain(configured: Parts, actual: Parts, { direct, forwarded }: Evidence): Finding[] {
  const changed = PARTS.filter((part) => configured[part] !== actual[part])
  // A query can hold the user's token, so it is named but not shown.
  const shown = join({ ...actual, query: actual.query && '?…' })
  const query = actual.query && ' (with its query)'
  const fix = `Set notificationUrl to the registered URL, ${shown}${query}. Never build it from the request.`
  const origin = changed.filter((part) => part === 'scheme' || part === 'host' || part === 'port')
  // A server behind a proxy that builds the URL itself gets the inner address; the proxy knew the outer one.
  const inner =
    direct.host?.includes(configured.host) && (direct.port?.includes(configured.port) || configured.port === '')
  const isRebuilt = inner && origin.some((part) => forwarded[part]?.includes(actual[part]))
  const findings: Finding[] = []
  if (isRebuilt) {
    const message = `The signature matches ${shown}: notificationUrl is the address behind the proxy instead of the public one.`
    findings.push(certain('url-rebuilt', message, fix))
  } else if (origin.length > 1) {
    const what = origin.join(' and ')
    findings.push(certain('url-origin', `The signature matches ${shown}: notificationUrl has another ${what}.`, fix))
  }
  for (const part of changed) {
    if (findings.length > 0 && (origin as readonly Part[]).includes(part)) continue
    const cause = part === 'path' && toggleSlash(configured.path) === actual.path ? 'url-slash' : CAUSES[part]
    const recoded = (part === 'path' || part === 'query') && recode(configured[part]).includes(actual[part])
    const message = `The signature matches ${shown}: ${difference(part, recoded, cause)}.`
    findings.push(certain(recoded ? 'url-encoding' : cause, message, fix))
  }
  return findings
}

function difference(part: Part, recoded: boolean, cause: Cause): string {
  if (recoded) return `the ${part} of notificationUrl is percent-encoded differently`
  if (cause === 'url-slash') return 'notificationUrl differs in its trailing slash'
  return `notificationUrl has another ${part}`
}
