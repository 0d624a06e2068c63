// Generated from src/providers/list.ts by `npm run generate`. Do not edit.

import type { ShownTree } from '../../core/types.js'
import { shownData as giftronaut } from '../giftronaut/generated/redaction.js'
import { shownData as square } from '../square/generated/redaction.js'
import { shownData as loopz } from '../loopz/generated/redaction.js'
import { shownData as runa } from '../runa/generated/redaction.js'
import { shownData as goody } from '../goody/generated/redaction.js'
import { shownData as sendoso } from '../sendoso/generated/redaction.js'
import { shownData as voucherify } from '../voucherify/generated/redaction.js'

/** What `redact` shows of the events of each built-in provider. */
export const shownByProvider: Readonly<Record<string, Readonly<Record<string, ShownTree>>>> = {
  giftronaut,
  square,
  loopz,
  runa,
  goody,
  sendoso,
  voucherify,
}
