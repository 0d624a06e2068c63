/** An environment variable, in every runtime that has them. An empty one counts as not set. */
export function env(name: string): string | undefined {
  return globalThis.process?.env?.[name] || undefined
}

/** Whether this is known not to be production. Where there is no environment to ask, it counts as production. */
export function isDevelopment(): boolean {
  const variables = globalThis.process?.env
  return variables !== undefined && variables.NODE_ENV !== 'production'
}
