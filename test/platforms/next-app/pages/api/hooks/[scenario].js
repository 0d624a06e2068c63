import { pagesWebhook } from 'giftcard-webhooks/next'
import { routesOf } from '../../../lab.mjs'

const routes = routesOf(pagesWebhook)

export const config = { api: { bodyParser: false } }
export default (req, res) => routes[req.query.scenario](req, res)
