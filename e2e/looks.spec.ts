import { expect, test } from '@playwright/test'
import { expectAccessible, expectFits } from './support'

/** Sizes and colours have their faults each; two pairs see them all. */
const screens = [
  { name: 'on a laptop in light colours', viewport: { width: 1440, height: 900 }, colorScheme: 'light' },
  { name: 'on a phone in dark colours', viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
] as const

for (const { name, ...screen } of screens) {
  test.describe(name, () => {
    test.use(screen)

    for (const address of [
      '/documents',
      '/users',
      '/settings',
      '/data-sets',
      '/data-sets/import',
      '/exports',
      '/models',
      '/models/compare',
      '/monitoring',
      '/monitoring/error-target',
      '/account',
    ]) {
      test(`${address} is accessible and fits`, async ({ page }) => {
        await page.goto(address)
        await page.waitForLoadState('networkidle').catch(() => undefined)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await expectAccessible(page)
        await expectFits(page)
      })
    }

    test('a document is accessible and fits', async ({ page, request }) => {
      const { documents } = await (await request.get('/api/v1/documents?q=contoso')).json()
      await page.goto(`/documents/${documents[0].id}`)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(page.locator('[data-words]').first()).toBeAttached()
      await expectAccessible(page)
      await expectFits(page)
    })
  })
}
