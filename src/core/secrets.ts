import { bodyBytes } from './bytes.js'
import { type WebhookError, webhookError } from './errors.js'
import type { NamedSecret, Secret, Secrets } from './types.js'

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
  const named = list.map((entry) => {
    const { id: keyId, value } =
      typeof entry === 'object' && entry !== null && 'value' in entry ? entry : { value: entry }
    return { keyId, value: typeof value === 'string' ? value : bodyBytes(value) }
  })
  // All are looked at before any is tried: a mistake must not stay hidden behind a secret that matches.
  if (list.length === 0 || named.some(({ value }) => !value?.length)) throw missingSecret(source)
  return named.find(({ value }) => test(value as Secret))
}

/** The error for a secret that is not there, or is empty. */
export function missingSecret({ provider, option, variable }: SecretSource): WebhookError {
  return webhookError(
    'configuration',
    provider,
    `No ${option} to check the delivery with.`,
    `Pass { ${option} } or set the environment variable ${variable}. If you did, it is empty.`,
  )
}
