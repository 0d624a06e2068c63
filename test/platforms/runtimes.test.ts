import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { startServer } from '../child.js'
import { bunBinary, platforms } from './install.js'
import { bundle, runRemoteTable } from './remote.js'

const binary = (path: string) => join(platforms, 'node_modules', path)

runRemoteTable({
  name: 'fetch on Bun',
  decides: { 'is not confused by 200 headers': 'answers 431 itself' },
  async start() {
    return startServer(bunBinary(), [await bundle('bun.mjs')], { cwd: platforms })
  },
})

runRemoteTable({
  name: 'fetch on Deno',
  decides: { 'is not confused by 200 headers': 'answers 400 itself to more than 100' },
  async start() {
    const args = [
      'run',
      '--no-config',
      '--node-modules-dir=manual',
      '--allow-net=127.0.0.1',
      '--allow-env',
      '--allow-read',
    ]
    return startServer(binary('@deno/linux-x64-glibc/deno'), [...args, await bundle('deno.mjs')], {
      cwd: platforms,
      env: { DENO_NO_UPDATE_CHECK: '1' },
    })
  },
})

runRemoteTable({
  name: 'Hono on workerd',
  async start() {
    const { Miniflare } = await import(join(platforms, 'node_modules/miniflare/dist/src/index.js'))
    const script = readFileSync(await bundle('hono.mjs', ['workerd', 'worker', 'import']), 'utf8')
    const miniflare = new Miniflare({
      modules: true,
      script,
      compatibilityDate: '2026-06-01',
      host: '127.0.0.1',
      port: 0,
    })
    const { origin } = (await miniflare.ready) as URL
    return { url: origin, stop: () => miniflare.dispose() }
  },
})
