/** Variants of a secret, as it may have been before it was pasted, decoded or encoded. */
import { toHex, utf8 } from '../../core/bytes.js'
import type { NamedSecret, Secret, SecretEncoding, Secrets } from '../../core/types.js'
import { fromBase64, fromHex } from './decode.js'
import { asItIs, type Cause, certain, type Finding, hint, type Variant } from './finding.js'

/** A secret with its label for messages. */
interface Entry {
  readonly label: string
  readonly value: Secret
}

/** Converts a secret to bytes as the scheme does; `undefined` for text in another encoding. */
export function keyBytes(value: Secret, encoding: SecretEncoding): Uint8Array | undefined {
  if (typeof value !== 'string') return value
  if (encoding === 'utf8') return utf8(value)
  if (encoding === 'hex') return fromHex(value)
  return fromBase64(encoding === 'whsec_' ? value.replace(/^whsec_/, '') : value)
}

/** The secrets of an option, each with a label that does not reveal it. */
export function secretEntries(secrets: Secrets | undefined, option: string): Entry[] {
  const list = (Array.isArray(secrets) ? secrets : [secrets]) as readonly (Secret | NamedSecret | undefined)[]
  return list.flatMap((entry, index) => {
    const named = typeof entry === 'object' && entry !== null && 'value' in entry
    const value = named ? entry.value : entry
    if (value === undefined || value.length === 0) return []
    const place = list.length > 1 ? ` (entry ${index + 1})` : ''
    return [{ label: named ? `${option} '${entry.id}'` : `${option}${place}`, value }]
  })
}

/** Each secret as configured, then its variants. */
export function secretVariants(
  entries: readonly Entry[],
  encoding: SecretEncoding,
): { plain: Variant<Uint8Array>[]; changed: () => Variant<Uint8Array>[] } {
  return {
    plain: entries.flatMap(({ value }) => {
      const bytes = keyBytes(value, encoding)
      return bytes ? [asItIs(bytes)] : []
    }),
    changed: () =>
      entries.flatMap(({ label, value }) => {
        const variants = typeof value === 'string' ? variantsOfText(label, value) : variantsOfBytes(label, value)
        if (encoding === 'utf8') return variants
        // The undecoded text, if the scheme decodes the secret: a common mistake when signing.
        const text = typeof value === 'string' ? [undecoded(label, value)] : []
        return [
          ...text,
          ...variants.flatMap((variant) => {
            const bytes = keyBytes(new TextDecoder().decode(variant.value), encoding)
            return bytes ? [{ ...variant, value: bytes }] : []
          }),
        ]
      }),
  }
}

const undecoded = (label: string, text: string): Variant<Uint8Array> => ({
  value: utf8(text),
  findings: [
    certain(
      'secret-encoded',
      `The signature was made with the text of ${label}, but this provider decodes the secret first.`,
      'Decode the secret before you sign with it. Most likely your own test sent this.',
    ),
  ],
})

/** Known secrets that do not belong to this route. */
export function otherSecretVariants(
  secrets: Secrets | undefined,
  option: string,
  encoding: SecretEncoding = 'utf8',
): Variant<Uint8Array>[] {
  return secretEntries(secrets, 'the secret').flatMap(({ label, value }) => {
    const bytes = keyBytes(value, encoding)
    if (!bytes) return []
    const finding = certain(
      'secret-of-another-id',
      `The signature matches ${label} of otherSecrets, which is not a secret of this route.`,
      `Add it to ${option}, or register this route's URL with the account of this route's secret.`,
    )
    return [{ value: bytes, findings: [finding] }]
  })
}

