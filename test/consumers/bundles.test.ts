/** The same file, as every kind of consumer runs it. */
import { type ChildProcess, spawn } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build as esbuild } from 'esbuild'
import { afterAll, describe, expect, test } from 'vitest'
import { installPackage, link } from '../packed.js'
import { node, project, tool } from './app.js'

const smoke = {
  'suite.mjs': { fixture: '../../runtimes/smoke.mjs' },
  'smoke.mjs': "import { smoke } from './suite.mjs'\nsmoke().then(() => console.log('ok'))\n",
}
const commonJs = `
const { parseGiftronautEvent, WebhookError } = require('giftcard-webhooks')
const { giftronaut } = require('giftcard-webhooks/giftronaut')
const { webhook } = require('giftcard-webhooks/express')
`

describe('without a bundler', () => {
  test('ESM', async () => {
    const folder = project('esm', smoke)
    expect(await node(folder, 'smoke.mjs')).toBe('ok\n')
  })

  test('CommonJS, and the error of one is known to the other', async () => {
    const folder = project('cjs', {
      'main.cjs': `${commonJs}
        parseGiftronautEvent({ headers: {}, body: '{}' }, { secret: 's' }).catch(async (error) => {
          const esm = await import('giftcard-webhooks')
          console.log(error instanceof WebhookError, error instanceof esm.WebhookError, esm.isWebhookError(error), error.code)
          console.log(typeof webhook, giftronaut.name)
        })`,
    })
    expect(await node(folder, 'main.cjs')).toBe('true false true missing_signature\nfunction giftronaut\n')
  })

  test.each(['node', './jsdom-like.cjs'])('Jest, CommonJS, environment %s', async (environment) => {
    const folder = project(`jest-${environment === 'node' ? 'node' : 'browser'}`, {
      'package.json': JSON.stringify({
        name: 'app',
        jest: { testEnvironment: environment, testMatch: ['**/*.test.js'] },
      }),
      // jest-environment-jsdom resolves modules with the browser's conditions.
      'jsdom-like.cjs': `
        const { TestEnvironment } = require('jest-environment-node')
        module.exports = class extends TestEnvironment { exportConditions() { return ['browser'] } }`,
      'webhook.test.js': `${commonJs}
        const { createHmac } = require('node:crypto')
        test('accepts and rejects', async () => {
          const body = Buffer.from('{"eventId":"1","eventType":"test.ping","createdAt":"2026-01-01T00:00:00","data":{}}')
          const signature = createHmac('sha256', 's').update(body).digest('hex')
          const headers = { 'x-giftronaut-signature': 'sha256=' + signature }
          expect((await parseGiftronautEvent({ headers, body }, { secret: 's' })).eventType).toBe('test.ping')
          await expect(parseGiftronautEvent({ headers, body }, { secret: 't' })).rejects.toBeInstanceOf(WebhookError)
          expect(typeof webhook(giftronaut, { secret: 's' }, () => {})).toBe('function')
        })
        test('diagnose', async () => {
          const warn = jest.spyOn(console, 'warn').mockImplementation(() => {})
          const onError = jest.fn()
          const { webhook } = require('giftcard-webhooks/fetch')
          const { diagnose } = require('giftcard-webhooks/diagnose')
          const handle = webhook(giftronaut, { secret: 's', diagnose, onError }, () => {})
          expect((await handle(new Request('http://localhost/', { method: 'POST', body: '{}' }))).status).toBe(401)
          expect(onError).toHaveBeenCalledTimes(1)
          expect(onError.mock.calls[0][1].findings[0].cause).toBe('header-missing')
          warn.mockRestore()
        })`,
    })
    await node(
      folder,
      tool('jest/bin/jest.js'),
      '--rootDir',
      folder,
      '--ci',
      '--cacheDirectory',
      join(folder, '.cache'),
    )
  })
})

