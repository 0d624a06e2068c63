/**
 * Standard Schema (https://standardschema.dev): one object for each event and each provider, for tRPC, Hono validators, queues and
 * other libraries that accept one.
 *
 * They check a parsed event that returns as plain JSON, from a queue or from another service of yours. They cannot verify who sent
 * it: verify a delivery where it arrives.
 *
 * @module
 */
export type { EventSchema, EventSchemas, SchemaFailure } from './core/event-schema.js'
export * from './providers/generated/standard-schemas.js'
