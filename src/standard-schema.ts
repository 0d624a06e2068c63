/**
 * Standard Schema (https://standardschema.dev): one object for each event and each provider, for tRPC, Hono validators, queues and
 * everything else that takes one.
 *
 * They check an event that `parse` made, where it comes back as plain JSON: from a queue, or from another service of yours. They
 * cannot tell who sent it: verify a delivery where it arrives.
 *
 * @module
 */
export type { EventSchema, EventSchemas, SchemaFailure } from './core/event-schema.js'
export * from './providers/generated/standard-schemas.js'
