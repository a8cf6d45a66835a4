import { expect, type Page, test } from '@playwright/test'
import { leave, openReview, reviewOf, sendInvoices, signedInClerk, typeIntoField, vendors } from './review-support'
import { expectAccessible, expectFits, looks } from './support'

const { name } = vendors.shared

/** Puts one document after the other aside until none is left; their ids. */
async function workThrough(page: Page): Promise<string[]> {
  const ids: string[] = []
  const end = page.getByText('Nothing left under this filter')
  const approve = page.getByRole('button', { name: 'Approve and next' })
  await page.goto(`/review/next?${new URLSearchParams({ vendor: name })}`)
  for (;;) {
    await expect(end.or(approve)).toBeVisible()
    if (await end.isVisible()) return ids
    const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
    ids.push(id)
    await page.keyboard.press('Alt+p')
    await expect.poll(async () => !page.url().includes(id) || (await end.isVisible())).toBe(true)
  }
}

test('two clerks on one queue never get the same document', async ({ page, request, browser, baseURL }) => {
  const sent = await sendInvoices(
    request,
    vendors.shared,
    Array.from({ length: 6 }, (_, at) => `QU-${at + 1}`),
  )
  const other = await signedInClerk(request, browser, baseURL ?? '', 'Quentin')
  const [mine, theirs] = await Promise.all([workThrough(page), workThrough(other.page)])
  await leave(page)
  expect(mine.filter((id) => theirs.includes(id))).toEqual([])
  // A document held ahead when the other came to the end goes to who holds it.
  expect([...mine, ...theirs].filter((id) => sent.includes(id)).sort()).toEqual([...sent].sort())
  expect(Math.min(mine.length, theirs.length)).toBeGreaterThan(0)
  await other.context.close()
})

test('what another clerk began is gone on with from there', async ({ page, request, browser, baseURL }) => {
  const [id] = (await sendInvoices(request, vendors.shared, ['BE-1'])) as [string]
  const other = await signedInClerk(request, browser, baseURL ?? '', 'Uta')
  await openReview(other.page, id, name)
  await typeIntoField(other.page, 'due_date', '24.11.2026')
  await expect
    .poll(async () => (await reviewOf(other.page.request, id)).draft?.fields.due_date?.value)
    .toBe('2026-11-24')
  await other.page.getByRole('link', { name: 'Back to the queue' }).click()
  await expect.poll(async () => (await reviewOf(request, id)).holder).toBeNull()
  await other.context.close()

  await openReview(page, id, name)
  await expect(page.getByText(/^Uta began this .* and decided 1 field\.$/)).toBeVisible()
  await page.getByRole('button', { name: 'Go on from there' }).click()
  await expect(page.locator('li[data-field=due_date]')).toContainText('24 Nov 2026')
  expect((await reviewOf(request, id)).draft.fields.due_date).toMatchObject({ state: 'corrected', value: '2026-11-24' })
  await leave(page)
})

for (const { name: screen, ...look } of looks) {
  test.describe(screen, () => {
    test.use(look)

    test('the queue, a review and a vendor are accessible and fit', async ({ page, request }) => {
      const [waiting] = (await sendInvoices(request, vendors.shared, [`LO-${look.colorScheme}`])) as [string]
      await page.goto('/review')
      await expect(page.getByRole('link', { name: /^Start/ })).toBeVisible()
      await expectAccessible(page)
      await expectFits(page)

      await openReview(page, waiting, name)
      await expectAccessible(page)
      await expectFits(page)
      await leave(page)

      const { vendors: known } = await (await request.get('/api/v1/vendors')).json()
      await page.goto('/vendors')
      await page.getByRole('link', { name: known[0].name }).click()
      await expect(page.getByRole('heading', { level: 1, name: known[0].name })).toBeVisible()
      await expectAccessible(page)
      await expectFits(page)
    })
  })
}
