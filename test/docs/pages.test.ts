/**
 * Every page of the built site in real Chromium: on a phone and on a desk, light and dark. Nothing sticks out to the right, nothing
 * fails to load, nothing is logged as an error, and axe finds nothing serious. Of the hundreds of pages that typedoc writes, all alike,
 * every twentieth is looked at.
 */
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { readdirSync, readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { createRequire } from 'node:module'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveSite, site } from './site-server.js'

const EVERY_NTH_OF_THE_API = 20
/** The button's text is "Search" and a picture of keys, its label "Search". VitePress's own, and read out rightly. */
const EXCUSED = new Set(['label-content-name-mismatch .DocSearch'])

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const files = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'))
const isApi = (path: string) => path.startsWith('api/') && path !== 'api/index.html'
const pages = [
  ...files.filter((path) => !isApi(path)),
  ...files.filter(isApi).filter((_, index) => index % EVERY_NTH_OF_THE_API === 0),
].map((path) => `/${path.replace(/(index)?\.html$/, '')}`)

let browser: Browser
let served: { server: Server; url: string }

beforeAll(async () => {
  served = await serveSite()
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  })
})
afterAll(async () => {
  await browser?.close()
  served?.server.close()
})

it('looks at every page that a person wrote', () => {
  expect(pages).toEqual(expect.arrayContaining(['/', '/quick-start/', '/errors', '/providers/square', '/playground']))
  expect(pages.length).toBeGreaterThan(35)
})

describe.each([
  { what: 'a phone', width: 390, height: 844 },
  { what: 'a desk', width: 1280, height: 900 },
])('on $what', ({ width, height }) => {
  let context: BrowserContext
  let page: Page
  let problems: string[]

  beforeAll(async () => {
    context = await browser.newContext({ viewport: { width, height } })
    page = await context.newPage()
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(`console: ${message.text()}`)
    })
    page.on('pageerror', (error) => problems.push(`error: ${error.message}`))
    page.on('requestfailed', (request) => problems.push(`failed: ${request.url()}`))
    page.on('response', (response) => {
      if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`)
    })
  })
  afterAll(async () => {
    await context?.close()
  })

  it.each(pages)('%s is whole', async (path) => {
    problems = []
    await page.goto(served.url + path, { waitUntil: 'networkidle' })
    expect(problems).toEqual([])

    await page.evaluate(axe)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await page.waitForFunction(
        (dark) => document.documentElement.classList.contains('dark') === dark,
        colorScheme === 'dark',
      )
      // Colours that are still on their way to the other scheme have no contrast to measure.
      await page.waitForFunction(() => document.getAnimations().length === 0)
      const seen = await page.evaluate(() => ({
        overflow: (document.scrollingElement?.scrollWidth ?? 0) - innerWidth,
        noPicture: [...document.images].filter((image) => image.naturalWidth === 0).map((image) => image.src),
        noText: document.body.innerText.trim() === '',
      }))
      expect(seen, colorScheme).toEqual({ overflow: 0, noPicture: [], noText: false })
      const findings = await page.evaluate(seriousFindings)
      expect(
        findings.filter((finding) => !EXCUSED.has(finding.trim())),
        colorScheme,
      ).toEqual([])
    }
    expect(problems).toEqual([])
  })
})

/** Runs in the page. */
async function seriousFindings(): Promise<string[]> {
  const { axe } = globalThis as unknown as { axe: { run(where: Document, options: object): Promise<Findings> } }
  const { violations } = await axe.run(document, { resultTypes: ['violations'] })
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(' ')}`))
}

interface Findings {
  violations: { id: string; impact: string; nodes: { target: string[] }[] }[]
}
