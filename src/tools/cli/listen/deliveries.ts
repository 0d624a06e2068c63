/** The deliveries that `listen` received: the last ones in memory, all of them in a file that `replay` reads. */
import { appendFileSync, chmodSync, existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { UsageError } from '../args.js'

/** One delivery as received and as kept in the file: a JSON object on one line. */
export interface KeptDelivery {
  readonly id: string
  /** The time of arrival, in ISO 8601. */
  readonly at: string
  readonly method: string
  /** The request target: path and query. */
  readonly url: string
  readonly headers: readonly (readonly [string, string])[]
  /** The exact bytes, in base64. */
  readonly body: string
}

/** The default file. */
export const DEFAULT_FILE = 'giftcard-webhooks.jsonl'

/** Makes an existing file readable for its owner only, because it will hold payloads. */
export function makePrivate(file: string): void {
  // Not a device, such as /dev/null.
  if (statSync(file, { throwIfNoEntry: false })?.isFile()) chmodSync(file, 0o600)
}

/** Above this size, the older half of the file is removed. */
const MAX_FILE_BYTES = 50_000_000

/** Appends a delivery to the file, which only its owner may read. */
export function keep(file: string, delivery: KeptDelivery): void {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > MAX_FILE_BYTES) dropOlderHalf(file)
  appendFileSync(file, `${JSON.stringify(delivery)}\n`, { mode: 0o600 })
}

function dropOlderHalf(file: string): void {
  const lines = readFileSync(file, 'utf8').split('\n')
  // Atomic, because the process may end at any time.
  writeFileSync(`${file}.new`, lines.slice(lines.length >> 1).join('\n'), { mode: 0o600 })
  renameSync(`${file}.new`, file)
}

/** Reads the deliveries of the file, the oldest first. Skips a line that a crash truncated. */
export function readKept(file: string): KeptDelivery[] {
  if (!existsSync(file)) throw new UsageError(`${file} does not exist. Run 'listen' first, or pass --file.`)
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      try {
        const kept = JSON.parse(line) as KeptDelivery
        return typeof kept.id === 'string' && typeof kept.body === 'string' && Array.isArray(kept.headers) ? [kept] : []
      } catch {
        return []
      }
    })
}
