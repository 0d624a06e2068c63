/** The providers over the engine of your choice: each on a fresh copy of the library, made to choose at its first use. */
import { vi } from 'vitest'

export const engineNames = ['native', 'noble'] as const

export type EngineName = (typeof engineNames)[number]

export async function providersOn(name: EngineName) {
  vi.resetModules()
  // Without a way to Node's built-in modules the library is where a browser or a Worker is.
  if (name === 'noble') vi.stubGlobal('process', { ...process, getBuiltinModule: undefined })
  try {
    const { engine } = await import('../../src/core/hash.js')
    if (engine().name !== name) throw new Error(`Wanted the ${name} engine, got ${engine().name}.`)
    const { giftronaut } = await import('../../src/providers/giftronaut/index.js')
    const { square } = await import('../../src/providers/square/index.js')
    const { loopz } = await import('../../src/providers/loopz/index.js')
    // A copy of every provider too, on this engine like the three above.
    const { subjects } = await import('../deliveries.js')
    return { giftronaut, square, loopz, subjects }
  } finally {
    vi.unstubAllGlobals()
  }
}
