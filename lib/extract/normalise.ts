import { labelKey } from '@/lib/fields/letters-and-digits'

/**
 * The letters and digits of a text as labels and names are compared, without spaces: "Rechnungs-Nr.:" and
 * "RECHNUNGSNR" are the same; "N°", "№" and "#" read "no".
 */
export function compactKey(text: string): string {
  return labelKey(text.replace(/#/g, ' no ')).replace(/[^\p{L}\p{N}]/gu, '')
}