/** Blanks and quotes around a secret, which are never intended. */
export function secretHints(entries: readonly Entry[]): Finding[] {
  return entries.flatMap(({ label, value }) => {
    if (typeof value !== 'string') return []
    const fix = 'Set it again without anything around it. Secrets are never trimmed.'
    if (/^\s*(["'`]).*\1\s*$/s.test(value)) return [hint('secret-quotes', `${label} has quotes around it.`, fix)]
    if (/[\r\n]$/.test(value)) return [hint('secret-newline', `${label} ends in a newline.`, fix)]
    return value.trim() === value ? [] : [hint('secret-blanks', `${label} has blanks around it.`, fix)]
  })
}

const bytesOf = (value: Secret) => (typeof value === 'string' ? utf8(value) : value)

function variantsOfText(label: string, text: string): Variant<Uint8Array>[] {
  const found: Variant<Uint8Array>[] = []
  const add = (value: string | Uint8Array | undefined, cause: Cause, what: string, fix: string) => {
    if (value !== undefined && value.length > 0 && value !== text) {
      found.push({ value: bytesOf(value), findings: [certain(cause, `${label} ${what}.`, fix)] })
    }
  }
  const paste = 'Set it again without anything around it. Secrets are never trimmed.'
  const trimmed = text.trim()
  if (text.replace(/[\r\n]+$/, '') === trimmed) add(trimmed, 'secret-newline', 'ends in a newline', paste)
  else add(trimmed, 'secret-blanks', 'has blanks around it', paste)
  const unescaped = trimmed.replace(/(?:\\r|\\n)+$/, '')
  if (unescaped !== trimmed) add(unescaped, 'secret-newline', 'ends in a newline written as backslash and n', paste)
  const quoted = /^(["'`])(.*)\1$/s.exec(unescaped)?.[2]
  add(
    quoted,
    'secret-quotes',
    'has quotes around it',
    'Remove the quotes: in a .env file or a dashboard they become part of the value.',
  )
  add(quoted?.trim(), 'secret-quotes', 'has quotes and blanks around it', 'Remove the quotes and blanks.')

  const decoded = 'Set the secret as the provider shows it. Something has encoded it (Kubernetes secrets are base64).'
  add(fromBase64(trimmed), 'secret-encoded', 'is the base64 form of the secret', decoded)
  add(fromHex(trimmed), 'secret-encoded', 'is the hex form of the secret', decoded)
  // The result of atob(): one character per byte.
  if ([...text].every((character) => character.charCodeAt(0) < 256)) {
    found.push(
      ...variantsOfBytes(
        label,
        Uint8Array.from(text, (character) => character.charCodeAt(0)),
      ),
    )
  }
  return found
}

/** Bytes that result from decoding a secret that must be used as text. */
function variantsOfBytes(label: string, bytes: Uint8Array): Variant<Uint8Array>[] {
  const base64 = btoa(String.fromCharCode(...bytes.subarray(0, 4096)))
  const hex = toHex(bytes.subarray(0, 4096))
  const urlSafe = base64.replaceAll('+', '-').replaceAll('/', '_')
  const forms = new Map<string, string>([
    [base64, 'base64'],
    [base64.replace(/=+$/, ''), 'base64'],
    [urlSafe, 'URL-safe base64'],
    [urlSafe.replace(/=+$/, ''), 'URL-safe base64'],
    [hex, 'hex'],
    [hex.toUpperCase(), 'hex'],
  ])
  return [...forms].map(([text, form]) => ({
    value: utf8(text),
    findings: [
      certain(
        'secret-decoded',
        `${label} was decoded from ${form}, and the signature was made with its undecoded text.`,
        'Pass the text as the provider shows it. It looks encoded, but must not be decoded.',
      ),
    ],
  }))
}

/** Formats of API keys and tokens that signing secrets do not have: Square's, Stripe-like ones, bearer tokens, JWTs. */
const API_KEYS = [
  /^EAAA[\w-]{40,}$/,
  /^sq0[a-z]{3}-/,
  /^(?:sandbox-)?sq0/,
  /^(?:sk|pk|rk)_(?:live|test)_/,
  /^Bearer\s/i,
  /^eyJ[\w-]+\.eyJ/,
]

/** Returns a hint for each secret that looks like an API key or token. */
export function looksLikeApiKey(entries: readonly Entry[]): Finding[] {
  return entries
    .filter(({ value }) => typeof value === 'string' && API_KEYS.some((form) => form.test(value.trim())))
    .map(({ label }) =>
      hint(
        'secret-api-key',
        `${label} looks like an API key or access token, which is never used for signing.`,
        "Use the webhook endpoint's own signing secret or signature key, from the page of the webhook subscription.",
      ),
    )
}
