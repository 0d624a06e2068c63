/** The keys of a scheme that signs the registered URL: any key with any URL, or subscriptions that pair them. */
import { webhookError } from './errors.js'
import { isObject } from './json.js'
import { type KeyCandidate, type KeyOptions, own, secretEntries } from './secrets.js'
import type { Secrets } from './types.js'

/** The options of a scheme that signs the URL: the secret with `notificationUrl`, or `subscriptions`. */
export const urlKeys: KeyOptions = (secretOption) => ({
  environment: [secretOption, 'notificationUrl'],
  missing(given) {
    const subscriptions = own(given, 'subscriptions')
    if (subscriptions !== undefined) {
      subscriptionsOf(subscriptions, secretOption)
      return []
    }
    return [secretOption, 'notificationUrl'].filter((option) => own(given, option) === undefined)
  },
  check(given) {
    if (own(given, 'notificationUrl') !== undefined) notificationUrls(given.notificationUrl)
    const subscriptions = own(given, 'subscriptions')
    // An undefined member comes from an environment variable, which may be set by the time of the first request.
    const isUnset = (one: unknown) => isObject(one) && Object.values(one).includes(undefined)
    if (Array.isArray(subscriptions) && subscriptions.some(isUnset)) return
    if (subscriptions !== undefined) subscriptionsOf(subscriptions, secretOption)
  },
  candidates(given, requestUrl) {
    const subscriptions = own(given, 'subscriptions')
    if (subscriptions !== undefined) return subscriptionsOf(subscriptions, secretOption, requestUrl)
    const urls = notificationUrls(own(given, 'notificationUrl'))
    const secrets = secretEntries(own(given, secretOption) as Secrets | undefined, secretOption)
    return secrets.map(({ keyId, value }) => ({ keyId, value, urls }))
  },
})

/** Returns the URLs as a list. Throws unless all are absolute. */
function notificationUrls(given: unknown): readonly string[] {
  const list = typeof given === 'string' ? [given] : given
  if (
    Array.isArray(list) &&
    list.length > 0 &&
    list.every((url) => typeof url === 'string' && /^https?:\/\/\S+$/.test(url))
  ) {
    return list
  }
  throw webhookError(
    'configuration',
    'notificationUrl is missing, or is not an absolute http(s) URL.',
    'Pass { notificationUrl } exactly as the provider has it: scheme, host, path, query, trailing slash.',
  )
}

/** Pairs every secret with its own URL, so that no secret is tried with the URL of another subscription. */
function subscriptionsOf(given: unknown, secretOption: string, requestUrl?: string): readonly KeyCandidate[] {
  if (!Array.isArray(given) || given.length === 0 || !given.every(isObject)) {
    throw webhookError(
      'configuration',
      'subscriptions is not a list of subscriptions.',
      `Pass [{ id, ${secretOption}, notificationUrl }, …].`,
    )
  }
  // Check all before any is tried, so that a matching subscription does not hide a mistake in another.
  const subscriptions = given.map((subscription) => {
    const [url] = notificationUrls([own(subscription, 'notificationUrl')]) as [string]
    const id = own(subscription, 'id') as string | undefined
    const entries = secretEntries(own(subscription, secretOption) as Secrets | undefined, secretOption)
    return entries.map(({ keyId = id, value }) => ({ keyId, value, urls: [url] }))
  })
  if (!requestUrl) return subscriptions.flat()
  const target = targetOf(requestUrl)
  const isRequested = ([entry]: readonly KeyCandidate[]) => targetOf(entry?.urls[0] as string) === target
  const requested = subscriptions.filter((entries) => isRequested(entries))
  // A proxy may rewrite paths, so without a match all are tried.
  if (requested.length === 1) return requested.flat()
  return [...requested, ...subscriptions.filter((entries) => !isRequested(entries))].flat()
}

/** Returns the path and query of a URL that is absolute or starts with the path. */
function targetOf(url: string): string {
  const target = url.replace(/^[a-z]+:\/\/[^/?#]*/i, '')
  return target.startsWith('/') ? target : `/${target}`
}
