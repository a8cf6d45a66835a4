import { type APIRequestContext, expect, type Page, test } from '@playwright/test'
import { makeInvoice, type Vendor } from './make-pdf'
import {
  clerkPassword,
  expectAt,
  finish,
  focusedField,
  focusedInput,
  isFocused,
  leave,
  reamsOf,
  reviewOf,
  sendForReview,
  sendInvoices,
  signedInClerk,
  statusOf,
  tabTo,
  tabToField,
  vendors,
} from './review-support'
import { expectFits, pdf } from './support'

/** What a browser makes of 1440 × 900 at 200 %: what works there works where there is more room. */
const zoomed = { viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 }
const of = vendors.zoomed

test('a clerk does everything without a mouse at 200 % zoom', async ({ browser, baseURL, request }) => {
  test.setTimeout(150_000)
  const invited = await signedInClerk(request, browser, baseURL ?? '', 'Toni')
  await invited.context.close()
  const sent = await sendInvoices(request, of, ['TONI-1', 'TONI-2'])
  const context = await browser.newContext({ baseURL, ...zoomed, storageState: { cookies: [], origins: [] } })
  const page = await context.newPage()

  await page.goto(`/review?${new URLSearchParams({ vendor: of.name })}`)
  await signIn(page, invited.email)
  await expect(page.getByText('2 documents wait')).toBeVisible()
  await page.keyboard.press('n')
  await expect(page.getByRole('button', { name: 'Approve and next' })).toBeVisible()
  const first = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  const second = sent.find((id) => id !== first) ?? ''
  expect(sent).toContain(first)
  const number = `TONI-${sent.indexOf(first) + 1}`
  await expectFits(page)

  await test.step('what is typed is found on the page', () => typeDate(page, first))
  await test.step('not on the document, other readings, undo and redo', () => decide(page, first))
  await test.step('a cell of a line', () => editLine(page, first))
  await test.step('postpone, and take up again', () => postpone(page, { id: first, of: of.name }))
  await test.step('approve, and take it back', () => approveAndUndo(page, request, first))
  await test.step('reject with a reason', () => reject(page, request, second))
  await test.step('let a duplicate pass with a reason', () => overrule(page, request, of, number))
  await context.close()
})

async function signIn(page: Page, email: string): Promise<void> {
  await tabTo(page, page.getByLabel('E-mail'))
  await page.keyboard.type(email)
  await tabTo(page, page.getByLabel('Password', { exact: true }))
  await page.keyboard.type(clerkPassword)
  await page.keyboard.press('Enter')
}

/** The draft as the server has it. */
const draftOf = async (page: Page, id: string) => (await reviewOf(page.request, id)).draft

async function typeDate(page: Page, id: string): Promise<void> {
  await tabToField(page, 'due_date')
  await page.keyboard.type('3 nov 2026')
  await expect(focusedField(page)).toContainText('Taken as')
  await page.keyboard.press('Enter')
  await expect
    .poll(async () => (await draftOf(page, id))?.fields.due_date)
    .toMatchObject({ state: 'corrected', value: '2026-11-03', raw: '03.11.2026', page: 1 })
}

async function decide(page: Page, id: string): Promise<void> {
  await tabToField(page, 'bic')
  await page.keyboard.press('Alt+a')
  await expect.poll(async () => (await draftOf(page, id))?.fields.bic?.state).toBe('absent')
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await draftOf(page, id))?.fields.bic?.state ?? 'seen').toBe('seen')
  await page.keyboard.press('Control+Shift+z')
  await expect.poll(async () => (await draftOf(page, id))?.fields.bic?.state).toBe('absent')

  const readings = focusedField(page).getByRole('list', { name: 'Other readings' })
  for (let press = 0; press < 20 && (await readings.count()) === 0; press++) await page.keyboard.press('Shift+Tab')
  await expect(readings).toBeVisible()
  const key = (await focusedField(page).getAttribute('data-field')) ?? ''
  await page.keyboard.press('Alt+1')
  await expect.poll(async () => (await draftOf(page, id))?.fields[key]?.state).toBe('corrected')
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await draftOf(page, id))?.fields[key]?.state).not.toBe('corrected')
  await expectAt(page, key)
}

