import { labelKey } from '@/lib/fields/letters-and-digits'

const other = /[^\p{L}\p{N}]/gu

/**
 * The letters and digits of a text as labels and names are compared, without spaces: "Rechnungs-Nr.:" and
 * "RECHNUNGSNR" are the same; "N°", "№" and "#" read "no".
 */
export function compactKey(text: string): string {
  // Most words are plain: they need no look at accents and marks of other scripts.
  if (/^[a-z0-9]*$/.test(text)) return text
  if (/^[\x20-\x7e]*$/.test(text))
    return text
      .toLowerCase()
      .replace(/#/g, 'no')
      .replace(/[^a-z0-9]+/g, '')
  return labelKey(text.replace(/#/g, ' no ')).replace(other, '')
}
