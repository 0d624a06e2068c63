import { webhook } from 'giftcard-webhooks/next'
import { routesOf } from '../../../lab.mjs'

const routes = routesOf(webhook)

// Every method, so that the answer to all but POST is the adapter's.
export async function POST(request, { params }) {
  return routes[(await params).scenario](request)
}
export { POST as DELETE, POST as GET, POST as HEAD, POST as OPTIONS, POST as PATCH, POST as PUT }
