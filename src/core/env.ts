/** An environment variable, in every runtime that has them. An empty one counts as not set. */
export function env(name: string): string | undefined {
  try {
    return globalThis.process?.env?.[name] || undefined
  } catch {
    // Deno without --allow-env.
    return undefined
  }
}

/** Whether this is known not to be production. Where there is no environment to ask, it counts as production. */
export function isDevelopment(): boolean {
  try {
    const variables = globalThis.process?.env
    return variables !== undefined && variables.NODE_ENV !== 'production'
  } catch {
    return false
  }
}
