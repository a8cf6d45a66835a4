import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { makeInvoice } from './make-pdf'
import { partsOf } from './parts-of'
import { leave, openReview, reviewOf, sendInvoices, typeIntoField, vendors } from './review-support'
import { pdf, send, whenRead } from './support'

/** A scan with different bytes each time, so that it is no duplicate. */
function scan(name: string) {
  const bytes = readFileSync(path.resolve('lib/server/samples/google-scanned.pdf'))
  return pdf(name, Buffer.concat([bytes, Buffer.from(`\n% ${name}\n`)]))
}

test('a worker killed in the middle of a scan loses nothing: the document is read within 30 s', async ({ request }) => {
  const id = await send(request, scan('killed.pdf'))
  await expect.poll(async () => (await (await request.get(`/api/v1/documents/${id}`)).json()).status).toBe('processing')
  const workers = partsOf('programs/worker.mjs')
  expect(workers.length).toBeGreaterThan(0)
  for (const pid of workers) process.kill(pid, 'SIGKILL')
  const reply = await whenRead(request, id, 45)
  expect(reply.status).toMatch(/needs_review|completed/)
  expect(Object.keys(reply.fields).length).toBeGreaterThan(10)
})

test('a killed web server comes back, and the page goes on', async ({ page, request }) => {
  await page.goto('/documents')
  await expect(page.getByRole('table', { name: 'Documents' })).toBeVisible()
  for (const pid of partsOf('lib/cli/web.ts')) process.kill(pid, 'SIGKILL')
  await expect
    .poll(async () => (await request.get('/api/v1/health').catch(() => undefined))?.status(), { timeout: 30_000 })
    .toBe(200)
  await send(request, pdf('after.pdf', makeInvoice('NA-1')))
  await expect(page.getByRole('row').filter({ hasText: 'NA-1' })).toBeVisible({ timeout: 30_000 })
})

test('a server that stops in the middle loses nothing: one goes on, and what was typed is saved when it is back', async ({
  page,
  request,
}) => {
  const [id] = (await sendInvoices(request, vendors.kept, ['KE-1'])) as [string]
  await openReview(page, id, vendors.kept.name)
  const savedValue = async (key: string) => (await reviewOf(request, id)).draft?.fields[key]?.value
  await typeIntoField(page, 'purchase_order', 'PO-1')
  await expect.poll(() => savedValue('purchase_order')).toBe('PO-1')

  expect(partsOf('lib/cli/web.ts').length).toBeGreaterThan(0)
  const kill = () => partsOf('lib/cli/web.ts').map((pid) => process.kill(pid, 'SIGKILL'))
  // It is started again by itself: for as long as it shall be away, it is killed again.
  const killing = setInterval(kill, 200)
  try {
    await typeIntoField(page, 'payment_reference', 'ZR-4711')
    await expect(page.getByText('The server cannot be reached')).toBeVisible()
  } finally {
    clearInterval(killing)
  }
  await expect(page.getByText('Kept in this browser', { exact: true })).toBeVisible()
  await typeIntoField(page, 'due_date', '03.11.2026')
  await expect(page.locator('li[data-field=due_date]')).toContainText('3 Nov 2026')

  await expect
    .poll(async () => (await request.get('/api/v1/health').catch(() => undefined))?.status(), { timeout: 60_000 })
    .toBe(200)
  await expect(page.getByText('The server cannot be reached')).toBeHidden({ timeout: 30_000 })
  await expect.poll(() => savedValue('due_date')).toBe('2026-11-03')
  expect(await savedValue('purchase_order')).toBe('PO-1')
  expect(await savedValue('payment_reference')).toBe('ZR-4711')
  await leave(page)
})
