/** Other senders, by the headers in their documentation. */
import { type Finding, hint } from './finding.js'

const SENDERS: readonly (readonly [header: string, sender: string])[] = [
  ['stripe-signature', 'Stripe'],
  ['x-hub-signature-256', 'GitHub or Meta'],
  ['x-github-event', 'GitHub'],
  ['x-shopify-hmac-sha256', 'Shopify'],
  ['x-slack-signature', 'Slack'],
  ['x-twilio-signature', 'Twilio'],
  ['paypal-transmission-sig', 'PayPal'],
  ['x-amz-sns-message-type', 'Amazon SNS'],
  ['svix-signature', 'a sender that uses Svix'],
  ['webhook-signature', 'a sender that uses Standard Webhooks'],
]

/** Detects a sender other than the route's provider by the headers of a delivery. */
export function senderHints(headers: readonly (readonly [string, string])[]): Finding[] {
  const found = SENDERS.find(([header]) => headers.some(([name]) => name === header))
  if (!found) return []
  const [header, sender] = found
  return [
    hint(
      'sender-unknown',
      `The ${header} header is one that ${sender} sends.`,
      'Give that sender its own route, and register this URL with one provider only.',
    ),
  ]
}
