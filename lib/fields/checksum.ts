/** Sum of digits times weights, from the left; further digits don't count. */
export function weighted(digits: string, weights: readonly number[]): number {
  return weights.reduce((total, weight, index) => total + weight * Number(digits[index] ?? 0), 0)
}

/** ISO/IEC 7812: the last digit checks the others. */
export function luhn(digits: string): boolean {
  let total = 0
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i])
    const twice = i % 2 ? digit * 2 : digit
    total += twice > 9 ? twice - 9 : twice
  }
  return total % 10 === 0
}

/** ISO 7064 MOD 11,10: the last digit checks the others. */
export function iso7064Mod1110(digits: string): boolean {
  let product = 10
  for (const char of digits.slice(0, -1)) {
    const sum = (Number(char) + product) % 10 || 10
    product = (sum * 2) % 11
  }
  return (11 - product) % 10 === Number(digits.at(-1))
}

/** Luhn over 0–9 A–Z: the last character checks the others (India's GSTIN). */
export function luhnMod36(text: string): boolean {
  let total = 0
  for (let i = 0; i < text.length - 1; i++) {
    const product = Number.parseInt(text[i] ?? '', 36) * (i % 2 ? 2 : 1)
    total += Math.floor(product / 36) + (product % 36)
  }
  return (36 - (total % 36)) % 36 === Number.parseInt(text.at(-1) ?? '', 36)
}
