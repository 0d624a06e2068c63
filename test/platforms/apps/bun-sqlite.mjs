// The cases of sqliteStore, by `bun test`, which takes imports of Vitest for its own test runner.
import { Database } from 'bun:sqlite'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sqliteCases } from '../../stores/sqlite-cases.ts'

const dir = mkdtempSync(join(tmpdir(), 'sqlite-'))
sqliteCases('bun:sqlite', () => new Database(join(dir, 'bun.db')))
