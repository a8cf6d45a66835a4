import { expect, test } from '@playwright/test'
import { expectAccessible, expectFits } from './support'

const screens = { laptop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const

for (const [name, viewport] of Object.entries(screens)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`on a ${name} in ${colorScheme} colours`, () => {
      test.use({ viewport, colorScheme })

      for (const address of ['/documents', '/users', '/settings', '/account']) {
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
}
