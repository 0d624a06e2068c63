/** The addresses that follow from `repository` in package.json, which only the owner of the project can fill in. */

/** The members of package.json that the addresses are read from. */
export interface Addressed {
  readonly version: string
  readonly repository?: { readonly url?: string } | undefined
  readonly homepage?: string | undefined
}

/** The errors page as a file of the package, if its published address is unknown. */
const ERRORS_FILE = 'docs/errors.md'

/** The path of that file after `npm install`. */
const INSTALLED = `node_modules/giftcard-webhooks/${ERRORS_FILE}`

/** `owner/name` on GitHub. */
export function githubName({ repository }: Pick<Addressed, 'repository'>): string | undefined {
  return /^git\+https:\/\/github\.com\/([\w.-]+\/[\w.-]+?)\.git$/.exec(repository?.url ?? '')?.[1]
}

/** `homepage` and `bugs` for package.json. Keeps a homepage that is set already, such as the built site. */
export function addressFields(manifest: Addressed): { homepage?: string; bugs?: { url: string } } {
  const name = githubName(manifest)
  if (!name) return {}
  const url = `https://github.com/${name}`
  return { homepage: manifest.homepage ?? `${url}#readme`, bugs: { url: `${url}/issues` } }
}

/** The address of the errors page in log lines: the site, the file on GitHub, or the file in the package. */
export function errorsPage(manifest: Addressed): string {
  const name = githubName(manifest)
  const { homepage } = manifest
  if (homepage && !homepage.startsWith('https://github.com/')) return `${homepage.replace(/\/$/, '')}/errors`
  return name ? `https://github.com/${name}/blob/v${manifest.version}/${ERRORS_FILE}` : INSTALLED
}
