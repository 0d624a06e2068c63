/** Sends a request byte for byte, with full control of the headers and a time limit. All commands use it. */
import { request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'

/** The result of a request. */
export interface Reply {
  /** The status; `undefined` without an answer. */
  readonly status: number | undefined
  /** The answer as Latin-1 text, up to the limit. */
  readonly body: string
  readonly contentType: string | undefined
  /** The reason for a missing answer. */
  readonly failure: 'no answer in time' | 'connection closed' | 'cannot be reached' | undefined
  /** The code of the error, such as ECONNREFUSED. */
  readonly code: string | undefined
}

type Headers = Readonly<Record<string, string>> | readonly (readonly [string, string])[]

export interface Sending {
  readonly method?: string
  readonly url: string
  readonly headers: Headers
  readonly body: Uint8Array
  readonly timeoutMs: number
  /** Sends the body in this many chunks with this pause in ms between them, without a content-length. */
  readonly pieces?: { readonly count: number; readonly pauseMs: number }
  /** The most of the answer to keep: 64 kB unless set. */
  readonly maxAnswer?: number
}

/** Hop-by-hop headers (RFC 9110, 7.6.1), and headers that name the first receiver. */
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

const UNREACHABLE = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']

// Not fetch, which adds headers such as accept-encoding and user-agent.
export function send(sending: Sending): Promise<Reply> {
  const { method = 'POST', url, headers, body, timeoutMs, pieces, maxAnswer = 65_536 } = sending
  return new Promise((resolve) => {
    const pairs = Array.isArray(headers) ? (headers as (readonly [string, string])[]) : Object.entries(headers)
    const kept = pairs.filter(([name]) => !OWN_TO_A_CONNECTION.includes(name.toLowerCase()))
    const length = pieces
      ? ['transfer-encoding', 'chunked']
      : method === 'GET'
        ? []
        : ['content-length', String(body.length)]
    const flat = [...kept.flat(), 'host', new URL(url).host, ...length]
    const make = url.startsWith('https:') ? httpsRequest : httpRequest
    const outgoing = make(url, { method, headers: flat, agent: false })
    const settle = (reply: Partial<Reply>) => {
      clearTimeout(timer)
      outgoing.destroy()
      resolve({ status: undefined, body: '', contentType: undefined, failure: undefined, code: undefined, ...reply })
    }
    const timer = setTimeout(() => settle({ failure: 'no answer in time' }), timeoutMs)
    outgoing.on('response', (incoming) => {
      let text = ''
      const contentType = incoming.headers['content-type']
      const done = () => settle({ status: incoming.statusCode, body: text, contentType })
      incoming.setEncoding('latin1').on('data', (chunk: string) => {
        if (text.length < maxAnswer) text = (text + chunk).slice(0, maxAnswer)
      })
      incoming.on('end', done).on('error', done).on('close', done)
    })
    outgoing.on('error', ({ code }: NodeJS.ErrnoException) => {
      settle({ failure: UNREACHABLE.includes(code ?? '') ? 'cannot be reached' : 'connection closed', code })
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

export const isSuccess = ({ status }: Pick<Reply, 'status'>) => status !== undefined && status >= 200 && status < 300

const FAILURES = {
  'no answer in time': 'not answered in time',
  'connection closed': 'cut off without an answer',
  'cannot be reached': 'not delivered: the host cannot be reached',
} as const

/** Describes the result of a request for a report, to follow "it was". */
export function inWords({ status, failure }: Reply): string {
  return failure ? FAILURES[failure] : `answered ${status}`
}
