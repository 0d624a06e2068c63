import { WebhookError } from '../errors.js'
import type { NamedSecret, Secret, Secrets } from '../types.js'

/** Where a provider's secret comes from, for the error when there is none. */
export interface SecretSource {
  readonly provider: string
  /** The option's name, such as `signatureKey`. */
  readonly option: string
  /** The environment variable's name. */
  readonly variable: string
}

/**
 * The first of the secrets that passes the test; `undefined` if none does. A secret that is missing or empty is an error of
 * the configuration: it must never be compared with, as anybody can sign with nothing.
 */
export function findSecret(
  secrets: Secrets | undefined,
  source: SecretSource,
  test: (secret: Secret) => boolean,
): { readonly keyId: string | undefined } | undefined {
  // By far the most common case, without a list.
  if (typeof secrets === 'string' && secrets !== '') return test(secrets) ? { keyId: undefined } : undefined

  const list = (Array.isArray(secrets) ? secrets : [secrets]) as readonly (Secret | NamedSecret | undefined)[]
  if (list.length === 0) throw missingSecret(source)
  // All are looked at before any is tried: a mistake must not stay hidden behind a secret that matches.
  const named = list.map((entry) => {
    const { id, value } = isNamed(entry) ? entry : { id: undefined, value: entry }
    if ((typeof value !== 'string' && !ArrayBuffer.isView(value)) || value.length === 0) throw missingSecret(source)
    return { keyId: id, value }
  })
  return named.find(({ value }) => test(value))
}

function isNamed(entry: Secret | NamedSecret | undefined): entry is NamedSecret {
  return typeof entry === 'object' && entry !== null && 'value' in entry
}

/** The error for a secret that is not there, or is empty. */
export function missingSecret({ provider, option, variable }: SecretSource): WebhookError {
  return new WebhookError('configuration', `No ${option}: nothing to check a delivery from ${provider} with.`, {
    provider,
    hint: `Pass { ${option} } or set the environment variable ${variable}. If you did, it is empty or undefined.`,
  })
}
