/** Reads an environment variable, in every runtime that has them. An empty variable counts as unset. */
export function env(name: string): string | undefined {
  return globalThis.process?.env?.[name] || undefined
}

/** Whether this process is known not to run in production. Without an environment, production is assumed. */
export function isDevelopment(): boolean {
  const variables = globalThis.process?.env
  return variables !== undefined && variables.NODE_ENV !== 'production'
}
