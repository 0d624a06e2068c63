// Kard (https://docs.getkard.com/2024-10-01/api/notifications): a signature over the body, an envelope in the body, and
// schemas that turn what Kard sends into what this application wants.
import { defineProvider, hmacSha256 } from 'giftcard-webhooks/provider'
import * as v from 'valibot'

/** Requires only the members that this application reads: Kard's older samples lack some that its schema requires. */
const Reward = v.pipe(
  v.object({
    attributes: v.object({
      message: v.string(),
      name: v.string(),
      transactionId: v.nullish(v.string()),
      commissionEarned: v.nullish(v.object({ type: v.string(), value: v.number() })),
    }),
    relationships: v.object({ user: v.object({ data: v.object({ id: v.string() }) }) }),
  }),
  // A schema may transform: event.data is what it returns.
  v.transform(({ attributes, relationships }) => ({
    userId: relationships.user.data.id,
    merchant: attributes.name,
    /** US cents. Absent where Kard sends another unit. */
    cents: attributes.commissionEarned?.type === 'cents' ? attributes.commissionEarned.value : undefined,
    transactionId: attributes.transactionId ?? undefined,
  })),
)

export const kard = defineProvider({
  name: 'kard',
  signature: hmacSha256({ header: 'notify-signature', format: '{base64}' }),
  envelope: {
    eventType: 'data.type',
    // The id of a placement file is that of the placement, and repeats with every file, so it is not an event id.
    eventId: (body) => (/PlacementFile$/.test(body?.data?.type) ? undefined : body?.data?.id),
    data: 'data',
  },
  events: {
    earnedRewardApproved: Reward,
    earnedRewardSettled: Reward,
  },
  // Everything else is hidden by redact().
  show: {
    earnedRewardApproved: { cents: true },
    earnedRewardSettled: { cents: true },
  },
})
