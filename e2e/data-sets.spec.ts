import { expect, test } from '@playwright/test'
import { expectAccessible, expectFits } from './support'

/** Receipts without images, of four shops: pages are drawn of their lines. */
function receipts(prefix: string): string {
  const shops = ['BOOK CORNER', 'MEGA MART', 'TEH TARIK HOUSE', 'HARDWARE WORLD']
  const rows = shops.map((shop, at) => {
    const total = `${prefix}${at}.50`
    const texts = [`${shop} SDN BHD`, 'NO 12 JALAN SAGU', 'DATE: 25/12/2018', `ITEM ${total}`, `TOTAL ${total}`]
    const lines = texts.map((text, line) => ({
      text,
      box: [40, 40 + line * 60, 40 + text.length * 14, 64 + line * 60],
    }))
    const fields = { vendor_name: `${shop} SDN BHD`, invoice_date: '2018-12-25', total: Number(total) }
    return JSON.stringify({ id: `${prefix}-${at}`, width: 500, height: 800, fields, lines, document_type: 'receipt' })
  })
  return [...rows, 'not a row'].join('\n')
}

test('labels are imported, frozen as a data set, and shown with its checks', async ({ page }) => {
  test.slow()
  const prefix = String(1 + test.info().retry)
  await page.goto('/data-sets/import')
  const labels = {
    name: `receipts-${prefix}.jsonl`,
    mimeType: 'application/jsonl',
    buffer: Buffer.from(receipts(prefix)),
  }
  await page.getByLabel('Labels and documents').setInputFiles([labels])
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  const item = page.getByRole('listitem').filter({ hasText: labels.name })
  await expect(item).toContainText('Done', { timeout: 90_000 })
  await expect(item).toContainText('4 documents with')
  await item.getByText('1 row brought nothing').click()
  await expect(item).toContainText('This is not JSON.')
  await expectAccessible(page)

  await page.getByRole('link', { name: 'All data sets' }).click()
  await page.getByRole('button', { name: 'New data set' }).click()
  await page.getByRole('checkbox', { name: 'Receipts' }).check()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Make it' }).click()
  await expect(page).toHaveURL(/\/data-sets\/\d+$/)
  await expect(page.getByRole('heading', { name: 'Labels by field' })).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText(/training wants 20 at least/)).toBeVisible()
  await expect(page.getByRole('table', { name: 'Counts by vendor' })).toContainText('MEGA MART SDN BHD')
  await expectAccessible(page)
  const number = page.url().split('/').at(-1)
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Manifest' }).click()
  expect((await download).suggestedFilename()).toBe(`countersign-data-set-${number}.json`)

  // Nothing changed since: no second one.
  await page.getByRole('link', { name: 'All data sets' }).click()
  await page.getByRole('button', { name: 'New data set' }).click()
  await page.getByRole('checkbox', { name: 'Receipts' }).check()
  await page.getByRole('button', { name: 'Make it' }).click()
  await page.getByRole('link', { name: `To data set ${number}` }).click({ timeout: 60_000 })
  await expect(page).toHaveURL(`/data-sets/${number}`)

  await page.setViewportSize({ width: 390, height: 844 })
  await expectFits(page)
})
