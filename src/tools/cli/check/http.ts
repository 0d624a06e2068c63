/** One request to the endpoint that is checked, with full control of how it is sent, and a limit on how long. */
import { request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'

/** What came of a request. */
export interface Reply {
  /** The status; `undefined` where there was no answer. */
  readonly status: number | undefined
  /** The first 64 kB of the answer. */
  readonly body: string
  /** Why there was no answer. */
  readonly failure: 'no answer in time' | 'connection closed' | 'cannot be reached' | undefined
}

export interface Sending {
  readonly method?: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
  readonly timeoutMs: number
  /** Send the body in so many pieces with a pause of so many ms between them, without a content-length. */
  readonly pieces?: { readonly count: number; readonly pauseMs: number }
}

const MAX_ANSWER = 65_536

export function send({ method = 'POST', url, headers, body, timeoutMs, pieces }: Sending): Promise<Reply> {
  return new Promise((resolve) => {
    const make = url.startsWith('https:') ? httpsRequest : httpRequest
    const length = pieces || method === 'GET' ? {} : { 'content-length': String(body.length) }
    const outgoing = make(url, { method, headers: { ...headers, ...length }, agent: false })
    const settle = (reply: Partial<Reply>) => {
      clearTimeout(timer)
      outgoing.destroy()
      resolve({ status: undefined, body: '', failure: undefined, ...reply })
    }
    const timer = setTimeout(() => settle({ failure: 'no answer in time' }), timeoutMs)
    outgoing.on('response', (incoming) => {
      let text = ''
      const done = () => settle({ status: incoming.statusCode, body: text })
      incoming.setEncoding('latin1').on('data', (chunk: string) => {
        text = (text + chunk).slice(0, MAX_ANSWER)
      })
      incoming.on('end', done).on('error', done).on('close', done)
    })
    outgoing.on('error', (error: NodeJS.ErrnoException) => {
      const unreachable = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'].includes(
        error.code ?? '',
      )
      settle({ failure: unreachable ? 'cannot be reached' : 'connection closed' })
    })
    if (pieces) writeInPieces(outgoing, body, pieces)
    else outgoing.end(method === 'GET' ? undefined : body)
  })
}

async function writeInPieces(
  outgoing: { write(chunk: Uint8Array): unknown; end(): unknown; destroyed: boolean },
  body: Uint8Array,
  { count, pauseMs }: { count: number; pauseMs: number },
): Promise<void> {
  const size = Math.ceil(body.length / count)
  for (let at = 0; at < body.length && !outgoing.destroyed; at += size) {
    outgoing.write(body.subarray(at, at + size))
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
  }
  if (!outgoing.destroyed) outgoing.end()
}

export const isSuccess = ({ status }: Reply) => status !== undefined && status >= 200 && status < 300

const FAILURES = {
  'no answer in time': 'not answered in time',
  'connection closed': 'cut off without an answer',
  'cannot be reached': 'not to be delivered: nobody listens there',
} as const

/** What became of the request, in a few words for a report: after "it was". */
export function inWords({ status, failure }: Reply): string {
  return failure ? FAILURES[failure] : `answered ${status}`
}
