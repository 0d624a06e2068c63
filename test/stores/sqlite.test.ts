/** sqliteStore, on every SQLite that this runtime has. `better-sqlite3` is in test/stores/recipes, with what else is installed apart. */
import './patience.js'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { sqliteStore } from '../../src/stores/sqlite.js'
import { sqliteCases } from './sqlite-cases.js'

const dir = mkdtempSync(join(tmpdir(), 'sqlite-'))
afterAll(() => rmSync(dir, { recursive: true }))

const name = 'node:sqlite'
const sqlite = await import(/* @vite-ignore */ name).catch(() => undefined)
if (sqlite) sqliteCases('node:sqlite', () => new sqlite.DatabaseSync(join(dir, 'node.db')))
else describe.skip('node:sqlite (this Node has none)', () => it('runs', () => {}))

describe('sqliteStore', () => {
  it.each([undefined, null, {}, 'shop.db', { prepare() {} }])('rejects %o, which is not a database', (database) => {
    expect(() => sqliteStore(database as never)).toThrow(
      expect.objectContaining({ code: 'configuration', message: 'sqliteStore() received an unsupported database.' }),
    )
  })

  it('rejects a table that is not a plain name', () => {
    const database = { exec() {}, prepare: () => ({ all: () => [] }) }
    expect(() => sqliteStore(database, { table: 'a; DROP TABLE b' })).toThrow(
      expect.objectContaining({ code: 'configuration' }),
    )
  })
})
