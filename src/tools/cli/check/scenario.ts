/** Types and helpers of the scenarios of `check`. */
import { makeDelivery } from '../../testing/create-delivery.js'
import type { TestDelivery } from '../../testing/delivery.js'
import { type Reply, type Sending, send } from '../http.js'
import type { Access, Tool } from '../providers.js'
import type { Flaw } from './flaws.js'

/** The endpoint under test. */
export interface Target {
  readonly tool: Tool
  /** The event type for scenarios that need any event, and what to change in the data of its sample. */
  readonly type: string
  readonly data: unknown
  readonly url: string
  readonly access: Access
  readonly timeoutMs: number
  /** The probe of the test deployment. See the usage text. */
  readonly probe: string | undefined
}

/** The result of one scenario. */
export interface Result {
  readonly name: string
  readonly status: 'pass' | 'fail' | 'warn' | 'skip'
  /** The observation, in one sentence. */
  readonly detail: string
  readonly flaw?: Flaw
}

/** A group of scenarios, run one after another. Yields each result at once. */
export type Scenario = (target: Target, soFar: readonly Result[]) => AsyncGenerator<Result>

export const pass = (name: string, detail: string): Result => ({ name, status: 'pass', detail })
export const fail = (name: string, flaw: Flaw, detail: string): Result => ({ name, status: 'fail', detail, flaw })
export const warn = (name: string, flaw: Flaw, detail: string): Result => ({ name, status: 'warn', detail, flaw })
export const skip = (name: string, detail: string): Result => ({ name, status: 'skip', detail })

/** Creates a valid delivery for the endpoint. */
export function deliveryFor(target: Target, type: string, receivedType?: string): TestDelivery {
  const options = { ...target.tool.signing(target.access), url: target.url }
  return makeDelivery(target.tool.provider, type, type === target.type ? target.data : undefined, options, receivedType)
}

export function deliver(target: Target, delivery: TestDelivery, how: Partial<Sending> = {}): Promise<Reply> {
  const { url, headers, bytes: body } = delivery
  return send({ url, headers, body, timeoutMs: target.timeoutMs, ...how })
}
