import { webhook } from 'giftcard-webhooks/lambda'
import { square } from 'giftcard-webhooks/square'

// SQUARE_WEBHOOK_SIGNATURE_KEY, and SQUARE_WEBHOOK_NOTIFICATION_URL: the URL of API Gateway, as it is registered.
const receive = webhook(
  square,
  { handlerTimeoutMs: 25_000 },
  { 'gift_card.updated': ({ data }) => console.log(`Gift card ${data.id} is ${data.object.gift_card.state}`) },
)

/** Verifies and handles each message on its own. A message whose status is not 2xx goes back to the queue. */
export async function handler({ Records }) {
  const failed = await Promise.all(
    Records.map(async ({ messageId, body, messageAttributes }) => {
      const attributes = Object.entries(messageAttributes ?? {})
      const headers = Object.fromEntries(attributes.map(([name, { stringValue }]) => [name, stringValue]))
      const { statusCode } = await receive({ httpMethod: 'POST', headers, body, isBase64Encoded: true })
      return statusCode < 300 ? [] : [{ itemIdentifier: messageId }]
    }),
  )
  return { batchItemFailures: failed.flat() }
}
