/** The addresses that follow from `repository` in package.json, which only the owner of the project can fill in. */

/** The part of package.json that they are read from. */
export interface Addressed {
  readonly version: string
  readonly repository?: { readonly url?: string } | undefined
  readonly homepage?: string | undefined
}

/** The errors page as a file of the package, if its published address is unknown. */
const ERRORS_FILE = 'docs/errors.md'

/** The same where a user finds it. */
const INSTALLED = `node_modules/giftcard-webhooks/${ERRORS_FILE}`

/** `owner/name` on GitHub. */
export function githubName({ repository }: Pick<Addressed, 'repository'>): string | undefined {
  return /^git\+https:\/\/github\.com\/([\w.-]+\/[\w.-]+?)\.git$/.exec(repository?.url ?? '')?.[1]
}

/** `homepage` and `bugs` for package.json. A homepage that is there already, such as the built site, stays. */
export function addressFields(manifest: Addressed): { homepage?: string; bugs?: { url: string } } {
  const name = githubName(manifest)
  if (!name) return {}
  const url = `https://github.com/${name}`
  return { homepage: manifest.homepage ?? `${url}#readme`, bugs: { url: `${url}/issues` } }
}

/** Where a log line sends its reader: to the site, to the file on GitHub, or to the file in the package. */
export function errorsPage(manifest: Addressed): string {
  const name = githubName(manifest)
  const { homepage } = manifest
  if (homepage && !homepage.startsWith('https://github.com/')) return `${homepage.replace(/\/$/, '')}/errors`
  return name ? `https://github.com/${name}/blob/v${manifest.version}/${ERRORS_FILE}` : INSTALLED
}
