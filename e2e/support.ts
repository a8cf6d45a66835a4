import AxeBuilder from '@axe-core/playwright'
import { type APIRequestContext, expect, type Page, test } from '@playwright/test'

export const adminAccount = { name: 'Ada Admin', email: 'ada@example.com', password: 'correct horse battery' } as const

/** Sizes and colours have their faults each; two pairs see them all. */
export const looks = [
  { name: 'on a laptop in light colours', viewport: { width: 1440, height: 900 }, colorScheme: 'light' },
  { name: 'on a phone in dark colours', viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
] as const

export interface TestFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

export function pdf(name: string, buffer: Buffer): TestFile {
  return { name, mimeType: 'application/pdf', buffer }
}

/** Chooses files as the Upload button does. */
export async function upload(page: Page, files: TestFile[]): Promise<void> {
  await page.getByLabel('Files to upload').setInputFiles(files)
}

/** Sends one file over the API as the signed-in user; its id. What the first try of a test left is taken away. */
export async function send(request: APIRequestContext, file: TestFile): Promise<string> {
  const { id, duplicateOf } = await post(request, file)
  if (!duplicateOf || test.info().retry === 0) return id
  expect((await request.delete(`/api/v1/documents/${duplicateOf}`)).status()).toBe(204)
  return (await post(request, file)).id
}

async function post(request: APIRequestContext, file: TestFile): Promise<{ id: string; duplicateOf?: string }> {
  const response = await request.post('/api/v1/documents', { multipart: { file } })
  expect(response.status()).toBe(201)
  return (await response.json()).documents[0]
}

/** Waits until a document is read, and answers it. */
export async function whenRead(request: APIRequestContext, id: string, seconds = 60) {
  await expect
    .poll(async () => (await (await request.get(`/api/v1/documents/${id}`)).json()).status, { timeout: seconds * 1000 })
    .toMatch(/needs_review|completed|failed/)
  return (await request.get(`/api/v1/documents/${id}`)).json()
}

/** WCAG 2.2 A and AA, by axe. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
}

/** Nothing sticks out of the screen to the right. */
export async function expectFits(page: Page): Promise<void> {
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(beyond).toBeLessThanOrEqual(0)
}
