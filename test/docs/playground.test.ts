/** The playground in real Chromium, off line: it checks, diagnoses and builds without sending anything anywhere. */
import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { webhook } from '../../src/adapters/node.js'
import { subjects } from '../deliveries.js'
import { serveSite } from './site-server.js'

let browser: Browser
let site: { server: Server; url: string }
let page: Page
/** Requests of the page that are not for its own files, or that carry data. */
let leaks: string[]

beforeAll(async () => {
  site = await serveSite()
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  })
})
afterAll(async () => {
  await browser?.close()
  site?.server.close()
})

beforeEach(async () => {
  const context = await browser.newContext()
  page = await context.newPage()
  await page.goto(`${site.url}/playground`, { waitUntil: 'networkidle' })
  await page.getByRole('button', { name: 'Fill in an example' }).waitFor()
  leaks = []
  page.on('request', (request) => {
    const asset = request.url().startsWith(`${site.url}/assets/`) && !request.url().includes('?')
    if (!asset || request.method() !== 'GET') leaks.push(request.url())
  })
  await context.setOffline(true)
  return async () => {
    expect(leaks).toEqual([])
    await context.close()
  }
})

const verdict = () => page.locator('.result')
const choose = (name: string) => page.getByRole('radio', { name, exact: true }).check()

describe('checking', () => {
  it.each(subjects)('accepts the example of $catalog.title', async ({ catalog, scheme, samples }) => {
    await choose(catalog.title)
    await page.getByRole('button', { name: 'Fill in an example' }).click()
    await expect.poll(() => verdict().textContent()).toContain(scheme ? 'Authentic' : 'Accepted: the token matches')
    expect(await verdict().textContent()).toContain(`"eventType": "${Object.keys(samples)[0]}"`)
  })

  it('proves that a body was serialised again', async () => {
    await page.getByRole('button', { name: 'Fill in an example' }).click()
    const body = page.getByLabel('Raw body')
    await body.fill(`${await body.inputValue()}\n`)
    await page.getByRole('button', { name: 'Check', exact: true }).click()
    await expect.poll(() => verdict().textContent()).toContain('Rejected: signature_mismatch')
    expect(await verdict().textContent()).toContain('Proved:')
  })

  it('proves that the notification URL has another scheme', async () => {
    await choose('Square')
    await page.getByRole('button', { name: 'Fill in an example' }).click()
    await page.getByLabel('Notification URL').fill('http://example.com/webhooks/square')
    await page.getByRole('button', { name: 'Check', exact: true }).click()
    await expect.poll(() => verdict().textContent()).toContain('Proved:')
    expect(await verdict().textContent()).toMatch(/scheme|https/)
  })

  it('says what is missing where there is no secret', async () => {
    await page.getByRole('button', { name: 'Check', exact: true }).click()
    await expect.poll(() => verdict().textContent()).toContain('missing or empty')
  })
})

describe('building', () => {
  it.each(subjects)('makes a curl command for $catalog.title that a receiver accepts', async (subject) => {
    const { provider, catalog, scheme, samples } = subject
    const [type] = Object.keys(samples) as [string]
    const secret = scheme?.secretEncoding === 'whsec_' ? `whsec_${btoa('test_secret')}` : 'test_secret'
    const options = {
      ...(subject.optionsFor(type) as object),
      ...(scheme ? { [scheme.secretOption]: secret } : { urlToken: secret }),
      ...(scheme?.message.includes('{url}') && { notificationUrl: 'https://example.com/webhooks/square' }),
    }
    const receive = webhook(provider, options as never, () => {})
    await choose(catalog.title)
    await choose('Build a signed delivery')
    await page.getByLabel('Event').selectOption(type)
    // Characters that could break in a shell, or when hashed as text.
    const body = page.getByLabel('Body')
    await body.fill((await body.inputValue()).replace(/^\{/, `{ "note": "it's 5 \\u20ac: é $HOME",`))
    const command = await page.locator('.result pre').textContent()

    const server = createServer(receive).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const local = String(command).replace('localhost:3000', `127.0.0.1:${port}`)
    const { stdout } = await promisify(execFile)('sh', ['-c', `${local} -s -w ' %{http_code}'`])
    server.close()
    expect(stdout).toBe('{"received":true} 200')
  })
})
