import { expect, type Page, test } from '@playwright/test'
import { expectAccessible, expectFits } from './support'

const screens = { laptop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const

/** Colours follow the system without a reload, and at once where motion is reduced. */
async function expectToLookRight(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await expectAccessible(page)
    await expectFits(page)
  }
}

for (const [name, viewport] of Object.entries(screens)) {
  test.describe(`on a ${name}, in light and in dark colours,`, () => {
    test.use({ viewport })

    for (const address of ['/documents', '/users', '/settings', '/account']) {
      test(`${address} is accessible and fits`, async ({ page }) => {
        await page.goto(address)
        await page.waitForLoadState('networkidle').catch(() => undefined)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await expectToLookRight(page)
      })
    }

    test('a document is accessible and fits', async ({ page, request }) => {
      const { documents } = await (await request.get('/api/v1/documents?q=contoso')).json()
      await page.goto(`/documents/${documents[0].id}`)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(page.locator('[data-words]').first()).toBeAttached()
      await expectToLookRight(page)
    })
  })
}
