import { expect, test } from '@playwright/test'
import { expectAccessible, expectFits, looks } from './support'

const addresses = [
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
]

for (const { name, ...look } of looks) {
  test.describe(name, () => {
    test.use(look)

    test('every screen is accessible and fits', async ({ page }) => {
      for (const address of addresses) {
        await test.step(address, async () => {
          await page.goto(address)
          await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
          await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
          await expectAccessible(page)
          await expectFits(page)
        })
      }
    })

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
