import { expect, test } from '@playwright/test'
import { adminAccount } from './support'

const clerk = { name: 'Carla Clerk', email: 'carla@example.com', password: 'a quiet afternoon' } as const

test('an admin invites a clerk, who sees no admin pages, and is out at once when disabled', async ({
  page,
  browser,
  baseURL,
}) => {
  await page.goto('/users')
  await page.getByRole('button', { name: 'Invite someone' }).click()
  await page.getByRole('dialog').getByLabel('E-mail').fill(clerk.email)
  await page.keyboard.press('Enter')
  const link = await page.getByRole('dialog').getByRole('textbox', { name: 'Link' }).inputValue()
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByRole('table', { name: 'Open invitations' })).toContainText(clerk.email)

  const theirs = await browser.newContext({ baseURL: baseURL ?? '', storageState: { cookies: [], origins: [] } })
  const their = await theirs.newPage()
  await their.goto(link)
  await their.getByLabel('Your name').fill(clerk.name)
  await their.getByLabel('Password', { exact: true }).fill(clerk.password)
  await their.keyboard.press('Enter')
  await expect(their).toHaveURL(/\/documents/)
  await expect(their.getByRole('navigation', { name: 'Main' })).not.toContainText('Users')
  expect((await their.request.get('/api/v1/users')).status()).toBe(403)
  await their.goto('/users')
  await expect(their.getByRole('table', { name: 'Users' })).toHaveCount(0)

  await page.reload()
  await page.getByRole('button', { name: `More for ${clerk.name}` }).click()
  await page.getByRole('menuitem', { name: 'Disable' }).click()
  await page.getByRole('button', { name: 'Disable', exact: true }).click()
  await expect(page.getByRole('row').filter({ hasText: clerk.email })).toContainText('disabled')
  expect((await their.request.get('/api/v1/documents')).status()).toBe(401)
  await their.goto('/documents')
  await expect(their).toHaveURL(/\/sign-in/)
  await their.getByLabel('E-mail').fill(clerk.email)
  await their.getByLabel('Password', { exact: true }).fill(clerk.password)
  await their.keyboard.press('Enter')
  await expect(their.getByText(/disabled/)).toBeVisible()
  await theirs.close()
})

test('a wrong password is refused, the right one leads back to where one wanted to go', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ baseURL: baseURL ?? '', storageState: { cookies: [], origins: [] } })
  const page = await context.newPage()
  await page.goto('/documents?status=failed')
  await expect(page).toHaveURL(/\/sign-in/)
  await page.getByLabel('E-mail').fill(adminAccount.email)
  await page.getByLabel('Password', { exact: true }).fill('not the password')
  await page.keyboard.press('Enter')
  await expect(page.getByText('The e-mail or the password is wrong.')).toBeVisible()
  await page.getByLabel('Password', { exact: true }).fill(adminAccount.password)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/documents/)
  await page.getByRole('button', { name: 'Account' }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/\/sign-in/)
  expect((await page.request.get('/api/v1/documents')).status()).toBe(401)
  await context.close()
})
