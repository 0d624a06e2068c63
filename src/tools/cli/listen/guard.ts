/**
 * Decides who may use the page: only a browser on this machine, and only on its own initiative. The server listens on loopback, but
 * any web page could make the user's browser call it (cross-site request forgery), or point its own host name at 127.0.0.1 (DNS
 * rebinding). Origin and Sec-Fetch-Site reveal the first, Host the second.
 */
import type { IncomingHttpHeaders } from 'node:http'
import { isLoopback } from '../args.js'

export function mayUsePage(headers: IncomingHttpHeaders, method: string, port: number): boolean {
  const { host = '', origin, 'sec-fetch-site': site } = headers
  if (!isOwnHost(host, port)) return false
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  if (origin !== undefined) return origin === `http://${host}`
  // Browsers send the origin with every POST, so a POST without one is not from our page.
  return method === 'GET'
}

function isOwnHost(host: string, port: number): boolean {
  const [, name = '', own] = /^(.+?)(?::(\d+))?$/.exec(host) ?? []
  return isLoopback(name) && Number(own ?? 80) === port
}

/** Whether another web page made a browser send this, under any host name. Providers send neither header. */
export function isForeign(headers: IncomingHttpHeaders, port: number): boolean {
  const isBrowser = headers.origin !== undefined || headers['sec-fetch-site'] !== undefined
  return isBrowser && !mayUsePage(headers, 'POST', port)
}
