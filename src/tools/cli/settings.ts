/** Turns `--set data.amount=5` into options of `createDelivery`. */
import type { Catalog } from '../../core/catalog.js'
import { didYouMean } from '../../core/did-you-mean.js'
import { UsageError } from './args.js'
import { printable } from './terminal.js'

export interface Settings {
  readonly data: unknown
  readonly options: Readonly<Record<string, unknown>>
}

/** Parses settings. `fields` are the members of the provider's envelope that can be set in addition to the data. */
export function settings(list: readonly string[], fields: readonly string[]): Settings {
  const names = ['eventId', ...fields]
  const data: Record<string, unknown> = {}
  const options: Record<string, unknown> = {}
  for (const setting of list) {
    const [, path, text] = /^([^=]+)=(.*)$/s.exec(setting) ?? []
    const [first = '', ...rest] = path?.split('.') ?? []
    if (text !== undefined && first === 'data' && rest.length > 0 && rest.every((name) => name !== '')) {
      put(data, rest, parseValue(text))
    } else if (text !== undefined && rest.length === 0 && names.includes(first)) {
      options[first] = text
    } else if (text !== undefined && first === 'createdAt' && !Number.isNaN(Date.parse(text))) {
      options.at = new Date(text)
    } else {
      throw new UsageError(`--set takes data.<path>=<value>, createdAt=<time>, or one of ${names.join(', ')}.`)
    }
  }
  return { data: list.some((setting) => setting.startsWith('data.')) ? data : undefined, options }
}

/** Reports members that are not documented. They are sent anyway, as events may have such members. */
export function undocumented(list: readonly string[], type: string, { events, objects }: Catalog): string[] {
  return list.flatMap((setting) => {
    const [, ...path] = (setting.split('=')[0] as string).split('.')
    let object = objects[events[type]?.data ?? '']
    for (const name of path) {
      if (!object) return []
      const field = object.find((known) => known.name === name)
      if (!field) {
        const names = object.map((known) => known.name)
        return [
          `${printable(['data', ...path].join('.').slice(0, 100))} is not documented for ${type}.${didYouMean(name, names)}`,
        ]
      }
      object = objects[field.type]
    }
    return []
  })
}

/** Parses JSON; returns any other text unchanged. */
function parseValue(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function put(target: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [name = '', ...rest] = path
  const own = Object.hasOwn(target, name) ? target[name] : undefined
  const next = rest.length === 0 ? value : typeof own === 'object' && own !== null ? own : {}
  // Not by assignment, because `__proto__` would set the prototype.
  Object.defineProperty(target, name, { value: next, enumerable: true, configurable: true, writable: true })
  if (rest.length > 0) put(next as Record<string, unknown>, rest, value)
}
