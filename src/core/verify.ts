/** Runs a signature scheme, and fails closed. */
import { nameProvider, type ProviderHints, webhookError } from './errors.js'
import { isObject } from './json.js'
import { own } from './secrets.js'
import type { Signature } from './signature.js'
import type { Delivery } from './types.js'

const METHODS = ['hmac-sha256', 'url-token', 'custom', 'none']

/** Verifies a delivery with the scheme of a provider. */
export function verifyWith<Options, Verified>(
  provider: string,
  signature: Signature<Options, Verified>,
  delivery: Delivery,
  options: Options,
  hints?: ProviderHints,
): Verified {
  return named(
    provider,
    () => {
      const result = signature.verify(delivery, options)
      return result instanceof Promise
        ? (result.then(
            (settled) => named(provider, () => requireVerification(settled, provider)),
            (error) => Promise.reject(nameProvider(error, provider, hints)),
          ) as Verified)
        : requireVerification(result, provider)
    },
    hints,
  )
}

/** Adds the provider's name and hints to an error, so that the code that throws need not know them. */
export function named<Result>(provider: string, work: () => Result, hints?: ProviderHints): Result {
  try {
    return work()
  } catch (error) {
    throw nameProvider(error, provider, hints)
  }
}

/** Anything but a `Verification` counts as not verified. */
function requireVerification<Result>(result: Result, provider: string): Result {
  const method = isObject(result) && own(result, 'method')
  if (METHODS.includes(method as string)) return result
  throw webhookError(
    'configuration',
    `verify of ${provider} did not return a Verification, so the delivery was not verified.`,
    "Return { method: 'custom' } from verify for an authentic delivery, and throw for any other.",
  )
}
