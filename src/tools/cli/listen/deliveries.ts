/** The deliveries that `listen` got: the last ones in memory, all of them in a file that `replay` reads. */
import { appendFileSync, chmodSync, existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { UsageError } from '../args.js'

/** One delivery as it arrived, as it is kept in the file: a JSON object on a line of its own. */
export interface KeptDelivery {
  readonly id: string
  /** When it arrived, as ISO 8601. */
  readonly at: string
  readonly method: string
  /** The request target: path and query. */
  readonly url: string
  readonly headers: readonly (readonly [string, string])[]
  /** The exact bytes, in base64. */
  readonly body: string
}

/** The file, unless another is named. */
export const DEFAULT_FILE = 'giftcard-webhooks.jsonl'

/** Takes a file that is there from everybody else: it will hold payloads. */
export function makePrivate(file: string): void {
  // Not a device, such as /dev/null.
  if (statSync(file, { throwIfNoEntry: false })?.isFile()) chmodSync(file, 0o600)
}

/** Beyond it the older half of the file goes. */
const MAX_FILE_BYTES = 50_000_000

/** Adds a delivery to the file, which only its owner may read. */
export function keep(file: string, delivery: KeptDelivery): void {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > MAX_FILE_BYTES) dropOlderHalf(file)
  appendFileSync(file, `${JSON.stringify(delivery)}\n`, { mode: 0o600 })
}

function dropOlderHalf(file: string): void {
  const lines = readFileSync(file, 'utf8').split('\n')
  // Whole at every moment: the process may end here.
  writeFileSync(`${file}.new`, lines.slice(lines.length >> 1).join('\n'), { mode: 0o600 })
  renameSync(`${file}.new`, file)
}

/** The deliveries of the file, the oldest first. A line that was cut off by a crash is left out. */
export function readKept(file: string): KeptDelivery[] {
  if (!existsSync(file)) throw new UsageError(`There is no ${file}: 'listen' makes it, or name another with --file.`)
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
