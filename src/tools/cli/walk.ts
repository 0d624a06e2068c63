/** One value of a payload: `undefined` for an object or list, whose members follow. */
export interface Place {
  readonly path: string
  readonly value: unknown
  readonly isLeaf: boolean
}

/** Lists every value of a payload with its path, an object before its members. */
export function* walk(value: unknown, path: string): Generator<Place> {
  const isLeaf = typeof value !== 'object' || value === null
  yield { path, value, isLeaf }
  if (isLeaf) return
  for (const [name, member] of Object.entries(value)) {
    yield* walk(member, Array.isArray(value) ? `${path}[${name}]` : path === '' ? name : `${path}.${name}`)
  }
}
