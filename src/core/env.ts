/** An environment variable, in every runtime that has them; an empty one counts as not set. */
export function env(name: string): string | undefined {
  return globalThis.process?.env?.[name] || undefined
}
