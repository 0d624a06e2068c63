// Generated from src/providers/list.ts by `npm run generate`. Do not edit.

import type { ShownEvents } from '../../core/types.js'
import { shown as giftronaut } from '../giftronaut/generated/redaction.js'
import { shown as square } from '../square/generated/redaction.js'
import { shown as loopz } from '../loopz/generated/redaction.js'
import { shown as tremendous } from '../tremendous/generated/redaction.js'
import { shown as voucherify } from '../voucherify/generated/redaction.js'
import { shown as recurly } from '../recurly/generated/redaction.js'
import { shown as loopReturns } from '../loop-returns/generated/redaction.js'
import { shown as runa } from '../runa/generated/redaction.js'
import { shown as goody } from '../goody/generated/redaction.js'
import { shown as sendoso } from '../sendoso/generated/redaction.js'

/** The shown parts of the events of each built-in provider, for `redact`. */
export const shownByProvider: Readonly<Record<string, ShownEvents>> = {
  giftronaut,
  square,
  loopz,
  tremendous,
  voucherify,
  recurly,
  'loop-returns': loopReturns,
  runa,
  goody,
  sendoso,
}
