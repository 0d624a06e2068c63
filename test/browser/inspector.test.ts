/** The inspector page in a real browser, served by the built command. Screenshots go to SCREENSHOTS, if that names a folder. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { giftronaut } from '../../src/providers/giftronaut/index.js'
import { square } from '../../src/providers/square/index.js'
import { createDelivery } from '../../src/tools/testing/index.js'

// Heavy packages are installed next to the platforms suite, not at the root, so their types are not here either.
const platforms = createRequire(new URL('../platforms/package.json', import.meta.url))
const { chromium } = platforms('playwright-core') as any

const bin = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
const secret = 'gn_inspector_secret'
const key = { signatureKey: 'square_key', notificationUrl: 'https://example.com/webhooks/square' }

let child: ChildProcess
let base: string
let browser: any, page: any
const problems: string[] = []

beforeAll(async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'inspector-')), 'kept.jsonl')
  const env = {
    PATH: process.env.PATH,
    GIFTRONAUT_WEBHOOK_SECRET: secret,
    SQUARE_WEBHOOK_SIGNATURE_KEY: key.signatureKey,
    SQUARE_WEBHOOK_NOTIFICATION_URL: key.notificationUrl,
  }
  child = spawn(process.execPath, [bin, 'listen', '--port', '0', '--file', file], { env })
  let output = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    output += chunk
  })
  await vi.waitFor(() => expect(output).toMatch(/localhost:\d+/), { timeout: 30_000 })
  base = `http://127.0.0.1:${/localhost:(\d+)/.exec(output)?.[1]}`
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
})

afterAll(async () => {
  await browser?.close()
  child?.kill('SIGTERM')
})

beforeEach(async () => {
  problems.length = 0
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  page.on('console', (message: { type(): string; text(): string }) => {
    if (message.type() === 'error') problems.push(message.text())
  })
  page.on('pageerror', (error: Error) => problems.push(error.message))
  // Nothing may be loaded from elsewhere.
  page.on('request', (request: { url(): string }) => {
    if (!request.url().startsWith(base) && !request.url().startsWith('data:'))
      problems.push(`asked for ${request.url()}`)
  })
  await page.goto(base)
  await page.getByText('Live', { exact: true }).waitFor()
  return async () => {
    await page.close()
    expect(problems).toEqual([])
  }
})

async function shot(name: string) {
  if (process.env.SCREENSHOTS)
    await page.screenshot({ path: join(process.env.SCREENSHOTS, `${name}.png`), fullPage: true })
}

/** Sends something, and chooses it once the page shows it. */
async function arrive(sending: () => Promise<unknown>) {
  const buttons = page.locator('#list button')
  const before = await buttons.count()
  await sending()
  await expect.poll(() => buttons.count(), { timeout: 20_000 }).toBe(before + 1)
  await buttons.first().click()
}

/** A delivery whose body was parsed and serialised again on its way. */
function sendReserialised() {
  const { headers, text } = createDelivery(giftronaut, 'order.created', { secret })
  return fetch(`${base}/giftronaut`, { method: 'POST', headers, body: JSON.stringify(JSON.parse(text)) })
}

const detail = () => page.getByRole('main')

describe('deliveries', () => {
  test('one that is verified: live in the list, with descriptions next to its fields, masked', async () => {
    const delivery = createDelivery(square, 'gift_card.updated', { ...key })
    await arrive(() => delivery.send(`${base}/square`))
    await detail().getByText('verified with your secret').waitFor()
    expect(await page.evaluate('scrollY')).toBe(0)
    const row = detail().getByRole('row', { name: /gift_card\.gan / })
    expect(await row.textContent()).toMatch(/\[redacted\].*enough to pay with.*Sensitive/s)
    expect(await detail().textContent()).toContain('The current balance')
    const text = await page.content()
    expect(text).not.toContain('7783320007480908')
    expect(text).not.toContain(delivery.headers['x-square-hmacsha256-signature'])
    await shot('verified-light')
  })

  test('one that is rejected: the diagnosis, and what to change', async () => {
    await arrive(sendReserialised)
    await detail().getByText('certain:').waitFor()
    expect(await detail().textContent()).toContain('the body was parsed and serialised again')
    await shot('rejected-light')
  })

  test('shows the content of a delivery as text, never as markup', async () => {
    const evil = "<img src=x onerror=document.title='owned'>"
    // In a header, as free text of the body is not shown.
    const headers = { 'x-note': evil }
    await arrive(() => createDelivery(giftronaut, 'order.bounced', { secret, headers }).send(`${base}/giftronaut`))
    await detail().getByText(evil).first().waitFor()
    expect(await page.title()).toBe('Webhook inspector')
    expect(await page.locator('main img').count()).toBe(0)
  })

  test('marks a duplicate', async () => {
    const delivery = createDelivery(giftronaut, 'order.created', { secret })
    await arrive(() => delivery.send(`${base}/giftronaut`))
    expect(await detail().textContent()).not.toContain('duplicate of')
    await arrive(() => delivery.send(`${base}/giftronaut`))
    await detail().getByText('duplicate of the delivery at').waitFor()
    expect(await page.locator('#list button').first().textContent()).toContain('giftronaut, duplicate')
  })

  test('replay sends it again', async () => {
    await arrive(() => createDelivery(giftronaut, 'test.ping', { secret }).send(`${base}/giftronaut`))
    const buttons = page.locator('#list button')
    const before = await buttons.count()
    await detail().getByRole('button', { name: 'Replay' }).click()
    await detail().getByText('Resent: 200').waitFor()
    await expect.poll(() => buttons.count()).toBe(before + 1)
  })
})

