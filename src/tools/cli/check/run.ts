/** The conformance run: the scenarios in their order, and the flaws they add up to. */
import { everyType, handshake, spellings, unknownType, wasAccepted } from './authentic.js'
import { afterFailure, atOnce, inSequence } from './duplicates.js'
import { type Flaw, flaws } from './flaws.js'
import { forged } from './forged.js'
import type { Result, Scenario, Target } from './scenario.js'
import { contentTypes, otherMethod, oversize, slowly } from './transport.js'

/** What was found. */
export interface Report {
  readonly url: string
  readonly provider: string
  readonly passed: boolean
  /** The flaws, the worst first. */
  readonly flaws: readonly Flaw[]
  readonly results: readonly Result[]
}

/** Those that say nothing about an endpoint that takes no delivery at all. */
const NEED_ACCEPTANCE: readonly Scenario[] = [
  unknownType,
  inSequence,
  atOnce,
  afterFailure,
  contentTypes,
  slowly,
  oversize,
]

const SCENARIOS: readonly Scenario[] = [spellings, everyType, handshake, forged, ...NEED_ACCEPTANCE, otherMethod]

export async function runChecks(target: Target, onResult: (result: Result) => void): Promise<Report> {
  const results: Result[] = []
  for (const scenario of SCENARIOS) {
    // An endpoint that hangs would cost a time-out for each of the rest.
    if (results.some(({ flaw }) => flaw === 'hangs')) break
    // With another secret or URL than the endpoint has, all the rest would say nothing; but forgeries tell whether it is the URL.
    if (scenario !== spellings && scenario !== forged && isRefusedAltogether(results)) continue
    if (NEED_ACCEPTANCE.includes(scenario) && !wasAccepted(results)) continue
    for await (const result of scenario(target, results)) {
      results.push(result)
      onResult(result)
    }
  }
  const found = named(results)
  const failed = results.some(({ status }) => status === 'fail')
  return { url: target.url, provider: target.tool.name, passed: !failed, flaws: found, results }
}

/** Nothing valid was accepted, and it was refused as a signature is. */
function isRefusedAltogether(results: readonly Result[]): boolean {
  const valid = results.filter(({ name }) => name.startsWith('valid: '))
  return valid.length > 0 && valid.every(({ status }) => status === 'fail') && results.length === valid.length
}

function named(results: readonly Result[]): Flaw[] {
  const all = new Set(results.flatMap(({ flaw }) => flaw ?? []))
  // Explained by what comes before it: such an endpoint cannot accept anything valid.
  if (all.has('signature-without-url')) all.delete('refuses-authentic')
  const order = Object.keys(flaws) as Flaw[]
  return order.filter((flaw) => all.has(flaw))
}
