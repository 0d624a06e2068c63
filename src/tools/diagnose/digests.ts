/** The digests that a delivery's headers hold: in the right place and form, or in another. */
import { binary, fromBase64, fromHex } from './decode.js'
import { certain, type Finding, type Variant } from './finding.js'

/** How a provider writes its signature. */
export interface SignatureForm {
  /** The header, in lower case. */
  readonly header: string
  readonly encoding: 'hex' | 'base64'
  readonly prefix: string
  /** What separates several signatures in the header. */
  readonly separator?: string | undefined
}

const HEADER_FIX = 'Look at the proxy or gateway in front, which must hand on request headers under their own names.'

/** The longest header value that is looked into. */
const MAX_LENGTH = 400

/** Every digest in the headers, one character a byte, with what is wrong about the way it is there. */
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
          : 'The signature is right, but something stands around it.',
        'Pass the header on as it is: something rewrites it.',
      ),
    )
  }
  if (encoding !== form.encoding || (encoding === 'base64' && btoa(value) !== bare)) {
    findings.push(
      certain(
        'signature-encoding',
        `The signature is right, but in ${encoding === form.encoding ? `another form of ${encoding}` : encoding} where ${form.encoding} is due.`,
        `Sign with .digest('${form.encoding}'). This was most likely sent by a test of your own, not by the provider.`,
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
  certain('header-renamed', `The signature is in the header ${name}, not in ${header}.`, HEADER_FIX)
