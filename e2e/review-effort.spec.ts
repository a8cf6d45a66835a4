import { expect, test } from '@playwright/test'
import {
  clickWord,
  countHands,
  documentFile,
  expectAllChecked,
  expectApproved,
  expectAt,
  focusedField,
  leave,
  openReview,
  reviewOf,
  sendForReview,
  targetWhere,
} from './review-support'

const stanford = 'Stanford Plumbing & Heating'

test.afterEach(({ page }) => leave(page))

test('one wrong field whose right value is on the page takes four keys at most', async ({ page, request }) => {
  const { documents } = await (await request.get('/api/v1/documents?q=contoso-english')).json()
  const { id } = documents[0]
  // It took the address one sends money to for the headquarters'.
  expect(await targetWhere(request, id, ['vendor_address'])).toEqual(['vendor_address'])
  const right = 'Contoso Headquarters, 123 456th St, New York, NY, 10001'
  const { document } = await reviewOf(request, id)
  expect(document.fields.vendor_address.value).not.toBe(right)

  await openReview(page, id, 'CONTOSO LTD.')
  await expectAt(page, 'vendor_address')
  const hands = await countHands(page)
  const readings = focusedField(page).getByRole('list', { name: 'Other readings' }).getByRole('listitem')
  const at = (await readings.allTextContents()).findIndex((text) => text.includes(right))
  expect(at).toBeGreaterThanOrEqual(0)
  await page.keyboard.press(`Alt+${at + 1}`)
  await page.keyboard.press('Control+Enter')
  await expectApproved(request, id)
  const { keys, clicks } = await hands()
  console.log(`one wrong field: ${keys} keys, ${clicks} clicks`)
  expect({ keys: keys <= 4, clicks }).toEqual({ keys: true, clicks: 0 })
  const approved = await reviewOf(request, id)
  expect(approved.document.fields.vendor_address).toMatchObject({ value: right, annotation: { state: 'corrected' } })
})

test('three unsure fields in a document that is right take five keys at most', async ({ page, request }) => {
  const [id] = (await sendForReview(request, [documentFile('bei-spiel.pdf')])) as [string]
  await targetWhere(request, id, 3)
  await openReview(page, id, 'Bei Spiel GmbH')
  const hands = await countHands(page)
  for (let field = 0; field < 3; field++) await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Enter')
  await expectApproved(request, id)
  const { keys, clicks } = await hands()
  console.log(`three unsure fields: ${keys} keys, ${clicks} clicks`)
  expect({ keys: keys <= 5, clicks }).toEqual({ keys: true, clicks: 0 })
})

test('a wrong field whose right value is on the page takes one click and two keys', async ({ page, request }) => {
  const [id] = (await sendForReview(request, [documentFile('stanford-1.pdf')])) as [string]
  // The sums do not add up: the net was taken before the discount.
  await targetWhere(request, id, ['subtotal', 'tax', 'total'])
  await openReview(page, id, stanford)
  await expectAt(page, 'subtotal')
  const hands = await countHands(page)
  await clickWord(page, request, id, '406')
  await expectAllChecked(page)
  await page.keyboard.press('Control+Enter')
  await expectApproved(request, id)
  const { keys, clicks } = await hands()
  console.log(`one wrong amount: ${clicks} click, ${keys} keys`)
  expect({ keys: keys <= 2, clicks }).toEqual({ keys: true, clicks: 1 })
})
