const other = /[^\p{L}\p{N}]/gu
const accents = /\p{M}/gu
const separators = /[^\p{L}\p{N}#%]+/gu

/**
 * What is left of a text when only letters and digits count, upper case: "Müller & Co. KG" → "MÜLLERCOKG".
 * Names, addresses and identifiers are compared by this.
 */
export function lettersAndDigits(text: string): string {
  if (/^[\n\x20-\x7e]*$/.test(text)) return text.toUpperCase().replace(/[^A-Z0-9]+/g, '')
  return text.normalize('NFKC').toUpperCase().replace(other, '')
}

/** Equal on letters and digits; texts without either are never equal. */
export function sameLettersAndDigits(a: string, b: string): boolean {
  const left = lettersAndDigits(a)
  return left !== '' && left === lettersAndDigits(b)
}

export function sameText(a: string, b: string): boolean {
  return a === b
}

/**
 * A label's key for comparing: lower case, no accents, every run of anything but letters and digits one space, so that
 * "Rechnungs-Nr.:" and "rechnungs nr" are one. "N°", "Nº" and "№" read "no", as OCR confuses them.
 */
export function labelKey(text: string): string {
  // Most texts are plain: they need no look at accents and marks of other scripts.
  if (/^[\x20-\x7e]*$/.test(text)) return plainLabelKey(text.toLowerCase())
  return text
    .replace(/№/g, 'no')
    .replace(/(?<=\bn\.?\s?)[°ºᵒ˚]/gi, 'o')
    .normalize('NFKD')
    .replace(accents, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/\bn\.\s?o\b/g, 'no')
    .replace(separators, ' ')
    .trim()
}

function plainLabelKey(text: string): string {
  return text
    .replace(/\bn\.\s?o\b/g, 'no')
    .replace(/[^a-z0-9#%]+/g, ' ')
    .trim()
}
