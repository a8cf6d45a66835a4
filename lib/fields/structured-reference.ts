import { lettersAndDigits } from './letters-and-digits'
import { modulo97 } from './modulo97'

/**
 * Whether a text is a payment reference that checks itself: the creditor reference of ISO 11649 (RF18 5390 …), the
 * Belgian structured communication (+++090/9337/55493+++), and the Swiss QR reference of 27 digits.
 */
export function isStructuredReference(text: string): boolean {
  const key = lettersAndDigits(text)
  if (/^RF\d{2}[A-Z\d]{1,21}$/.test(key)) return modulo97(key.slice(4) + key.slice(0, 4)) === 1
  if (/^\d{27}$/.test(key)) return Number(key) !== 0 && mod10Recursive(key)
  if (!/^(?:\+{3}|\*{3})?\s*\d{3}\s*\/\s*\d{4}\s*\/\s*\d{5}\s*(?:\+{3}|\*{3})?$/.test(text.trim())) return false
  return (modulo97(key.slice(0, 10)) || 97) === Number(key.slice(10))
}

/** "Modulo 10, recursive" of Swiss payment slips: the last digit checks the others. */
function mod10Recursive(digits: string): boolean {
  const table = [0, 9, 4, 6, 8, 2, 7, 1, 3, 5]
  let carry = 0
  for (const digit of digits.slice(0, -1)) carry = table[(carry + Number(digit)) % 10] ?? 0
  return (10 - carry) % 10 === Number(digits.at(-1))
}