describe('bundled for Node and for the browser, and run', () => {
  test.each(['node', 'browser'] as const)('esbuild, %s', async (platform) => {
    const folder = project(`esbuild-${platform}`, smoke)
    await esbuild({
      entryPoints: [join(folder, 'smoke.mjs')],
      outfile: join(folder, 'out.mjs'),
      bundle: true,
      minify: true,
      format: 'esm',
      platform,
      logLevel: 'error',
    })
    expect(await node(folder, 'out.mjs')).toBe('ok\n')
  })

  test.each(['node', 'web'])('webpack, %s', async (target) => {
    const folder = project(`webpack-${target}`, {
      ...smoke,
      'webpack.config.cjs': `module.exports = {
        mode: 'production', target: ['${target}', 'es2022'], entry: './smoke.mjs', devtool: false, performance: { hints: false },
        output: { path: __dirname, filename: 'out.cjs', globalObject: 'globalThis' },
      }`,
      'build.cjs': `require(${JSON.stringify(tool('webpack'))})(require('./webpack.config.cjs'), (error, stats) => {
        if (error || stats.hasErrors() || stats.hasWarnings()) { console.error(error ?? stats.toString()); process.exit(1) }
      })`,
    })
    await node(folder, 'build.cjs')
    expect(await node(folder, 'out.cjs')).toBe('ok\n')
  })

  test('webpack, CommonJS: an adapter without a warning', async () => {
    const folder = project('webpack-cjs', {
      'main.cjs': commonJs,
      'build.cjs': `require(${JSON.stringify(tool('webpack'))})({
        mode: 'production', target: 'node', entry: './main.cjs', output: { path: __dirname, filename: 'out.cjs' },
      }, (error, stats) => {
        if (error || stats.hasErrors() || stats.hasWarnings()) { console.error(error ?? stats.toString()); process.exit(1) }
      })`,
    })
    await node(folder, 'build.cjs')
    expect(readFileSync(join(folder, 'out.cjs'), 'utf8')).not.toContain('body-trailing-newline')
  })

  test.each(['server', 'client'])('Vite, %s', async (kind) => {
    const folder = project(`vite-${kind}`, {
      ...smoke,
      'build.mjs': `import { build } from ${JSON.stringify(tool('vite/dist/node/index.js'))}
        await build({
          root: import.meta.dirname, logLevel: 'warn', configFile: false,
          ${kind === 'server' ? `ssr: { noExternal: true },` : ''}
          build: {
            ${kind === 'server' ? `ssr: 'smoke.mjs',` : ''} outDir: 'out', target: 'es2022',
            rollupOptions: { input: 'smoke.mjs', output: { entryFileNames: 'main.mjs' } },
          },
        })`,
    })
    await node(folder, 'build.mjs')
    expect(await node(folder, 'out/main.mjs')).toBe('ok\n')
  })
})

describe('Next', () => {
  // Next to the suite that has Next installed, as Next wants its packages above the project.
  const folder = fileURLToPath(new URL('../platforms/.tmp/next-app/', import.meta.url))
  let server: ChildProcess | undefined
  afterAll(() => server?.kill())

  test('builds a route and serves it', async () => {
    rmSync(folder, { recursive: true, force: true })
    installPackage(join(folder, 'node_modules'))
    const platforms = fileURLToPath(new URL('../platforms/node_modules', import.meta.url))
    for (const name of ['next', 'react', 'react-dom']) link(name, platforms, join(folder, 'node_modules'))
    const next = join(platforms, 'next/dist/bin/next')
    mkdirSync(join(folder, 'app/hook'), { recursive: true })
    const files = {
      'package.json': '{"private":true}',
      'next.config.mjs': `export default { turbopack: { root: ${JSON.stringify(fileURLToPath(new URL('../../', import.meta.url)))} } }`,
      'app/layout.js': `export default ({ children }) => <html lang="en"><body>{children}</body></html>`,
      'app/hook/route.js': `import { giftronaut } from 'giftcard-webhooks/giftronaut'
        import { webhook } from 'giftcard-webhooks/next'
        export const POST = webhook(giftronaut, { secret: 's', onError() {} }, () => {})`,
    }
    for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text)
    await node(folder, next, 'build')

    server = spawn(process.execPath, [next, 'start', '-p', '0', '-H', '127.0.0.1'], { cwd: folder })
    const url = await new Promise<string>((resolve, reject) => {
      let output = ''
      server?.stdout?.on('data', (chunk) => {
        output += chunk
        const found = /http:\/\/127\.0\.0\.1:\d+/.exec(output)
        if (found) resolve(found[0])
      })
      server?.on('exit', () => reject(new Error(output)))
    })
    const body = '{"eventId":"1","eventType":"test.ping","createdAt":"2026-01-01T00:00:00","data":{}}'
    const post = (signature: string) =>
      fetch(`${url}/hook`, { method: 'POST', body, headers: { 'x-giftronaut-signature': `sha256=${signature}` } })
    expect((await post(createHmac('sha256', 's').update(body).digest('hex'))).status).toBe(200)
    expect((await post('0'.repeat(64))).status).toBe(401)
  })
})
