import type { WebhookErrorCode } from '../src/core/errors.js'

/** Every code: a new one does not compile until it is here, and then fails until it is described and tried. */
export const ERROR_CODES = Object.keys({
  invalid_encoding: true,
  invalid_json: true,
  missing_event_type: true,
  missing_signature: true,
  malformed_signature: true,
  signature_mismatch: true,
  untrusted_source: true,
  method_not_allowed: true,
  client_disconnected: true,
  timestamp_out_of_tolerance: true,
  in_progress: true,
  body_too_large: true,
  invalid_payload: true,
  configuration: true,
  body_unavailable: true,
  handler_failed: true,
  store_unavailable: true,
  handler_timeout: true,
} satisfies Record<WebhookErrorCode, true>) as WebhookErrorCode[]
