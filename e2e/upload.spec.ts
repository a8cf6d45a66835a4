import { expect, test } from '@playwright/test'
import { makeInvoice, makePdf } from './make-pdf'
import { pdf, upload } from './support'

test('a dropped invoice is read and its fields stand in the list without a reload', async ({ page }) => {
  await page.goto('/documents')
  await upload(page, [pdf('kopierpapier.pdf', makeInvoice('RE-2044'))])
  const row = page.getByRole('row').filter({ hasText: 'RE-2044' })
  await expect(row).toContainText('Nordwind Papierwaren GmbH')
  await expect(row).toContainText('119.00')
  await expect(row).toContainText(/Needs review|Done/)
})

test('the same bytes again lead to the document that is there', async ({ page }) => {
  const file = pdf('same.pdf', makeInvoice('RE-2045'))
  await page.goto('/documents')
  await upload(page, [file])
  const uploads = page.getByRole('region', { name: 'Uploads' })
  await expect(page.getByRole('row').filter({ hasText: 'RE-2045' })).toHaveCount(1)
  await page.reload()
  await upload(page, [{ ...file, name: 'another name.pdf' }])
  await expect(uploads.getByText('Already here', { exact: true })).toBeVisible()
  await uploads.getByRole('link', { name: 'another name.pdf' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('RE-2045')
})

test('each bad file says why, and the good one beside them arrives', async ({ page, request }) => {
  await page.goto('/documents')
  await upload(page, [
    pdf('empty.pdf', Buffer.alloc(0)),
    pdf('letter.pdf', Buffer.from('PK\u0003\u0004 this is a ZIP, whatever its name says')),
    pdf('broken.pdf', makeInvoice('RE-1').subarray(0, 300)),
    pdf('no-page.pdf', makePdf([])),
    pdf('good.pdf', makeInvoice('RE-2046')),
  ])
  const files = page.getByRole('region', { name: 'Uploads' }).getByRole('listitem')
  await expect(files.filter({ hasText: 'empty.pdf' })).toContainText(/empty/i)
  await expect(files.filter({ hasText: 'letter.pdf' })).toContainText(/ZIP/i)
  await expect(files.filter({ hasText: 'broken.pdf' })).toContainText(/damaged|broken|incomplete/i)
  await expect(files.filter({ hasText: 'no-page.pdf' })).toContainText(/page/i)
  await expect(files.filter({ hasText: 'Refused' })).toHaveCount(4)
  await expect(page.getByRole('row').filter({ hasText: 'RE-2046' })).toBeVisible()
  const { documents } = await (await request.get('/api/v1/documents?limit=200')).json()
  const names: string[] = documents.map(({ fileName }: { fileName: string }) => fileName)
  expect(names).toContain('good.pdf')
  for (const name of ['empty.pdf', 'letter.pdf', 'broken.pdf', 'no-page.pdf']) expect(names).not.toContain(name)
})

test('a lost connection loses nothing: the file waits and goes when asked to', async ({ page, context }) => {
  await page.goto('/documents')
  await expect(page.getByRole('button', { name: 'Upload', exact: true })).toBeVisible()
  await context.setOffline(true)
  await upload(page, [pdf('offline.pdf', makeInvoice('RE-2047'))])
  const uploads = page.getByRole('region', { name: 'Uploads' })
  await expect(uploads).toContainText('offline.pdf')
  await expect(uploads.getByRole('button', { name: /Retry|Continue|again/ }).first()).toBeVisible()
  await context.setOffline(false)
  await uploads
    .getByRole('button', { name: /Retry|Continue|again/ })
    .first()
    .click()
  // Nothing comes in under the pointer.
  await page.mouse.move(0, 0)
  await expect(page.getByRole('row').filter({ hasText: 'RE-2047' })).toBeVisible()
})
