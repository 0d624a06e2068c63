/** The server of `listen`: webhooks by POST at any path, and the inspector page under /inspector/. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { isWebhookError } from '../../../core/errors.js'
import { MAX_BODY_BYTES, readBody } from '../../../core/receive.js'
import { errorResponse } from '../../../core/response.js'
import { UsageError } from '../args.js'
import { send } from '../http.js'
import { isForeign, mayUsePage } from './guard.js'
import type { Entry, Inbox } from './inbox.js'
import { asset, PAGE_HEADERS } from './page.js'
import type { TestEvents } from './test-events.js'

/** The parts of the server. */
export interface ListenServer {
  readonly inbox: Inbox
  readonly events: TestEvents
  readonly forward: string | undefined
  onEntry(entry: Entry): void
}

/** The time limit of a forwarded request. */
const FORWARD_MS = 30_000

export function listenServer({ inbox, events, forward, onEntry }: ListenServer): Server {
  const pages = new Set<ServerResponse>()
  const server = createServer((req, res) => {
    handle(req, res).catch(() => answer(res, 500, { error: 'internal_error' }))
  })

  async function handle(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const path = (req.url ?? '/').split('?')[0] as string
    if (path === '/inspector' || path.startsWith('/inspector/') || req.method === 'GET') await page(req, res, path)
    else if (req.method === 'POST') await webhook(req, res)
    else answer(res, 405, { error: 'method_not_allowed' }, { allow: 'POST' })
  }

  async function webhook(req: IncomingMessage, res: ServerResponse): Promise<void> {
    // Another web page makes the user's browser post here. Providers do not send these headers.
    if (isForeign(req.headers, portOf(server))) return answer(res, 403, { error: 'forbidden' })
    let body: Uint8Array
    try {
      body = await readBody(req)
    } catch (error) {
      if (!isWebhookError(error)) throw error
      const { status, headers, body } = errorResponse(error)
      res.writeHead(status, { ...headers, connection: 'close' }).end(body)
      return
    }
    const headers = pairs(req.rawHeaders)
    const entry = await inbox.add({ method: 'POST', url: req.url ?? '/', headers, body })
    let sent = {
      status: entry.view.answer.status,
      headers: { 'content-type': 'application/json' },
      body: entry.view.answer.body as string | Buffer,
    }
    if (forward !== undefined) {
      const replied = await send({
        url: forwardUrl(forward, req.url ?? '/'),
        headers,
        body,
        timeoutMs: FORWARD_MS,
        maxAnswer: MAX_BODY_BYTES,
      })
      if (replied.status === undefined) {
        sent = { ...sent, status: 502, body: '{"error":"unavailable"}' }
        entry.forwarded = `cannot be reached (${replied.code ?? replied.failure})`
      } else {
        const headers = { 'content-type': replied.contentType ?? 'application/json' }
        sent = { status: replied.status, headers, body: Buffer.from(replied.body, 'latin1') }
        entry.forwarded = `answered ${replied.status}`
      }
    }
    onEntry(entry)
    for (const open of pages) open.write(`event: delivery\ndata: ${JSON.stringify(entry)}\n\n`)
    res.writeHead(sent.status, sent.headers).end(sent.body)
  }

  async function page(req: IncomingMessage, res: ServerResponse, path: string): Promise<void> {
    if (!mayUsePage(req.headers, req.method ?? 'GET', portOf(server))) return answer(res, 403, { error: 'forbidden' })
    if (req.method === 'POST') return command(req, res, path)
    if (path === '/inspector/deliveries') return stream(req, res)
    if (path === '/inspector/events') return answer(res, 200, events.list())
    const file = asset(path)
    if (!file) return answer(res, 404, { error: 'not_found' })
    res.writeHead(200, { ...PAGE_HEADERS, 'content-type': file.type }).end(file.text)
  }

  function stream(req: IncomingMessage, res: ServerResponse): void {
    res.writeHead(200, { ...PAGE_HEADERS, 'content-type': 'text/event-stream' })
    res.write(`event: all\ndata: ${JSON.stringify(inbox.entries)}\n\n`)
    pages.add(res)
    req.on('close', () => pages.delete(res))
  }

  async function command(req: IncomingMessage, res: ServerResponse, path: string): Promise<void> {
    const given = parsed(Buffer.from(await readBody(req, 65_536)).toString())
    if (!given) return answer(res, 400, { error: 'bad_request' })
    const own = `http://127.0.0.1:${portOf(server)}`
    try {
      if (path === '/inspector/send') return answer(res, 200, { status: await events.send(given, own) })
      const kept = path === '/inspector/replay' ? inbox.kept.get(given.id ?? '') : undefined
      if (!kept) return answer(res, 404, { error: 'not_found' })
      const { status } = await send({
        url: forwardUrl(own, kept.url),
        headers: kept.headers,
        body: Buffer.from(kept.body, 'base64'),
        timeoutMs: FORWARD_MS,
      })
      answer(res, 200, { status })
    } catch (error) {
      if (!(error instanceof UsageError) && !isWebhookError(error)) throw error
      answer(res, 400, { error: error.message })
    }
  }

  return server
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port

function answer(res: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
  if (res.headersSent) res.end()
  else
    res.writeHead(status, { ...PAGE_HEADERS, 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
}

/** Parses the page's request. Its members are checked where they are used. Drops the parser's error, which quotes the text. */
function parsed(text: string): Record<string, string> | undefined {
  try {
    return Object(JSON.parse(text))
  } catch {
    return undefined
  }
}

/** Pairs the names and values of raw headers. */
function pairs(raw: readonly string[]): [string, string][] {
  return raw.flatMap((name, at) => (at % 2 === 0 ? [[name, raw[at + 1] ?? ''] as [string, string]] : []))
}

/** Returns the target of a forwarded request: exactly the given URL if it has a path, else the path of this request. */
function forwardUrl(forward: string, target: string): string {
  const url = new URL(forward)
  // An absolute target, or one that begins with two slashes, must not choose another host.
  const { pathname, search } = new URL(target.replace(/^[/\\]+/, '/'), 'http://localhost')
  if (url.pathname === '/' && url.search === '') {
    url.pathname = pathname
    url.search = search
  } else if (url.search === '') url.search = search
  return url.href
}
