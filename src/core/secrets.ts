import { bodyBytes } from './bytes.js'
import { type WebhookError, webhookError } from './errors.js'
import type { Secret, Secrets } from './types.js'

/** A secret with its name, if it has one. */
export interface SecretEntry {
  readonly keyId: string | undefined
  readonly value: Secret
}

/**
 * Returns the secrets of an option as a list. Throws `configuration` for a secret that is missing, empty or blank, or the text
 * `undefined`: an empty secret must never be used, because anyone can sign with it.
 */
export function secretEntries(secrets: Secrets | undefined, option: string): readonly SecretEntry[] {
  // The most common case by far.
  if (typeof secrets === 'string' && !UNSET.test(secrets)) return [{ keyId: undefined, value: secrets }]
  const list: readonly unknown[] = Array.isArray(secrets) ? Array.from(secrets) : [secrets]
  if (list.length === 0) throw noSecret(option)
  // Check all before any is tried, so that a matching secret does not hide a mistake in another.
  return list.map((entry) => {
    const bytes = typeof entry === 'string' ? undefined : bodyBytes(entry)
    // Own members only, so that a polluted Object.prototype does not become a secret.
    const isNamed = bytes === undefined && typeof entry === 'object' && entry !== null && Object.hasOwn(entry, 'value')
    const value = isNamed ? (entry as { value: unknown }).value : (bytes ?? entry)
    const keyId = isNamed ? own(entry as { id?: string }, 'id') : undefined
    const secret = typeof value === 'string' ? value : bodyBytes(value)
    if (secret === undefined || secret.length === 0) throw noSecret(option)
    if (typeof secret === 'string' && UNSET.test(secret)) {
      throw webhookError(
        'configuration',
        `${option} is blank or the text 'undefined'.`,
        'Check the environment variable that it comes from: it is probably not set.',
      )
    }
    return { keyId, value: secret }
  })
}

/** A hint for secrets with blanks or quotes around them, which count as part of the secret; '' if there are none. */
export function wrappingHint(secrets: readonly SecretEntry[], option: string): string {
  const isWrapped = secrets.some(({ value }) => typeof value === 'string' && /^\s|\s$|^(["'`]).*\1$/s.test(value))
  return isWrapped ? `Remove the blanks or quotes around ${option}. ` : ''
}

/** The text that string templates and shells produce for an unset variable. */
const UNSET = /^(\s*|undefined|null)$/

function noSecret(option: string): WebhookError {
  return webhookError(
    'configuration',
    `${option} is missing or empty.`,
    `Pass { ${option} }. If it comes from an environment variable, set the variable.`,
  )
}

/** A secret that may have signed a delivery, with the URLs that it may have been signed for. */
export interface KeyCandidate extends SecretEntry {
  readonly urls: readonly string[]
}

/** Options as the user passed them. */
type GivenOptions = Readonly<Record<string, unknown>>

/** The options that hold the keys of a scheme, given the provider's word for the secret. */
export type KeyOptions = (secretOption: string) => {
  /** Options that the environment may provide. */
  readonly environment: readonly string[]
  /** Names the options that are needed and not given. */
  missing(given: GivenOptions): readonly string[]
  /** Throws for an option that is given and cannot be used. */
  check(given: GivenOptions): void
  /** Every secret that may match. Throws if there is none. */
  candidates(given: GivenOptions, requestUrl: string | undefined): readonly KeyCandidate[]
}

const NO_URL = ['']

/** The secret alone: for schemes that do not sign the URL. */
export const secretKeys: KeyOptions = (option) => {
  const secretOf = (given: GivenOptions) => own(given, option) as Secrets | undefined
  return {
    environment: [option],
    missing: (given) => (secretOf(given) === undefined ? [option] : []),
    check: () => {},
    candidates: (given) =>
      secretEntries(secretOf(given), option).map(({ keyId, value }) => ({ keyId, value, urls: NO_URL })),
  }
}

/** Finds the first secret that passes the test. */
export function findSecret(
  secrets: Secrets | undefined,
  option: string,
  test: (secret: Secret) => boolean,
): { readonly keyId: string | undefined } | undefined {
  return secretEntries(secrets, option).find(({ value }) => test(value))
}

/** Reads an own member, so that a polluted Object.prototype does not become an option. */
export function own<Value extends object, Key extends keyof Value>(
  value: Value | undefined,
  key: Key,
): Value[Key] | undefined {
  return value != null && Object.hasOwn(value, key) ? value[key] : undefined
}
