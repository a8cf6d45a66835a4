import { expect, test } from '@playwright/test'
import { makePdf } from './make-pdf'
import { expectAt, finish, leave, openReview, sendForReview, setTarget, tabToField, vendors } from './review-support'
import { pdf } from './support'

test.afterEach(({ page }) => leave(page))

const { name, address, taxId } = vendors.remembered

/** Its total stands beside a word that nobody else uses for it. */
function invoice(number: string, [net, total, deposit]: readonly [string, string, string]) {
  const left = (text: string, y: number, size = 10) => ({ text, x: 60, y, size })
  const row = (label: string, amount: string, y: number) => [
    { text: label, x: 60, y },
    { text: amount, x: 470, y },
  ]
  return pdf(
    `${number}.pdf`,
    makePdf([
      [
        left(name, 70, 16),
        left(address, 88),
        left('Tischlerei Brandt KG', 150),
        left('Ahornallee 4', 164),
        left('30159 Hannover', 178),
        left('Rechnung', 240, 18),
        ...row('Rechnungsnummer:', number, 264),
        ...row('Rechnungsdatum:', '03.11.2026', 280),
        ...row('Stuhl', `${net} EUR`, 320),
        ...row('Schlussstein', `${total} EUR`, 360),
        ...row('Pfandwert', `${deposit} EUR`, 380),
        left(`USt-IdNr.: ${taxId}`, 780, 8),
      ],
    ]),
  )
}

test('what was corrected once is right in the vendor’s next invoice, and the vendor’s page says why', async ({
  page,
  request,
}) => {
  const [first] = (await sendForReview(request, [invoice('ME-1', ['100,00', '119,00', '150,00'])])) as [string]
  const totalOf = async (id: string) => (await (await request.get(`/api/v1/documents/${id}`)).json()).fields.total
  expect((await totalOf(first)).value, 'the model is wrong about it').not.toBe(119)

  await setTarget(request, 0.05)
  await openReview(page, first, name)
  await tabToField(page, 'total')
  await page.keyboard.type('119')
  await page.keyboard.press('Enter')
  await finish(page, request, first)
  await leave(page)

  const right = { source: 'memory', reasons: [expect.stringMatching(/Schlussstein.*corrected by Ada Admin/)] }
  const [next] = (await sendForReview(request, [invoice('ME-3', ['300,00', '357,00', '420,00'])])) as [string]
  expect(await totalOf(next)).toMatchObject({ value: 357, ...right })

  await openReview(page, next, name)
  await tabToField(page, 'total')
  await expectAt(page, 'total')
  const field = page.locator('li[data-field=total]')
  await expect(field.getByRole('textbox')).toHaveValue(/357/)
  await expect(field).toContainText('From memory')
  await expect(field).toContainText('Schlussstein')
  await leave(page)

  await page.goto('/vendors')
  await page.getByRole('link', { name }).click()
  const rule = page.getByRole('list', { name: 'Rules' }).getByRole('listitem').filter({ hasText: 'Schlussstein' })
  await expect(rule).toContainText('Ada Admin')
  await expect(rule.getByRole('button', { name: /^Switch off/ })).toBeVisible()
})
