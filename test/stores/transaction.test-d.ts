/** Types only: checked by `tsc`, never run. What a handler gets as `transaction` is what the client calls one. */
import type { PGlite, Transaction } from '@electric-sql/pglite'
import type { Pool, PoolClient } from 'pg'
import type { Sql, TransactionSql } from 'postgres'
import { webhook as express } from '../../src/adapters/express.js'
import { webhook as fetch } from '../../src/adapters/fetch.js'
import { webhook as hono } from '../../src/adapters/hono.js'
import { webhook as node } from '../../src/adapters/node.js'
import { giftronaut } from '../../src/providers/giftronaut/index.js'
import { memoryStore } from '../../src/stores/memory.js'
import { postgresStore } from '../../src/stores/postgres.js'

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
/** Whether a value has exactly the expected type. */
function expectType<Expected>() {
  return <Actual>(_: Actual, ..._equal: Equal<Actual, Expected> extends true ? [] : [never]) => {}
}

declare const pool: Pool
declare const sql: Sql
declare const lite: PGlite
const secret = 'gn_secret'

const options = { secret, store: postgresStore(pool, { mode: 'transaction' }) }
const refund = async (transaction: PoolClient, id: string) => void (await transaction.query('SELECT $1', [id]))
express(giftronaut, options, { 'order.bounced': (event, { transaction }) => refund(transaction, event.data.orderId) })
fetch(giftronaut, options, { 'order.bounced': (event, { transaction }) => refund(transaction, event.data.orderId) })
hono(giftronaut, options, { 'order.bounced': (event, { transaction }) => refund(transaction, event.data.orderId) })
node(giftronaut, options, { 'order.bounced': (event, { transaction }) => refund(transaction, event.data.orderId) })

node(giftronaut, { secret, store: postgresStore(pool, { mode: 'transaction' }) }, (_event, { transaction }) => {
  expectType<PoolClient>()(transaction)
})
node(giftronaut, { secret, store: postgresStore(sql, { mode: 'transaction' }) }, async (event, context) => {
  expectType<TransactionSql>()(context.transaction)
  await context.transaction`SELECT ${event.eventType}`
})
node(giftronaut, { secret, store: postgresStore(lite, { mode: 'transaction' }) }, (_event, { transaction }) => {
  expectType<Transaction>()(transaction)
})

// Without a transaction there is none to write through.
for (const store of [postgresStore(pool), memoryStore(), undefined]) {
  node(giftronaut, { secret, store }, (_event, { transaction }) => {
    // @ts-expect-error it is undefined
    transaction.query('SELECT 1')
  })
}

// @ts-expect-error a connection string is not a client
postgresStore('postgres://localhost')
// @ts-expect-error there is no such mode
postgresStore(pool, { mode: 'transactions' })
