import { expect, test } from '@playwright/test'
import { adminAccount, expectAccessible } from './support'

test('a stranger gets no further than the sign-in page', async ({ page }) => {
  await page.goto('/documents')
  await expect(page).toHaveURL(/\/sign-in/)
  await expectAccessible(page)
  expect((await page.request.get('/api/v1/documents')).status()).toBe(401)
})

test('the link printed at the first start makes the first admin, who loads the samples with one click', async ({
  page,
}) => {
  test.setTimeout(180_000)
  await page.goto(process.env.E2E_ADMIN_LINK ?? '')
  await expectAccessible(page)
  await page.getByLabel('Your name').fill(adminAccount.name)
  await page.getByLabel('E-mail').fill(adminAccount.email)
  await page.getByLabel('Password', { exact: true }).fill(adminAccount.password)
  await page.keyboard.press('Enter')

  await expect(page).toHaveURL(/\/documents/)
  await page.getByRole('button', { name: 'Load five sample invoices' }).click()
  const rows = page.getByRole('table', { name: 'Documents' }).locator('tbody tr')
  await expect(rows).toHaveCount(5)
  // Without a reload: every row ends as read.
  await expect(rows.filter({ hasText: /Needs review|Done/ })).toHaveCount(5, { timeout: 120_000 })
  await page.context().storageState({ path: 'test-results/admin.json' })
})

test('the link works once', async ({ page }) => {
  await page.goto(process.env.E2E_ADMIN_LINK ?? '')
  await expect(page.getByRole('heading', { name: 'This link no longer works' })).toBeVisible()
})
