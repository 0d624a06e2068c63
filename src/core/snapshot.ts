/** Events that are snapshots of an object: each gets the key of its object, and its version if it has one. */
import type { CheckedDeclaration } from './create-provider.js'
import { jsonHash } from './hash.js'
import { isObject, type Members } from './json.js'

/** Creates a function that adds the snapshot to events. `version` is the member of the data that holds it. */
/* @__NO_SIDE_EFFECTS__ */
export function snapshotAdder(
  {
    name,
    signature,
    envelope,
    snapshotOf = '',
  }: Pick<CheckedDeclaration<never, unknown>, 'name' | 'signature' | 'envelope' | 'snapshotOf'>,
  version?: string,
): (event: Members, data: unknown, type: string) => void {
  const hasEventId = envelope.eventId !== undefined || signature.readId !== undefined
  const fields = Object.keys(envelope.fields ?? {})
  return (event, data, type) => {
    const id = isObject(data) ? data[snapshotOf] : undefined
    const hasId = (typeof id === 'string' && id !== '') || typeof id === 'number'
    if (!hasId && hasEventId) return
    // Another account's object may have the same id.
    const scope = fields.map((field) => event[field] ?? null)
    // Without an id, all events of a type count as one object, so that a state that returns is not taken for a duplicate.
    event.snapshotOf = `${name}.~${jsonHash([...scope, ...(hasId ? [String(id)] : [null, type])])}`
    const at = version !== undefined && isObject(data) ? data[version] : undefined
    if (typeof at === 'string' && at !== '') event.version = at
  }
}
