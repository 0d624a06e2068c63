/** Chromium, headless, on a page of an empty site: the bundle is all the JavaScript there is. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const require = createRequire(new URL('../platforms/package.json', import.meta.url))
const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'

// The browser is to talk to this machine and to no one else.
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export function inChromium(bundle) {
  return {
    version: () => execFileSync(executablePath, ['--version'], { encoding: 'utf8' }).match(/\d+(?:\.\d+)+/)[0],
    engines: {
      async noble() {
        const files = {
          '/': ['text/html', '<!doctype html><title>smoke</title>'],
          '/smoke.js': ['text/javascript', await bundle()],
        }
        const server = createServer(({ url }, response) => {
          const [type, content] = files[url] ?? ['text/plain', '']
          response.setHeader('content-type', type).end(content)
        }).listen(0, '127.0.0.1')
        await new Promise((resolve) => server.once('listening', resolve))
        const profile = mkdtempSync(join(tmpdir(), 'chromium-'))
        const { chromium } = require('playwright-core')
        const browser = await chromium.launchPersistentContext(profile, { executablePath, args, headless: true })
        try {
          const page = await browser.newPage()
          // crypto.subtle, which the suite checks with, is there on loopback and on https.
          await page.goto(`http://127.0.0.1:${server.address().port}/`)
          return await page.evaluate(async () => `passed ${await (await import('/smoke.js')).smoke()}`)
        } finally {
          await browser.close()
          server.close()
          rmSync(profile, { recursive: true, force: true })
        }
      },
    },
  }
}
