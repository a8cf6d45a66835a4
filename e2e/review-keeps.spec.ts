import { expect, test } from '@playwright/test'
import { leave, openReview, reviewOf, sendInvoices, typeIntoField, vendors } from './review-support'

const { name } = vendors.kept

test.afterEach(({ page }) => (page.isClosed() ? undefined : leave(page)))

test('work that a closed browser had not sent yet is there when the document is opened again', async ({
  page,
  request,
  context,
}) => {
  const [id] = (await sendInvoices(request, vendors.kept, ['KE-2'])) as [string]
  await openReview(page, id, name)
  await context.setOffline(true)
  await typeIntoField(page, 'purchase_order', 'PO-2')
  await expect(page.getByText('Kept in this browser', { exact: true })).toBeVisible()
  await page.close()
  await context.setOffline(false)
  expect((await reviewOf(request, id)).draft?.fields.purchase_order?.value).toBeUndefined()

  const again = await context.newPage()
  await again.goto(`/review/${id}?${new URLSearchParams({ vendor: name })}`)
  // The closed tab could not tell the server that it left.
  await again.getByRole('button', { name: 'Work here instead' }).click()
  await expect(again.locator('[data-field=purchase_order]')).toContainText('PO-2')
  await expect.poll(async () => (await reviewOf(request, id)).draft?.fields.purchase_order?.value).toBe('PO-2')
  await leave(again)
})

test('a second tab says so, and takes the work over with all that was done', async ({ page, request, context }) => {
  const [id] = (await sendInvoices(request, vendors.kept, ['KE-3'])) as [string]
  await openReview(page, id, name)
  await typeIntoField(page, 'purchase_order', 'PO-3')
  await expect.poll(async () => (await reviewOf(request, id)).draft?.fields.purchase_order?.value).toBe('PO-3')

  const second = await context.newPage()
  await second.goto(`/review/${id}?${new URLSearchParams({ vendor: name })}`)
  await expect(second.getByText('You have this document open in another tab.')).toBeVisible()
  await second.getByRole('button', { name: 'Work here instead' }).click()
  await expect(second.getByRole('button', { name: 'Approve and next' })).toBeVisible()
  await expect(second.locator('[data-field=purchase_order]')).toContainText('PO-3')

  await page.keyboard.type('too late')
  await page.keyboard.press('Tab')
  await expect(page.getByText('You have this document open in another tab.')).toBeVisible()
  expect((await reviewOf(request, id)).draft.fields.purchase_order.value).toBe('PO-3')
  await leave(second)
})

/** The decision that a field is right as it was found. */
function asFound({ value, raw, page, spans, box }: Record<string, unknown>) {
  const text = typeof value === 'number' ? value.toFixed(2) : value
  return { state: 'confirmed', value: text, raw, page, spans, box, cause: null, seconds: 0 }
}

test('a document that changed meanwhile shows both versions, and keeps what one chooses', async ({ page, request }) => {
  const [id] = (await sendInvoices(request, vendors.kept, ['KE-4'])) as [string]
  await openReview(page, id, name)
  await typeIntoField(page, 'purchase_order', 'PO-4')
  await expect.poll(async () => (await reviewOf(request, id)).draft?.fields.purchase_order?.value).toBe('PO-4')

  // Elsewhere the same clerk decides otherwise, approves, and takes it back.
  const tab = 'another-tab-of-the-clerk'
  const review = `/api/v1/documents/${id}/review`
  const taken = await (await request.post(review, { data: { tab, steal: true } })).json()
  const { purchase_order } = taken.draft.fields
  const asked = taken.attention.map((key: string) => [key, asFound(taken.document.fields[key])])
  const fields = { ...Object.fromEntries(asked), purchase_order: { ...purchase_order, value: 'PO-5' } }
  const draft = { ...taken.draft, fields: { ...taken.draft.fields, ...fields } }
  const approval = { tab, revision: taken.document.revision, draft }
  const approved = await request.post(`${review}/approval`, { data: approval })
  expect(approved.status()).toBe(200)
  expect((await request.delete(`/api/v1/reviews/${(await approved.json()).reviewId}`)).status()).toBe(200)

  // The next save tells: to go on from a field is enough.
  await page.keyboard.press('Tab')
  await expect(page.getByRole('heading', { name: 'This document changed while you worked on it' })).toBeVisible()
  const order = page.getByRole('group', { name: 'Purchase order' })
  await expect(order.getByRole('radio', { name: 'Mine PO-4' })).toBeChecked()
  await order.getByRole('radio', { name: 'Theirs PO-5' }).check()
  await page.getByRole('button', { name: 'Go on with these' }).click()
  await expect(page.getByRole('button', { name: 'Approve and next' })).toBeVisible()
  await expect.poll(async () => (await reviewOf(request, id)).draft?.fields.purchase_order?.value).toBe('PO-5')
})
