import { expect, test } from 'vitest'
import { safeFileName } from './file-name'

test.each([
  ['Rechnung März 2026.pdf', 'Rechnung März 2026.pdf'],
  ['請求書.pdf', '請求書.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\anna\\invoice.pdf', 'invoice.pdf'],
  ['..', 'document'],
  ['', 'document'],
  ['   \u0000\u0007 ', 'document'],
  ['.htaccess', 'htaccess'],
  ['a\r\nSet-Cookie: x.pdf', 'aSet-Cookie: x.pdf'],
  ['invoice\u202Efdp.exe', 'invoicefdp.exe'], // right-to-left mark that would show "invoiceexe.pdf"
  ['zero\u200Bwidth.pdf', 'zerowidth.pdf'],
  ['half \uD800 pair.pdf', 'half pair.pdf'],
  ['Mu\u0308ller.pdf', 'Müller.pdf'],
])('%j is shown as %j', (name, shown) => {
  expect(safeFileName(name)).toBe(shown)
})

test('a name of 500 characters is cut, and keeps its extension', () => {
  const name = safeFileName(`${'ä'.repeat(500)}.pdf`)
  expect([...name]).toHaveLength(150)
  expect(name).toMatch(/^ä+….pdf$/)
})
