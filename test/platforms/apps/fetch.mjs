import { webhook } from 'giftcard-webhooks/fetch'
import { askLab, routesOf } from './lab.mjs'

const routes = routesOf(webhook)

/** The scenarios and the lab, for whatever serves the fetch standard. */
export function fetch(request) {
  const [, area, ...path] = new URL(request.url).pathname.split('/')
  return area === 'lab' ? Response.json(askLab(path.join('/'))) : routes[path[0]](request)
}