async function editLine(page: Page, id: string): Promise<void> {
  await tabTo(page, page.getByRole('button', { name: /^Lines/ }))
  await page.keyboard.press('Enter')
  const cell = page.getByRole('gridcell').first()
  await tabTo(page, cell)
  await page.keyboard.type('Druckerpapier A4')
  await page.keyboard.press('Enter')
  await expect
    .poll(async () => (await draftOf(page, id))?.lineItems?.[0]?.description, { timeout: 10_000 })
    .toBe('Druckerpapier A4')
}

async function postpone(page: Page, { id, of }: { id: string; of: string }) {
  await page.keyboard.press('Alt+p')
  await expect(page.getByText('Postponed.', { exact: true })).toBeVisible()
  await expect(page).not.toHaveURL(new RegExp(id))
  await tabTo(page, page.getByRole('link', { name: 'Back to the queue' }))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('link', { name: `Take up ${of}` }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/review/${id}`))
  await expect(page.getByRole('button', { name: 'Approve and next' })).toBeVisible()
  expect((await reviewOf(page.request, id)).draft.fields.due_date.value).toBe('2026-11-03')
}

async function approveAndUndo(page: Page, request: APIRequestContext, id: string): Promise<void> {
  await finish(page, request, id)
  const said = page.getByRole('listitem').filter({ hasText: 'Approved.' })
  await expect(said).toBeVisible()
  await page.keyboard.press('F8')
  await tabTo(page, said.getByRole('button', { name: 'Undo' }))
  await page.keyboard.press('Enter')
  await expect.poll(() => statusOf(request, id)).toBe('needs_review')
  await expect(page).toHaveURL(new RegExp(`/review/${id}`))
  await expect(
    focusedInput(page)
      .or(page.getByRole('button', { name: 'Approve and next' }))
      .first(),
  ).toBeVisible()
  expect((await reviewOf(page.request, id)).draft.fields.bic?.state).toBe('absent')
  await page.getByText('Approved.', { exact: true }).waitFor({ state: 'detached' })
  await finish(page, request, id)
}

async function reject(page: Page, request: APIRequestContext, id: string): Promise<void> {
  await page.goto(`/review/${id}`)
  await expect(page.getByRole('button', { name: 'Approve and next' })).toBeVisible()
  await page.keyboard.press('Alt+x')
  await expect(page.getByRole('dialog').getByLabel('Reason')).toBeFocused()
  await page.keyboard.type('Not ordered by us')
  await page.keyboard.press('Enter')
  await expect.poll(() => statusOf(request, id)).toBe('rejected')
  const { document } = await reviewOf(request, id)
  expect(JSON.stringify(document.history)).toContain('Not ordered by us')
}

async function overrule(page: Page, request: APIRequestContext, of: Vendor, number: string): Promise<void> {
  // The same invoice in other bytes.
  const copy = pdf('copy.pdf', Buffer.concat([makeInvoice(number, of, reamsOf(number)), Buffer.from('\n')]))
  const [id] = (await sendForReview(request, [copy])) as [string]
  await page.goto(`/review/${id}?${new URLSearchParams({ vendor: of.name })}`)
  await expect(page.getByRole('button', { name: 'Approve and next' })).toBeVisible()
  const pass = page.locator('[data-overrule]').first()
  for (let press = 0; press < 30; press++) {
    await page.keyboard.press('Control+Enter')
    if (await isFocused(pass)) break
    await page.keyboard.press('Enter')
  }
  await expect(pass).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Why it may pass')).toBeFocused()
  await page.keyboard.type('The first was a draft')
  await page.keyboard.press('Enter')
  await expect(page.getByText('The first was a draft')).toBeVisible()
  await finish(page, request, id)
  const { document } = await reviewOf(request, id)
  expect(JSON.stringify(document.history)).toContain('The first was a draft')
  await leave(page)
}
