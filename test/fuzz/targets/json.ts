/** Structure-aware: a documented payload with members replaced, dropped or doubled, which plain mutation seldom hits. */
import { attempt } from '../expect.js'
import { fuzzProviders } from '../providers.js'
import { Reader } from '../reader.js'

const junk: readonly unknown[] = [null, 0, -1, 1.5, 1e308, 2 ** 53, '', 'text', true, [], {}, [[]], { a: {} }, '\ud800']

export function fuzz(data: Uint8Array): void {
  const reader = new Reader(data)
  const which = reader.byte() % fuzzProviders.length
  const { provider, samples } = fuzzProviders[which] as (typeof fuzzProviders)[0]
  const [type, sample] = reader.pick(Object.entries(samples))
  const body = change(JSON.parse(sample), reader, 0)
  attempt(() =>
    provider.parse(
      { headers: { 'x-loopz-webhook-topic': type }, body: JSON.stringify(body) ?? '' },
      { eventType: type },
    ),
  )
}

/** Walks down where the bytes say, and changes something there. */
function change(value: unknown, reader: Reader, depth: number): unknown {
  const what = reader.byte()
  if (what < 64 || typeof value !== 'object' || value === null || depth > 8) return reader.pick(junk)
  const names = Object.keys(value)
  if (names.length === 0) return { [reader.text()]: reader.pick(junk) }
  const copy: Record<string, unknown> = { ...value }
  for (let count = 1 + (what & 1); count > 0; count--) {
    const name = reader.pick(names)
    const deed = reader.byte() % 4
    if (deed === 0) delete copy[name]
    else if (deed === 1) copy[reader.text()] = copy[name]
    else copy[name] = change(copy[name], reader, depth + 1)
  }
  return copy
}
