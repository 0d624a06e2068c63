/** Sends a delivery on, byte for byte and with its own headers, as `listen --forward` and `replay` do. */
import { request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'

/** Headers that belong to one connection and not to the message (RFC 9110, 7.6.1), or that name the first receiver. */
const OWN_TO_A_CONNECTION = [
  'connection',
  'content-length',
  'expect',
  'host',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]

export interface Answered {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

/** The answer of the other side; rejects where it cannot be reached or takes too long. */
export function resend(
  url: string,
  headers: readonly (readonly [string, string])[],
  body: Uint8Array,
  timeoutMs = 30_000,
): Promise<Answered> {
  const send = url.startsWith('https:') ? httpsRequest : httpRequest
  const kept = headers.filter(([name]) => !OWN_TO_A_CONNECTION.includes(name.toLowerCase()))
  return new Promise((resolve, reject) => {
    const flat = [...kept.flat(), 'host', new URL(url).host, 'content-length', String(body.length)]
    // Not fetch, which changes headers: it adds accept-encoding, user-agent and more.
    const outgoing = send(
      url,
      { method: 'POST', headers: flat, signal: AbortSignal.timeout(timeoutMs) },
      (incoming) => {
        const chunks: Buffer[] = []
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
        incoming.on('error', reject)
        incoming.on('end', () => {
          const type = incoming.headers['content-type']
          resolve({
            status: incoming.statusCode ?? 0,
            headers: type ? { 'content-type': type } : {},
            body: Buffer.concat(chunks),
          })
        })
      },
    )
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}
