import { expect, test } from '@playwright/test'
import { expectApproved, leave, openReview, sendInvoices, vendors } from './review-support'

const rekeyAbove = (value: number | null) => ({ data: { review: { rekeyAbove: value } } })

test.afterAll(({ request }) => request.patch('/api/v1/settings', rekeyAbove(null)))
test.afterEach(({ page }) => leave(page))

test('a large total is typed once more from the page before it passes', async ({ page, request }) => {
  const [id] = (await sendInvoices(request, vendors.kept, ['RK-1'])) as [string]
  expect((await request.patch('/api/v1/settings', rekeyAbove(100))).status()).toBe(200)
  const { fields } = await (await request.get(`/api/v1/documents/${id}`)).json()
  await openReview(page, id, vendors.kept.name)
  const dialog = page.getByRole('dialog', { name: 'Type it once more' })
  await page.keyboard.press('Control+Enter')
  for (let press = 0; press < 30 && (await page.getByText('All checked').count()) === 0; press++) {
    await page.keyboard.press('Enter')
    await page.waitForTimeout(50)
  }
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByLabel('Total')).toBeFocused()
  await page.keyboard.type('1.00')
  await page.keyboard.press('Enter')
  await expect(dialog).toContainText('This is not the value in the field')
  await dialog.getByLabel('Total').fill(String(fields.total.value))
  await page.keyboard.press('Enter')
  await expectApproved(request, id)
})
