// Generated from src/providers/list.ts by `npm run generate`. Do not edit.

import { type EventSchema, type EventSchemas, schemaOf, schemasOf } from '../../core/event-schema.js'
import { events as giftronautChecks } from '../giftronaut/generated/checks.js'
import type { GiftronautEvent } from '../giftronaut/generated/events.js'
import { events as squareChecks } from '../square/generated/checks.js'
import type { SquareEvent } from '../square/generated/events.js'
import { events as loopzChecks } from '../loopz/generated/checks.js'
import type { LoopzEvent } from '../loopz/generated/events.js'
import { events as tremendousChecks } from '../tremendous/generated/checks.js'
import type { TremendousEvent } from '../tremendous/generated/events.js'
import { events as voucherifyChecks } from '../voucherify/generated/checks.js'
import type { VoucherifyEvent } from '../voucherify/generated/events.js'
import { events as recurlyChecks } from '../recurly/generated/checks.js'
import type { RecurlyEvent } from '../recurly/generated/events.js'
import { events as loopReturnsChecks } from '../loop-returns/generated/checks.js'
import type { LoopReturnsEvent } from '../loop-returns/generated/events.js'
import { events as runaChecks } from '../runa/generated/checks.js'
import type { RunaEvent } from '../runa/generated/events.js'
import { events as goodyChecks } from '../goody/generated/checks.js'
import type { GoodyEvent } from '../goody/generated/events.js'
import { events as sendosoChecks } from '../sendoso/generated/checks.js'
import type { SendosoEvent } from '../sendoso/generated/events.js'

/** Any event of Giftronaut. */
export const giftronautSchema: EventSchema<GiftronautEvent> = /* @__PURE__ */ schemaOf('giftronaut', giftronautChecks)

/** One schema for each event of Giftronaut. */
export const giftronautSchemas: EventSchemas<GiftronautEvent> = /* @__PURE__ */ schemasOf('giftronaut', giftronautChecks)

/** Any event of Square. */
export const squareSchema: EventSchema<SquareEvent> = /* @__PURE__ */ schemaOf('square', squareChecks)

/** One schema for each event of Square. */
export const squareSchemas: EventSchemas<SquareEvent> = /* @__PURE__ */ schemasOf('square', squareChecks)

/** Any event of Loopz. */
export const loopzSchema: EventSchema<LoopzEvent> = /* @__PURE__ */ schemaOf('loopz', loopzChecks)

/** One schema for each event of Loopz. */
export const loopzSchemas: EventSchemas<LoopzEvent> = /* @__PURE__ */ schemasOf('loopz', loopzChecks)

/** Any event of Tremendous. */
export const tremendousSchema: EventSchema<TremendousEvent> = /* @__PURE__ */ schemaOf('tremendous', tremendousChecks)

/** One schema for each event of Tremendous. */
export const tremendousSchemas: EventSchemas<TremendousEvent> = /* @__PURE__ */ schemasOf('tremendous', tremendousChecks)

/** Any event of Voucherify. */
export const voucherifySchema: EventSchema<VoucherifyEvent> = /* @__PURE__ */ schemaOf('voucherify', voucherifyChecks)

/** One schema for each event of Voucherify. */
export const voucherifySchemas: EventSchemas<VoucherifyEvent> = /* @__PURE__ */ schemasOf('voucherify', voucherifyChecks)

/** Any event of Recurly. */
export const recurlySchema: EventSchema<RecurlyEvent> = /* @__PURE__ */ schemaOf('recurly', recurlyChecks)

/** One schema for each event of Recurly. */
export const recurlySchemas: EventSchemas<RecurlyEvent> = /* @__PURE__ */ schemasOf('recurly', recurlyChecks)

/** Any event of Loop Returns. */
export const loopReturnsSchema: EventSchema<LoopReturnsEvent> = /* @__PURE__ */ schemaOf('loop-returns', loopReturnsChecks)

/** One schema for each event of Loop Returns. */
export const loopReturnsSchemas: EventSchemas<LoopReturnsEvent> = /* @__PURE__ */ schemasOf('loop-returns', loopReturnsChecks)

/** Any event of Runa. */
export const runaSchema: EventSchema<RunaEvent> = /* @__PURE__ */ schemaOf('runa', runaChecks)

/** One schema for each event of Runa. */
export const runaSchemas: EventSchemas<RunaEvent> = /* @__PURE__ */ schemasOf('runa', runaChecks)

/** Any event of Goody. */
export const goodySchema: EventSchema<GoodyEvent> = /* @__PURE__ */ schemaOf('goody', goodyChecks)

/** One schema for each event of Goody. */
export const goodySchemas: EventSchemas<GoodyEvent> = /* @__PURE__ */ schemasOf('goody', goodyChecks)

/** Any event of Sendoso. */
export const sendosoSchema: EventSchema<SendosoEvent> = /* @__PURE__ */ schemaOf('sendoso', sendosoChecks)

/** One schema for each event of Sendoso. */
export const sendosoSchemas: EventSchemas<SendosoEvent> = /* @__PURE__ */ schemasOf('sendoso', sendosoChecks)
