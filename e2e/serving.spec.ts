import { expect, type Page, test } from '@playwright/test'
import { expectAccessible, expectFits } from './support'

test('monitoring says which model serves, what is expected of it, and looks for drift at once', async ({ page }) => {
  await page.goto('/documents')
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Monitoring' }).click()
  const serving = page.getByRole('region', { name: 'What serves' })
  await expect(serving.getByText('champion', { exact: true })).toBeVisible()
  await expect(serving).toContainText('The model that ships')
  await expect(serving).toContainText('No challenger')

  const drift = page.getByRole('region', { name: 'Drift' })
  await drift.getByRole('button', { name: 'Look now' }).click()
  await expect(drift.getByRole('heading', { name: /^Words on a page: / })).toBeVisible()
  await drift.getByText('In numbers').first().click()
  await expect(drift.getByRole('rowheader', { name: 'below 0.3' })).toBeVisible()
  await expectAccessible(page)
  await expectFits(page)
})

test('an error target is chosen by keyboard for one type of document, and taken back', async ({ page, request }) => {
  await page.goto('/monitoring')
  await page.getByRole('link', { name: 'Choose the error target' }).click()
  await page.getByLabel('Documents', { exact: true }).selectOption('credit_note')
  const slider = page.getByRole('slider', { name: 'Errors you accept' })
  const before = await slider.getAttribute('aria-valuetext')
  await slider.focus()
  await page.keyboard.press('ArrowRight')
  await expect(slider).not.toHaveAttribute('aria-valuetext', before ?? '')
  await page.keyboard.press('End')
  await expect(slider).toHaveAttribute('aria-valuetext', /^20 % errors accepted/)
  await expectAccessible(page)
  await expectFits(page)

  await page.getByRole('button', { name: 'Accept 20 % errors in credit notes' }).click()
  await expect(page.getByText('Saved. It holds from the next document on.', { exact: true })).toBeVisible()
  await expect(page.getByRole('heading', { name: /^Credit notes: 20 % errors are accepted/ })).toBeVisible()
  expect(await ownTargets(page)).toEqual({ credit_note: 0.2 })

  await page.getByRole('button', { name: 'As for all documents' }).click()
  await expect(page.getByRole('button', { name: 'As for all documents' })).toHaveCount(0)
  expect(await ownTargets(page)).toEqual({})
  const refused = await request.post('/api/v1/models/0/promotion', { data: { kind: 'champion' } })
  expect([refused.status(), (await refused.json()).error.code]).toEqual([409, 'conflict'])
})

async function ownTargets(page: Page): Promise<unknown> {
  const { settings } = await (await page.request.get('/api/v1/settings')).json()
  return settings.routing.byType
}

test('a click into the picture and a row of the table choose too', async ({ page }) => {
  await page.goto('/monitoring/error-target')
  const slider = page.getByRole('slider', { name: 'Errors you accept' })
  await slider.locator('svg').click({ position: { x: 60, y: 60 } })
  await expect(slider).toHaveAttribute('aria-valuetext', /^0\.1 % errors accepted/)
  const row = page.getByRole('button', { name: '5 %', exact: true })
  await row.click()
  await expect(row).toHaveAttribute('aria-pressed', 'true')
  await expect(slider).toHaveAttribute('aria-valuetext', /^5 % errors accepted/)
})
