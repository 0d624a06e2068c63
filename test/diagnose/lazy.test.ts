/** `diagnose: true`, in the package as it is installed: in both module systems, in production and not, and in a bundle. */
import { execFile } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { installPackage, root } from '../packed.js'

const run = promisify(execFile)
const folder = join(root, '.tmp/diagnose-true')
/** Out of reach of any `node_modules` with the package in it. */
const alone = join(tmpdir(), `diagnose-true-${process.pid}`)

/** Refuses two deliveries, and prints what the sender, `onError` and the log got. */
const script = (load: string) => `
${load}
const secret = 'CANARYsecret', body = '{"eventType":"test.ping","note":"CANARYbody"}'
const signature = createHmac('sha256', secret).update(body).digest('hex')
const told = [], log = [], answers = []
console.error = console.warn = (...words) => void log.push(words.join(' '))
const send = async (options) => {
  const handle = webhook(giftronaut, { secret, diagnose: true, ...options }, () => {})
  const headers = { 'x-giftronaut-signature': 'sha256=' + signature }
  const response = await handle(new Request('http://localhost/', { method: 'POST', headers, body: body + '\\n' }))
  answers.push({ status: response.status, headers: [...response.headers], body: await response.text() })
}
;(async () => {
  await send({ onError: (error, { findings }) => void told.push(findings?.map(({ cause }) => cause) ?? null) })
  await send({})
  process.stdout.write(JSON.stringify({ told, log, answers, signature }))
})()`

const scripts = {
  'esm.mjs': script(`
    import { createHmac } from 'node:crypto'
    import { webhook } from 'giftcard-webhooks/fetch'
    import { giftronaut } from 'giftcard-webhooks/giftronaut'`),
  'cjs.cjs': script(`
    const { createHmac } = require('node:crypto')
    const { webhook } = require('giftcard-webhooks/fetch')
    const { giftronaut } = require('giftcard-webhooks/giftronaut')`),
}

interface Seen {
  told: (string[] | null)[]
  log: string[]
  answers: unknown[]
  signature: string
}

async function seen(file: string, env: NodeJS.ProcessEnv): Promise<Seen> {
  const { stdout, stderr } = await run(process.execPath, [file], { env: { PATH: process.env.PATH, ...env } })
  expect(stderr).toBe('')
  return JSON.parse(stdout) as Seen
}

const answer = { status: 401, headers: [['content-type', 'application/json']], body: '{"error":"unauthorized"}' }

beforeAll(() => {
  for (const path of [folder, alone]) {
    rmSync(path, { recursive: true, force: true })
    mkdirSync(path, { recursive: true })
  }
  installPackage(join(folder, 'node_modules'))
  // Or its name would mean the package around it.
  writeFileSync(join(folder, 'package.json'), '{"private":true}')
  for (const [name, text] of Object.entries(scripts)) writeFileSync(join(folder, name), text)
})
afterAll(() => rmSync(alone, { recursive: true, force: true }))

describe.each(Object.keys(scripts))('%s', (name) => {
  test.each([{}, { NODE_ENV: 'development' }])(
    'with %j, a refusal is explained, and not to the sender',
    async (env) => {
      const { told, log, answers, signature } = await seen(join(folder, name), env)
      expect(told).toEqual([['body-trailing-newline']])
      expect(log).toEqual([
        expect.stringMatching(/signature_mismatch.*\n {2}certain: A newline at the end of the body/),
      ])
      expect(answers).toEqual([answer, answer])
      for (const hidden of ['CANARY', signature]) expect(log.join()).not.toContain(hidden)
    },
  )

  test('in production it does nothing', async () => {
    const { told, log, answers } = await seen(join(folder, name), { NODE_ENV: 'production' })
    expect(told).toEqual([null])
    expect(log).toEqual([expect.stringMatching(/signature_mismatch/)])
    expect(log[0]).not.toContain('certain')
    expect(answers).toEqual([answer, answer])
  })

  test('bundled, it is not in there, and says once what to write', async () => {
    const outfile = join(alone, name)
    const { warnings, outputFiles } = await build({
      entryPoints: [join(folder, name)],
      bundle: true,
      minify: true,
      format: name === 'esm.mjs' ? 'esm' : 'cjs',
      platform: 'node',
      write: false,
      logLevel: 'silent',
    })
    expect(warnings).toEqual([])
    const text = outputFiles[0]?.text ?? ''
    expect(text).not.toContain('body-trailing-newline')
    writeFileSync(outfile, text)

    const { told, log, answers } = await seen(outfile, {})
    expect(told).toEqual([null])
    expect(log.filter((line) => line.includes('set diagnose: diagnose'))).toHaveLength(1)
    expect(answers).toEqual([answer, answer])
    // In production there is nothing to say.
    expect((await seen(outfile, { NODE_ENV: 'production' })).log.join()).not.toContain('diagnose')
  })
})
