/**
 * Who may use the page: a browser on this machine that was sent here by nobody else. The server listens on loopback only, and
 * still a web page anywhere could make the user's browser call it (forged requests), or point a name of its own at 127.0.0.1 (DNS
 * rebinding). The first is told by Origin and Sec-Fetch-Site, the second by Host.
 */
import type { IncomingHttpHeaders } from 'node:http'
import { isLoopback } from '../args.js'

export function mayUsePage(headers: IncomingHttpHeaders, method: string, port: number): boolean {
  const { host = '', origin, 'sec-fetch-site': site } = headers
  if (!isOwnHost(host, port)) return false
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  if (origin !== undefined) return origin === `http://${host}`
  // Browsers name the origin of every POST: without one it is no page of ours.
  return method === 'GET'
}

function isOwnHost(host: string, port: number): boolean {
  const [, name = '', own] = /^(.+?)(?::(\d+))?$/.exec(host) ?? []
  return isLoopback(name) && Number(own ?? 80) === port
}

/** Whether a web page elsewhere made a browser send this, by whatever name it calls this machine. Providers send neither header. */
export function isForeign(headers: IncomingHttpHeaders, port: number): boolean {
  const isBrowser = headers.origin !== undefined || headers['sec-fetch-site'] !== undefined
  return isBrowser && !mayUsePage(headers, 'POST', port)
}
