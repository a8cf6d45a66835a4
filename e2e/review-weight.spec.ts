import { gzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { leave, openReview, sendInvoices, vendors } from './review-support'

test.afterEach(({ page }) => leave(page))

test('the script of the review weighs 300 KB at most, compressed', async ({ page, request }) => {
  const [id] = (await sendInvoices(request, vendors.shared, ['SP-0'])) as [string]
  const scripts = new Map<string, Promise<Buffer>>()
  page.on('response', (reply) => {
    if (reply.request().resourceType() === 'script') scripts.set(reply.url(), reply.body())
  })
  await openReview(page, id, vendors.shared.name)
  await page.waitForLoadState('networkidle')
  const bytes = (await Promise.all(scripts.values())).reduce((sum, body) => sum + gzipSync(body).length, 0)
  console.log(`review script: ${(bytes / 1000).toFixed(0)} KB compressed, ${scripts.size} files`)
  expect(bytes).toBeGreaterThan(50_000)
  expect(bytes).toBeLessThanOrEqual(300_000)
})
