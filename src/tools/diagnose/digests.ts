/** Finds the digests in a delivery's headers, in the right place and format or elsewhere. */
import { binary, fromBase64, fromHex } from './decode.js'
import { certain, type Finding, type Variant } from './finding.js'

/** The format of a provider's signature. */
export interface SignatureForm {
  /** The header, in lower case. */
  readonly header: string
  readonly encoding: 'hex' | 'base64'
  readonly prefix: string
  /** The separator between signatures in the header. */
  readonly separator?: string | undefined
}

const HEADER_FIX = 'Configure the proxy or gateway to forward request headers under their own names.'

/** The longest header value to search. */
const MAX_LENGTH = 400

/** Finds every digest in the headers (one character per byte), with the faults of its place and format. */
export function digestsIn(headers: readonly (readonly [string, string])[], form: SignatureForm): Variant<string>[] {
  return headers.flatMap(([name, value]) => {
    if (value.length > MAX_LENGTH) return []
    const isOwn = name === form.header
    const parts = value.split(isOwn ? (form.separator ?? ',') : ',', 4).map((part) => part.trim())
    const found = parts.flatMap((part) => readDigest(part, form))
    if (isOwn)
      return parts.length > 1 && form.separator === undefined
        ? found.map((digest) => add(digest, doubled(name)))
        : found
    return found.map((digest) => add(digest, renamed(name, form.header)))
  })
}

function readDigest(text: string, form: SignatureForm): Variant<string>[] {
  const findings: Finding[] = []
  const unquoted = text.replace(/^\s*["']?|["']?\s*$/g, '')
  const known = form.prefix !== '' && unquoted.startsWith(form.prefix) ? form.prefix : undefined
  const prefix = known ?? /^(?:sha256|sha1|v1)[=,:]/i.exec(unquoted)?.[0] ?? ''
  const bare = unquoted.slice(prefix.length)
  const hex = bare.length === 64 ? fromHex(bare) : undefined
  const base64 = hex ? undefined : fromBase64(bare)
  const bytes = hex ?? base64
  if (bytes?.length !== 32) return []
  const value = binary(bytes)
  const encoding = hex ? 'hex' : 'base64'
  if (prefix !== form.prefix || unquoted !== text) {
    findings.push(
      certain(
        'signature-prefix',
        form.prefix
          ? `The signature is right, but does not begin with ${form.prefix}.`
          : 'The signature is right, but has other text around it.',
        'Find the proxy or middleware that rewrites the header.',
      ),
    )
  }
  if (encoding !== form.encoding || (encoding === 'base64' && btoa(value) !== bare)) {
    findings.push(
      certain(
        'signature-encoding',
        `The signature is right, but in ${encoding === form.encoding ? `another form of ${encoding}` : encoding} instead of ${form.encoding}.`,
        `Sign with .digest('${form.encoding}'). Most likely your own test sent this, not the provider.`,
      ),
    )
  }
  return [{ value, findings }]
}

const add = (digest: Variant<string>, finding: Finding): Variant<string> => ({
  value: digest.value,
  findings: [...digest.findings, finding],
})

const doubled = (header: string) =>
  certain('signature-doubled', `The ${header} header holds more than one value, and one of them is right.`, HEADER_FIX)

const renamed = (name: string, header: string) =>
  certain('header-renamed', `The signature is in the ${name} header, not in ${header}.`, HEADER_FIX)
