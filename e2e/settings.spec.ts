import { expect, test } from '@playwright/test'
import { makeInvoice, makePdf } from './make-pdf'
import { setTarget } from './review-support'
import { expectAccessible, expectFits, pdf, upload } from './support'

test('a limit set by an admin is kept, and can be taken back', async ({ page }) => {
  await page.goto('/settings')
  await page.getByLabel('Most pages in a document').fill('1')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Settings saved.', { exact: true })).toBeVisible()

  await page.goto('/documents')
  const lines = [{ text: 'Seite', x: 60, y: 80 }]
  await upload(page, [pdf('two-pages.pdf', makePdf([lines, lines]))])
  await expect(page.getByRole('region', { name: 'Uploads' })).toContainText(/2 pages/)

  await page.goto('/settings')
  await expect(page.getByLabel('Most pages in a document')).toHaveValue('1')
  await page.getByLabel('Most pages in a document').fill('50')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Settings saved.', { exact: true })).toBeVisible()
  await page.goto('/documents')
  await upload(page, [pdf('one-page.pdf', makeInvoice('SE-1'))])
  await expect(page.getByRole('row').filter({ hasText: 'SE-1' })).toBeVisible()
})

test('a number that makes no sense is refused at its field', async ({ page }) => {
  await page.goto('/settings')
  await page.getByLabel('Largest file, in megabytes').fill('0')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByLabel('Largest file, in megabytes')).toHaveAttribute('aria-invalid', 'true')
  await page.reload()
  await expect(page.getByLabel('Largest file, in megabytes')).toHaveValue('25')
})

test('an error target tells before it is saved from what confidence a field goes unseen', async ({ page, request }) => {
  await setTarget(request, 0.02)
  await page.goto('/settings')
  const section = page.getByRole('region', { name: 'Going straight through' })
  const total = section.getByText('Total', { exact: true }).locator('xpath=..')
  await expect(total).toContainText(/from [\d.]+ %|always looked at/)
  await section.getByLabel('Errors you accept, in percent').fill('20')
  await expect(section).toContainText('at most 200 are wrong')
  await expect(total).toContainText(/from [\d.]+ %/)
  await page.getByRole('button', { name: 'Discard' }).click()
  await expect(section).toContainText('at most 20 are wrong')
  await expectAccessible(page)
  await expectFits(page)
})
