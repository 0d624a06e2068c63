// The line with bodyParser: false is missing here, as it will be in someone's application.
import { pagesWebhook } from 'giftcard-webhooks/next'
import { routesOf } from '../../../lab.mjs'

const routes = routesOf(pagesWebhook)

export default (req, res) => routes[req.query.scenario](req, res)
