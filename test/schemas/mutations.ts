/** Ways to spoil a JSON value, one place at a time. */

/** The replacements for each value; `undefined` removes it. */
const REPLACEMENTS: readonly unknown[] = [undefined, null, '', 'text', 7, 1.5, true, [], {}]

export interface Mutation {
  readonly what: string
  readonly value: unknown
}

/** Every place of the value, replaced by every replacement. */
export function mutationsOf(value: unknown): Mutation[] {
  return placesOf(value).flatMap((path) =>
    REPLACEMENTS.map((replacement) => ({
      what: `${path.join('.')} = ${JSON.stringify(replacement) ?? 'missing'}`,
      value: replaceAt(structuredClone(value), path, replacement),
    })),
  )
}

function placesOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return path.length > 0 ? [path] : []
  const inner = Object.entries(value).flatMap(([name, member]) => placesOf(member, [...path, name]))
  return path.length > 0 ? [path, ...inner] : inner
}

function replaceAt(value: unknown, [name, ...rest]: readonly string[], replacement: unknown): unknown {
  const object = value as Record<string, unknown>
  if (name === undefined) return replacement
  if (rest.length > 0) replaceAt(object[name], rest, replacement)
  else if (replacement === undefined && !Array.isArray(object)) delete object[name]
  else object[name] = replacement ?? null
  return value
}
