/** Types of `generated/fields.ts`: the documented fields as data, for the command line and the inspector. */

/** Why a value must be hidden: it can be spent, it is about a person, or it gives access to an account. */
export type Sensitivity = 'money' | 'personal' | 'access'

/** One member of an object. */
export interface CatalogField {
  readonly name: string
  /** `string`, `integer`, `number`, `boolean`, `string | integer`, `unknown`, or the name of an object; with `[]` for a list. */
  readonly type: string
  readonly description: string
  readonly optional?: true
  readonly unit?: string
  readonly sensitive?: Sensitivity
  readonly unconfirmed?: true
  /** Known values; there may be others. */
  readonly known?: readonly string[]
}

/** The documentation of one event. */
export interface CatalogEvent {
  readonly description: string
  readonly source: string
  /** The name of the object that is its data. */
  readonly data: string
  /** The provider publishes no sample: this project composed one from the documented shape. */
  readonly composed?: true
}

/** The documentation of a provider's events. */
export interface Catalog {
  readonly title: string
  /** Not yet confirmed by a captured delivery. */
  readonly preview?: true
  readonly events: Readonly<Record<string, CatalogEvent>>
  readonly objects: Readonly<Record<string, readonly CatalogField[]>>
}

/** A field with its place in the event, such as `data.items[].amount`. */
export interface PlacedField extends CatalogField {
  readonly path: string
}

/** Every field of an event; an object comes before its members. */
export function fieldsOf(catalog: Catalog, type: string): PlacedField[] {
  const event = Object.hasOwn(catalog.events, type) ? catalog.events[type] : undefined
  const place = (object: string, path: string): PlacedField[] =>
    (catalog.objects[object] ?? []).flatMap((field) => {
      const at = `${path}.${field.name}${field.type.endsWith('[]') ? '[]' : ''}`
      return [{ ...field, path: at }, ...place(field.type.replace('[]', ''), at)]
    })
  return event ? place(event.data, 'data') : []
}