describe('the form', () => {
  test('sends a test event of every type, and each is verified', async () => {
    await page.getByText('Send a test event').first().click()
    const types = new Map<string, string[]>()
    for (const provider of ['giftronaut', 'square', 'loopz']) {
      await page.getByLabel('Provider').selectOption(provider)
      types.set(provider, await page.getByLabel('Event').locator('option').allTextContents())
    }
    expect([...types.values()].flat()).toHaveLength(25)
    for (const [provider, names] of types) {
      for (const name of names) {
        await page.getByLabel('Provider').selectOption(provider)
        await page.getByLabel('Event').selectOption(name)
        await page.getByRole('button', { name: 'Send', exact: true }).click()
        const newest = page.locator('#list button').first()
        await expect
          .poll(() => newest.textContent(), { timeout: 20_000 })
          .toMatch(
            new RegExp(`${name.replaceAll('.', '\\.')}[\\s\\S]*${provider === 'loopz' ? 'not signed' : 'verified'}`),
          )
      }
    }
  })

  test('changes fields, and says what is wrong with a change', async () => {
    await page.getByText('Send a test event').first().click()
    await page.getByLabel('Provider').selectOption('giftronaut')
    await page.getByLabel('Event').selectOption('balance.low_balance')
    await page.getByLabel('Fields to change').fill('data.currentBalance=7.25')
    await arrive(() => page.getByRole('button', { name: 'Send', exact: true }).click())
    await page.getByText('Answered 200.').waitFor()
    expect(
      await detail()
        .getByRole('row', { name: /currentBalance/ })
        .textContent(),
    ).toContain('7.25')
    await shot('form-light')

    // A field from the list is put below what is there.
    await page.getByText('Fields of this event').click()
    await page.getByRole('button', { name: 'data.threshold', exact: true }).click()
    expect(await page.getByLabel('Fields to change').inputValue()).toBe('data.currentBalance=7.25\ndata.threshold=')

    await page.getByLabel('Fields to change').fill('nonsense')
    await page.getByRole('button', { name: 'Send', exact: true }).click()
    await page.getByText('--set takes').waitFor()
    // The browser logs the 400 as its own error.
    problems.splice(0, problems.length, ...problems.filter((text) => !text.includes('400')))
  })
})

describe('accessibility', () => {
  test('by keyboard alone', async () => {
    await createDelivery(giftronaut, 'test.ping', { secret }).send(`${base}/giftronaut`)
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the delivery')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await page.getByLabel('Provider').isVisible()).toBe(true)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    const current = page.locator('#list button[aria-current="true"]')
    expect(await current.count()).toBe(1)
    expect(await page.locator('#list button').nth(1).getAttribute('aria-current')).toBe('true')
  })

  test('announces a new delivery', async () => {
    await createDelivery(giftronaut, 'order.canceled', { secret }).send(`${base}/giftronaut`)
    await expect.poll(() => page.locator('#news').textContent()).toContain('giftronaut order.canceled, verified')
    expect(await page.locator('#news').getAttribute('role')).toBe('status')
  })

  test.each(['light', 'dark'])('every text has the contrast of WCAG AA, in %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme })
    await page.getByText('Send a test event').first().click()
    await arrive(sendReserialised)
    const low = await page.evaluate(lowContrast)
    expect(low).toEqual([])
    await shot(`rejected-${colorScheme}`)
  })

  test('every control has a name, and headings are in order', async () => {
    await page.getByText('Send a test event').first().click()
    for (const role of ['button', 'combobox', 'textbox']) {
      for (const control of await page.getByRole(role).all()) {
        const snapshot = await control.ariaSnapshot()
        expect(snapshot, role).toMatch(/"[^"]+"/)
      }
    }
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
  })

  test('on a narrow screen nothing is cut off', async () => {
    await page.setViewportSize({ width: 375, height: 800 })
    await arrive(() => createDelivery(square, 'gift_card.activity.created', key).send(`${base}/square`))
    const overflow = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
    expect(overflow).toBe(0)
    await shot('narrow-light')
  })
})

/** Runs in the page: texts whose colour is too close to what is behind them (4.5 to 1). */
const lowContrast = `(() => {
  const parse = (color) => (color.match(/[\\d.]+/g) ?? []).map(Number)
  const channel = (value) => { const part = value / 255; return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4 }
  const luminance = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b)
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const color = parse(getComputedStyle(at).backgroundColor)
      if (color.length === 3 || color[3] > 0) return color
    }
    return [255, 255, 255]
  }
  const low = []
  for (const element of document.querySelectorAll('body *')) {
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim())
    if (!own || !element.checkVisibility() || element.closest('.unseen, .skip')) continue
    const [a, b] = [luminance(parse(getComputedStyle(element).color)), luminance(behind(element))].sort((x, y) => y - x)
    const ratio = (a + 0.05) / (b + 0.05)
    if (ratio < 4.5) low.push(element.textContent.trim().slice(0, 40) + ': ' + ratio.toFixed(2))
  }
  return low
})()`
