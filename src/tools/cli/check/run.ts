/** The conformance run: all scenarios in order, and the flaws that they find. */
import { everyType, firstDelivery, handshake, spellings, unknownType, withoutUrl } from './authentic.js'
import { afterFailure, atOnce, inSequence } from './duplicates.js'
import { type Flaw, flaws } from './flaws.js'
import { forged } from './forged.js'
import type { Result, Scenario, Target } from './scenario.js'
import { contentTypes, otherMethod, oversize, slowly } from './transport.js'

/** The report of a run. */
export interface Report {
  readonly url: string
  readonly provider: string
  readonly passed: boolean
  /** The flaws, the worst first. */
  readonly flaws: readonly Flaw[]
  readonly results: readonly Result[]
}

const SCENARIOS: readonly Scenario[] = [
  spellings,
  everyType,
  handshake,
  forged,
  unknownType,
  inSequence,
  atOnce,
  afterFailure,
  contentTypes,
  slowly,
  oversize,
  otherMethod,
]

export async function runChecks(target: Target, onResult: (result: Result) => void): Promise<Report> {
  const results: Result[] = []
  const run = async (scenario: Scenario) => {
    for await (const result of scenario(target, results)) {
      results.push(result)
      onResult(result)
    }
  }
  // With another secret or URL than the endpoint's, the other scenarios would be meaningless.
  await run(firstDelivery)
  const isAccepted = results.every(({ status }) => status === 'pass')
  for (const scenario of isAccepted ? SCENARIOS : [withoutUrl]) {
    // An endpoint that hangs would cost a time-out in each of the other scenarios.
    if (results.some(({ flaw }) => flaw === 'hangs')) break
    await run(scenario)
  }
  const found = named(results)
  const failed = results.some(({ status }) => status === 'fail')
  return { url: target.url, provider: target.tool.name, passed: !failed, flaws: found, results }
}

function named(results: readonly Result[]): Flaw[] {
  const all = new Set(results.flatMap(({ flaw }) => flaw ?? []))
  // A consequence of the other flaw: such an endpoint cannot accept any valid delivery.
  if (all.has('signature-without-url')) all.delete('rejects-valid')
  const order = Object.keys(flaws) as Flaw[]
  return order.filter((flaw) => all.has(flaw))
}
