import '../patience.js'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe } from 'vitest'
import type { Store } from '../../../src/core/store.js'
import { sqliteStore } from '../../../src/stores/sqlite.js'
import { simulated, snapshotCases } from '../snapshot-cases.js'
import { sqliteCases } from '../sqlite-cases.js'

// Declared by hand, as the package is installed for this test alone.
const name = 'better-sqlite3'
const { default: Database } = (await import(name)) as { default: new (file: string) => never }

const dir = mkdtempSync(join(tmpdir(), 'sqlite-'))
afterAll(() => rmSync(dir, { recursive: true }))
sqliteCases('better-sqlite3', () => new Database(join(dir, 'shop.db')))

describe('snapshots in SQLite', async () => {
  // Three connections, as three processes have them.
  const open = () => sqliteStore(new Database(join(dir, 'snapshots.db')))
  await open().migrate()
  snapshotCases(
    'SQLite',
    simulated(() => open() as unknown as Store<unknown>),
  )
})
