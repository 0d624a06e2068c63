import { webhookError } from './errors.js'

/** The options that every store has. */
export interface LeaseOptions {
  /**
   * How long a claim lasts if its process dies, in ms: 60,000 unless set. A process that lives renews its claim while the handler
   * runs, for 15 minutes at most.
   */
  leaseMs?: number | undefined
  /** How long a handled event is remembered, in days: 7 unless set. Longer than any provider sends again (Square: 24 hours). */
  retentionDays?: number | undefined
}

const DAY_MS = 86_400_000

/** Both in whole ms, checked. */
export function leaseAndRetention({ leaseMs = 60_000, retentionDays = 7 }: LeaseOptions): {
  leaseMs: number
  retentionMs: number
} {
  return {
    leaseMs: atLeastOne('leaseMs', leaseMs, 'in ms, such as 60_000'),
    retentionMs: atLeastOne('retentionDays', retentionDays * DAY_MS, 'in days, such as 7'),
  }
}

/** A number of which at least one whole unit is left. */
export function atLeastOne(name: string, value: number, example: string): number {
  const whole = Math.round(value)
  if (whole >= 1 && Number.isSafeInteger(whole)) return whole
  throw webhookError(
    'configuration',
    `The store's ${name} is not a positive number.`,
    `Leave it out, or give it ${example}.`,
  )
}
