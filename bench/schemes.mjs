/** Run with `--expose-gc`. Every built-in provider, one documented event each: verify and parse, against the floor of its scheme. */
import { hash } from 'node:crypto'
import { createDelivery } from '../dist/testing.js'
import { floor } from './contestants.mjs'
import { inTurns } from './rounds.mjs'

const [rounds, milliseconds, ...names] = process.argv.slice(2)
const SECRET = 'a secret of thirty-two bytes, or'
const TOKEN = 'a-token-of-thirty-two-characters'

/** The signed text before the body. (No built-in provider signs anything after it.) */
function beforeBody({ message, header, timestamp, id }, headers, url) {
  const time = timestamp && ('header' in timestamp ? headers[timestamp.header] : headers[header].split(',')[0])
  const [before] = message.split('{body}')
  return before
    .replace('{timestamp}', time)
    .replace('{id}', id && headers[id.header])
    .replace('{url}', url)
}

const results = []
for (const name of names) {
  const module = await import(`../dist/${name}.js`)
  const provider = Object.values(module).find((value) => value?.facts)
  const { scheme, envelope } = provider.facts
  const hmac =
    scheme.type === 'standard-webhooks' ? scheme[scheme.sends] : scheme.type === 'hmac-sha256' ? scheme : undefined
  const [eventType] = provider.eventTypes
  const secret = hmac?.secretEncoding === 'whsec_' ? Buffer.from(SECRET).toString('base64') : SECRET
  const notificationUrl = hmac?.message.includes('{url}') ? 'https://example.com/webhooks' : undefined
  const options = {
    ...(hmac ? { [hmac.secretOption]: secret } : { urlToken: TOKEN }),
    ...(notificationUrl && { notificationUrl }),
    ...(hmac?.timestamp && { toleranceSeconds: Infinity }),
    ...(envelope.eventType === 'route' && { eventType }),
  }
  const { headers, bytes: body, url } = createDelivery(provider, eventType, options)
  const delivery = { headers, body, url }
  const before = hmac && beforeBody(hmac, headers, notificationUrl)
  const ours = () => {
    provider.verify(delivery, options)
    return provider.parse(delivery, options)
  }
  const verified = hmac
    ? floor(before, body, { isWritten: hmac.timestamp !== undefined }).run
    : () => [hash('sha256', new URLSearchParams(url.split('?')[1]).get('token'), 'hex'), JSON.parse(body.toString())]
  // Without the provider's own event id, every receiver has to make one, or handles a redelivery as a new event.
  const hasOwnId = !provider.parse(delivery, options).eventId.startsWith('~')
  const least = hasOwnId ? verified : () => [verified(), hash('sha256', body, 'hex')]
  const figures = await inTurns(
    [
      { name: 'ours', call: ours },
      { name: 'floor', call: least },
    ],
    { times: 100, rounds: Number(rounds), milliseconds: Number(milliseconds) },
  )
  results.push({
    provider: name,
    signs: hmac ? `\`${hmac.message}\`` : 'nothing (a token in the URL)',
    bytes: body.length,
    ours: figures.get('ours'),
    floor: figures.get('floor'),
  })
}
process.stdout.write(JSON.stringify(results))
