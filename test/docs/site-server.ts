/** Serves the built site on a free port of this machine, as a static host does: `/errors` is `errors.html`. */
import { once } from 'node:events'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname } from 'node:path'
import { root } from './snippets.js'

export const site = `${root}docs/.vitepress/dist`

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
}

/** The file that a path stands for; `undefined` where a visitor gets a 404. */
export function fileOf(path: string): string | undefined {
  const plain = `${site}${decodeURIComponent(path)}`
  const found = [plain, `${plain}.html`, `${plain.replace(/\/$/, '')}/index.html`]
  return found.find((file) => existsSync(file) && statSync(file).isFile())
}

export async function serveSite(): Promise<{ server: Server; url: string }> {
  const server = createServer((req, res) => {
    const file = fileOf(new URL(req.url ?? '/', 'http://site').pathname)
    res.writeHead(file ? 200 : 404, { 'content-type': TYPES[extname(file ?? '')] ?? 'application/octet-stream' })
    res.end(file && readFileSync(file))
  })
  return listen(server)
}

/** Lets a server listen on a free port of this machine. */
export async function listen(server: Server): Promise<{ server: Server; url: string }> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}
