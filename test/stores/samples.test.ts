/** Checks the samples of pools and stores in the documentation. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const root = new URL('../../', import.meta.url)
const files = ['docs', 'docs/guides', 'docs/quick-start', 'src/stores'].flatMap((folder) =>
  readdirSync(new URL(folder, root))
    .filter((file) => /\.(md|ts)$/.test(file))
    .map((file) => `${folder}/${file}`),
)
const textOf = (file: string) => readFileSync(new URL(file, root), 'utf8')
const having = (text: string) => files.filter((file) => textOf(file).includes(text))
/** The code blocks of a page. */
const samples = (file: string) =>
  [...textOf(file).matchAll(/^```(?:ts|js).*?\n(.*?)^```/gms)].map(([, code]) => code ?? '')

describe('documented samples', () => {
  it.each(having('new Pool('))('%s limits how long its pool waits', (file) => {
    for (const [, options] of textOf(file).matchAll(/new Pool\((.*?)\)/gs)) {
      expect(options).toContain('connectionTimeoutMillis')
      expect(options).toContain('query_timeout')
    }
  })

  it.each(having('postgresStore(').filter((file) => file.startsWith('docs')))(
    '%s creates the table in its first sample of postgresStore',
    (file) => {
      expect(samples(file).find((code) => code.includes('postgresStore('))).toContain('migrate()')
    },
  )

  it.each(having('redisStore(').filter((file) => file.startsWith('docs')))(
    '%s connects in its first sample of redisStore',
    (file) => {
      expect(samples(file).find((code) => code.includes('redisStore('))).toMatch(/connect\(\)|ioredis/)
    },
  )
})
