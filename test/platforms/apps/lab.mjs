import { giftronaut } from 'giftcard-webhooks/giftronaut'
import { loopz } from 'giftcard-webhooks/loopz'
import { defineProvider, hmacSha256 } from 'giftcard-webhooks/provider'
import { square } from 'giftcard-webhooks/square'
import { memoryStore } from 'giftcard-webhooks/stores/memory'
import { createLab, createRoutes } from '../../adapters/scenarios.ts'

// Next.js bundles each route by itself, and they have to share one.
globalThis.testLab ??= createLab()

/** The answer of `/lab/VERB/SCENARIO`. */
export const askLab = (path) => globalThis.testLab.answer(path) ?? null

/** The scenarios, made with one adapter. */
export const routesOf = (webhook) =>
  createRoutes(webhook, { giftronaut, loopz, square, memoryStore, defineProvider, hmacSha256 }, globalThis.testLab)
