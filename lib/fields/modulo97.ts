/** The remainder by 97 of a number written in digits and letters, A being 10 to Z being 35 (ISO 7064, as IBANs use it). */
export function modulo97(text: string): number {
  let rest = 0
  for (const character of text) {
    const value = Number.parseInt(character, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest
}
