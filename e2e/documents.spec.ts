import { expect, test } from '@playwright/test'
import { makeInvoice } from './make-pdf'
import { pdf, send, whenRead } from './support'

test.beforeAll(async ({ request }) => {
  for (const number of ['LA-7001', 'LA-7002']) {
    await whenRead(request, await send(request, pdf(`${number}.pdf`, makeInvoice(number))))
  }
})

test('search as one types finds a document by number, by vendor and by a word on its page', async ({ page }) => {
  await page.goto('/documents')
  await page.keyboard.press('/')
  await page.keyboard.type('la-7001')
  const rows = page.getByRole('table', { name: 'Documents' }).locator('tbody tr')
  await expect(rows).toHaveCount(1)
  await expect(page).toHaveURL(/q=la-7001/)
  await page.getByLabel('Search documents').fill('nordwind versandt')
  await expect(rows.filter({ hasText: 'LA-7002' }).first()).toBeVisible()
  await page.getByLabel('Search documents').fill('no-such-word')
  await expect(page.getByText('No document matches')).toBeVisible()
  await page.getByRole('button', { name: 'Clear search and filter' }).click()
  await expect(page.getByLabel('Search documents')).toHaveValue('')
  await expect(rows.filter({ hasText: 'Contoso' }).first()).toBeVisible()
})

test('the filter stands in the address, and the back button takes it off', async ({ page }) => {
  await page.goto('/documents')
  const failed = page.getByRole('button', { name: /^Failed/ })
  await failed.click()
  await expect(page).toHaveURL(/status=failed/)
  await expect(failed).toHaveAttribute('aria-pressed', 'true')
  await page.goBack()
  await expect(failed).toHaveAttribute('aria-pressed', 'false')
})

test('a document shows every word boxed, each field with its place, and is walked by keyboard', async ({
  page,
  request,
}) => {
  const list = await (await request.get('/api/v1/documents?q=LA-7001')).json()
  const { id } = list.documents[0]
  const { words } = await (await request.get(`/api/v1/documents/${id}/pages/1`)).json()
  await page.goto(`/documents/${id}`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('LA-7001')
  await expect(page.locator('[data-words]')).toHaveAttribute('data-words', String(words.length))

  const fields = page.getByRole('region', { name: 'Fields' })
  await expect(fields.locator('[data-field=invoice_number]')).toContainText('LA-7001')
  await expect(fields.locator('[data-field=invoice_number]')).toContainText('%')
  await expect(fields.locator('[data-field=total]')).toContainText('119.00')
  await expect(fields).toContainText(/Why was this not automated\?|Went straight through/)
  await expect(fields).toContainText('Kopierpapier A4')

  await page.keyboard.press('j')
  await expect(fields.locator('[data-focused]')).toHaveCount(1)
  const first = await fields.locator('[data-focused]').getAttribute('data-field')
  await page.keyboard.press('j')
  await expect(fields.locator('[data-focused]')).not.toHaveAttribute('data-field', first ?? '')

  const box = page.getByRole('button', { name: /^Total: 119/ })
  await box.click()
  await expect(fields.locator('[data-field=total]')).toHaveAttribute('data-focused', 'true')
  await page.keyboard.press('w')
  await expect(page.locator('[data-words]')).toHaveCount(0)
})

test('a field’s box lies on its ink', async ({ page, request }) => {
  const list = await (await request.get('/api/v1/documents?q=LA-7002')).json()
  const reply = await (await request.get(`/api/v1/documents/${list.documents[0].id}`)).json()
  // The amount was set at x 470, baseline y 404 of an A4 page of 595 × 842 points.
  const [left, top, right, bottom] = reply.fields.total.box
  expect(left).toBeCloseTo(470 / 595, 2)
  expect(right).toBeGreaterThan(left)
  expect(top).toBeLessThan(404 / 842)
  expect(bottom).toBeGreaterThan(398 / 842)
  expect(bottom).toBeLessThan(412 / 842)
  await page.goto(`/documents/${reply.id}`)
  await expect(page.locator('img[src*="/pages/1/image"]').first()).toBeVisible()
})

test('an address that leads nowhere says so', async ({ page }) => {
  await page.goto('/documents/0190d7a0-0000-7000-8000-000000000000')
  await expect(page.getByText('There is no such document')).toBeVisible()
})
