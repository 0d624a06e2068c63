// Generated from src/providers/list.ts by `npm run generate`. Do not edit.

import type { GiftronautEvent } from '../giftronaut/generated/events.js'
import type { SquareEvent } from '../square/generated/events.js'
import type { LoopzEvent } from '../loopz/generated/events.js'
import type { TremendousEvent } from '../tremendous/generated/events.js'
import type { VoucherifyEvent } from '../voucherify/generated/events.js'
import type { RecurlyEvent } from '../recurly/generated/events.js'
import type { LoopReturnsEvent } from '../loop-returns/generated/events.js'
import type { RunaEvent } from '../runa/generated/events.js'
import type { GoodyEvent } from '../goody/generated/events.js'
import type { SendosoEvent } from '../sendoso/generated/events.js'

export { type GiftronautEvent, type GiftronautOptions, parseGiftronautEvent } from '../giftronaut/index.js'
export { type SquareEvent, type SquareOptions, parseSquareEvent } from '../square/index.js'
export { type LoopzEvent, type LoopzOptions, parseLoopzEvent } from '../loopz/index.js'
export { type TremendousEvent, type TremendousOptions, parseTremendousEvent } from '../tremendous/index.js'
export { type VoucherifyEvent, type VoucherifyOptions, parseVoucherifyEvent } from '../voucherify/index.js'
export { type RecurlyEvent, type RecurlyOptions, parseRecurlyEvent } from '../recurly/index.js'
export { type LoopReturnsEvent, type LoopReturnsOptions, parseLoopReturnsEvent } from '../loop-returns/index.js'
export { type RunaEvent, type RunaOptions, parseRunaEvent } from '../runa/index.js'
export { type GoodyEvent, type GoodyOptions, parseGoodyEvent } from '../goody/index.js'
export { type SendosoEvent, type SendosoOptions, parseSendosoEvent } from '../sendoso/index.js'

/** Every event of every provider. Narrow on `provider` and `eventType`. */
export type GiftCardWebhookEvent =
  | GiftronautEvent
  | SquareEvent
  | LoopzEvent
  | TremendousEvent
  | VoucherifyEvent
  | RecurlyEvent
  | LoopReturnsEvent
  | RunaEvent
  | GoodyEvent
  | SendosoEvent
