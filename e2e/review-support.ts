import { readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type APIRequestContext, type Browser, expect, type Locator, type Page } from '@playwright/test'
import { makeInvoice, type Vendor } from './make-pdf'
import { pdf, send, whenRead } from './support'

/** Invented; each spec reviews its own, so that none is handed the documents of another. */
export const vendors = {
  zoomed: vendor('Ostsee Kontorbedarf GmbH', 'Am Strande 9, 18055 Rostock', 'DE271936485', 'DE60120300001043558712'),
  shared: vendor('Westwind Kartonagen GmbH', 'Rheinufer 40, 50996 Köln', 'DE312468752', 'DE60370502991200456783'),
  quick: vendor('Ostwind Spedition GmbH', 'Elbchaussee 77, 22763 Hamburg', 'DE233165479', 'DE34200505501234567890'),
  kept: vendor('Alpenblick Werkzeuge GmbH', 'Isarstraße 8, 80469 München', 'DE188573421', 'DE21700500004417800913'),
  remembered: vendor('Nordlicht Möbel GmbH', 'Hafenweg 12, 24103 Kiel', 'DE299814730', 'DE06430609672016734500'),
  drawn: vendor('Südwind Druckerei GmbH', 'Am Wehr 3, 86150 Augsburg', 'DE811907980', 'DE75720500000240005018'),
  long: vendor('Rheintal Versand GmbH', 'Uferweg 21, 79098 Freiburg', 'DE255749161', 'DE44500105175407324931'),
} as const

function vendor(name: string, address: string, taxId: string, iban: string): Vendor {
  return { name, address, taxId, iban: iban.replace(/(.{4})(?=.)/g, '$1 ') }
}

export function documentFile(name: string) {
  return pdf(name, readFileSync(path.resolve('e2e/documents', name)))
}

/** Each test that needs one sets its own. */
export async function setTarget(request: APIRequestContext, errorTarget: number): Promise<void> {
  const data = { routing: { errorTarget }, review: { auditShare: 0 } }
  expect((await request.patch('/api/v1/settings', { data })).status()).toBe(200)
  strictSince = errorTarget === strictest ? Math.min(strictSince, Date.now()) : Number.POSITIVE_INFINITY
}

/** Nothing goes straight through. */
const strictest = 0.001
let strictSince = Number.POSITIVE_INFINITY
/** The worker hears of new settings within two seconds. */
const newsMilliseconds = 2100

/** Sends files so that none goes straight through; their ids when all are read. */
export async function sendForReview(request: APIRequestContext, files: Parameters<typeof send>[1][]) {
  await setTarget(request, strictest)
  await sleep(Math.max(0, strictSince + newsMilliseconds - Date.now()))
  const ids: string[] = []
  for (const file of files) ids.push(await send(request, file))
  for (const id of ids) expect((await whenRead(request, id, 120)).status).toBe('needs_review')
  return ids
}

/** So that two of one vendor are no duplicates. */
export function reamsOf(number: string): number {
  return [...number].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 997, 7)
}

export const sendInvoices = (request: APIRequestContext, of: Vendor, numbers: readonly string[]) =>
  sendForReview(
    request,
    numbers.map((number) => pdf(`${number}.pdf`, makeInvoice(number, of, reamsOf(number)))),
  )

/** What the server says of a document's review, looked at from no tab. */
export async function reviewOf(request: APIRequestContext, id: string) {
  return (await request.get(`/api/v1/documents/${id}/review`)).json()
}

/** Sets the error target at which exactly these many fields, or these, of a document need a look. */
export async function targetWhere(request: APIRequestContext, id: string, wanted: number | readonly string[]) {
  const seen: string[] = []
  for (let thousandths = 50; thousandths >= 2; thousandths -= thousandths > 20 ? 5 : 1) {
    await setTarget(request, thousandths / 1000)
    const { attention } = await reviewOf(request, id)
    seen.push(`${thousandths / 10} %: ${attention.join(', ')}`)
    const fits = typeof wanted === 'number' ? attention.length === wanted : String(attention) === String(wanted)
    if (fits) return attention as string[]
  }
  throw new Error(`At no error target ${wanted} need a look. ${seen.join(' · ')}`)
}

/** Opens a document for review; what follows it are documents of its own vendor. */
export async function openReview(page: Page, id: string, vendorName = ''): Promise<void> {
  await page.goto(`/review/${id}${vendorName && `?${new URLSearchParams({ vendor: vendorName })}`}`)
  await expect(page.getByRole('button', { name: 'Approve and next' })).toBeVisible()
  await expect(page.getByRole('img', { name: 'Page 1', exact: true })).toBeVisible()
}

