/** A token in a URL. */

/** Replaces or removes the token in the query of a URL. */
export function withToken(url: string, query: string, token: string | undefined): string {
  const parsed = new URL(url)
  if (token === undefined) parsed.searchParams.delete(query)
  else parsed.searchParams.set(query, token)
  return parsed.href
}

/** Whether the URL already has that token, in its query or as its last path segment. */
export function holdsToken(url: string, query: string, token: string): boolean {
  const { searchParams, pathname } = new URL(url)
  return searchParams.get(query) === token || pathname.endsWith(`/${encodeURIComponent(token)}`)
}
