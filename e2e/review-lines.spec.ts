import { expect, type Page, test } from '@playwright/test'
import { leave, openReview, reviewOf, sendInvoices, tabTo, vendors } from './review-support'

test.afterEach(({ page }) => leave(page))

/** Drags from one place of page 1 to another, in shares of its width and height. */
async function drag(page: Page, [left, top]: readonly [number, number], [right, bottom]: readonly [number, number]) {
  const sheet = await page.getByRole('region', { name: /^Page 1 of/ }).boundingBox()
  if (!sheet) throw new Error('The page is not on screen.')
  await page.mouse.move(sheet.x + left * sheet.width, sheet.y + top * sheet.height)
  await page.mouse.down()
  await page.mouse.move(sheet.x + right * sheet.width, sheet.y + bottom * sheet.height, { steps: 8 })
  await page.mouse.up()
}

test('the rows under a box that is drawn with the mouse take the place of wrong ones', async ({ page, request }) => {
  const [id] = (await sendInvoices(request, vendors.drawn, ['DR-1'])) as [string]
  await openReview(page, id, vendors.drawn.name)
  const descriptions = async () =>
    (await reviewOf(request, id)).draft?.lineItems?.map(({ description }: { description: string }) => description)
  await page.getByRole('button', { name: /^Lines/ }).click()
  await tabTo(page, page.getByRole('gridcell').first())
  await page.keyboard.type('Kaffee')
  await page.keyboard.press('Enter')
  await expect.poll(descriptions).toEqual(['Kaffee', 'Versandtaschen C4'])

  await page.getByRole('button', { name: 'Read a table' }).click()
  await drag(page, [0.08, 0.33], [0.95, 0.4])
  await page.getByRole('button', { name: 'Read rows' }).click()
  await expect(page.getByText('2 rows read from the page.')).toBeVisible()
  await page.getByRole('button', { name: 'Replace the 2 rows there are' }).click()
  await expect.poll(descriptions).toEqual(['Kopierpapier A4', 'Versandtaschen C4'])
  const { lineItems } = (await reviewOf(request, id)).draft
  expect(lineItems[1]).toMatchObject({ quantity: '100', unitPrice: '0.20', amount: '20.00' })
})