/** Gives back what the screen holds, as closing the tab does. */
export async function leave(page: Page): Promise<void> {
  await page.goto('/account')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

export const focusedField = (page: Page): Locator => page.locator('li[data-focused]')
export const focusedInput = (page: Page): Locator => focusedField(page).getByRole('textbox').first()

export async function expectAt(page: Page, key: string): Promise<void> {
  await expect(focusedField(page)).toHaveAttribute('data-field', key)
  await expect(focusedInput(page)).toBeFocused()
}

/** The checks of what was decided are back, and nothing is open any more. */
export async function expectAllChecked(page: Page): Promise<void> {
  await expect(page.getByText(/All checked|Nothing to check/)).toBeAttached()
}

export async function statusOf(request: APIRequestContext, id: string): Promise<string> {
  return (await (await request.get(`/api/v1/documents/${id}`)).json()).status
}

export async function expectApproved(request: APIRequestContext, id: string): Promise<void> {
  await expect.poll(() => statusOf(request, id)).toBe('completed')
}

/** Counts what the hands do, as the browser sees it: keys but not Ctrl, Alt and Shift, and clicks of the mouse. */
export async function countHands(page: Page): Promise<() => Promise<{ keys: number; clicks: number }>> {
  await page.evaluate(() => {
    const hands = { keys: 0, clicks: 0 }
    Object.assign(window, { hands })
    const held = new Set(['Control', 'Alt', 'Shift', 'Meta'])
    addEventListener('keydown', ({ key }) => held.has(key) || hands.keys++, true)
    addEventListener('pointerdown', () => hands.clicks++, true)
  })
  return () => page.evaluate(() => (window as unknown as { hands: { keys: number; clicks: number } }).hands)
}

/** Approves by keyboard: Enter confirms field after field, Ctrl+Enter approves. */
export async function finish(page: Page, request: APIRequestContext, id: string): Promise<void> {
  const checked = page.getByText(/All checked|Nothing to check/)
  await page.keyboard.press('Control+Enter')
  for (let press = 0; press < 30 && (await checked.count()) === 0 && page.url().includes(id); press++) {
    await page.keyboard.press('Enter')
    await page.waitForTimeout(50)
  }
  // Quicker than any clerk, it may come before what memory has just learnt from the one before: then it asks for another look.
  await expect(async () => {
    if ((await statusOf(request, id)) !== 'completed' && page.url().includes(id))
      await page.keyboard.press('Control+Enter')
    await expect.poll(() => statusOf(request, id), { timeout: 3_000 }).toBe('completed')
  }).toPass({ timeout: 30_000 })
}

/** Clicks a word that is printed on page 1: `last` where it stands more than once. */
export async function clickWord(page: Page, request: APIRequestContext, id: string, text: string): Promise<void> {
  const { words } = await (await request.get(`/api/v1/documents/${id}/pages/1`)).json()
  const box = words.findLast((word: { text: string }) => word.text === text)?.box
  expect(box, `“${text}” is on the page`).toBeDefined()
  const sheet = page.getByRole('region', { name: /^Page 1 of/ })
  const at = await sheet.boundingBox()
  if (!at) throw new Error('The page is not on screen.')
  const [left, top, right, bottom] = box
  await page.mouse.click(at.x + ((left + right) / 2) * at.width, at.y + ((top + bottom) / 2) * at.height)
}

/** Presses Tab until the focus is there. */
export async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  for (let press = 0; press < 80; press++) {
    if (await isFocused(target)) return
    await page.keyboard.press(key)
  }
  throw new Error(`80 × ${key} do not lead to ${target}.`)
}

/** Presses Tab until the field has the focus; back again from beyond the last one. */
export async function tabToField(page: Page, key: string): Promise<void> {
  let direction = 'Tab'
  for (let press = 0; press < 60; press++) {
    if ((await focusedField(page).getAttribute('data-field')) === key) return expectAt(page, key)
    await page.keyboard.press(direction)
    if (!(await isFocused(focusedInput(page)))) direction = 'Shift+Tab'
  }
  throw new Error(`60 × Tab do not lead to ${key}.`)
}

/** Goes to a field by keyboard, types, and goes on. */
export async function typeIntoField(page: Page, key: string, text: string): Promise<void> {
  await tabToField(page, key)
  await page.keyboard.type(text)
  await page.keyboard.press('Tab')
}

/** At once: what is not on screen has no focus. */
export const isFocused = (target: Locator) =>
  target.evaluateAll((elements) => elements.some((element) => element === document.activeElement))

/** A clerk of that name, signed in with a browser of their own. */
export async function signedInClerk(request: APIRequestContext, browser: Browser, baseURL: string, name: string) {
  const email = `${name.toLowerCase()}@example.com`
  const invited = await request.post('/api/v1/invitations', { data: { email, role: 'clerk' } })
  expect(invited.status()).toBe(201)
  const context = await browser.newContext({ baseURL, storageState: { cookies: [], origins: [] } })
  const page = await context.newPage()
  await page.goto((await invited.json()).link.url)
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('Password', { exact: true }).fill(clerkPassword)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/(documents|review)/)
  return { context, page, email }
}

export const clerkPassword = 'a quiet afternoon'

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
