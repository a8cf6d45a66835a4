import { groupLines } from '@/lib/document/lines'
import type { Page } from '@/lib/document/page'
import type { FieldKey, FieldType, FieldValue } from '@/lib/fields/field'
import { lettersAndDigits } from '@/lib/fields/letters-and-digits'
import { field } from '@/lib/fields/registry'

/** So much of a value's trigrams must be on the page: a misread character costs three. */
const leastShare = 0.9
/** Where OCR read the page, several are misread; which of the vendor's values it is is told apart by their numbers. */
const leastShareOfScan = 0.6

/** What a document's words say, to hold values against. */
export interface PageSupport {
  /**
   * Whether ≥ 90 % of the value's trigrams (60 % where OCR read a page), and all of its numbers, stand on the pages; of a code,
   * all of it in one line.
   */
  supports(key: FieldKey, value: FieldValue): boolean
}

/** Printed in groups or in one piece; a character more or less is another code. */
const codes: ReadonlySet<FieldType> = new Set<FieldType>(['iban', 'bic', 'tax_id', 'currency'])

export function pageSupportOf(pages: readonly Page[]): PageSupport {
  const trigrams = new Set<string>()
  const numbers = new Set<string>()
  const lines: string[] = []
  const least = pages.some(({ source }) => source === 'ocr') ? leastShareOfScan : leastShare
  for (const page of pages) {
    // Line by line, and lines of one block together: a value may run on in the next.
    const texts = groupLines(page).map((line) => line.text)
    const text = texts.join(' ')
    lines.push(...texts.map(lettersAndDigits))
    for (const trigram of trigramsOf(text)) trigrams.add(trigram)
    for (const number of numbersOf(text)) numbers.add(number)
  }
  return {
    supports: (key, value) => {
      if (codes.has(field(key).type)) return lines.some((line) => line.includes(lettersAndDigits(value)))
      const own = trigramsOf(value)
      const found = own.filter((trigram) => trigrams.has(trigram)).length
      return own.length > 0 && found >= least * own.length && numbersOf(value).every((one) => numbers.has(one))
    },
  }
}

/** A value as it is compared with others. */
export interface ValuePrint {
  readonly trigrams: ReadonlySet<string>
  readonly numbers: ReadonlySet<string>
}

export function printOf(value: FieldValue): ValuePrint {
  return { trigrams: new Set(trigramsOf(value)), numbers: new Set(numbersOf(value)) }
}

/** Whether a document that prints `whole` would support `part` too. */
export function printSupports(whole: ValuePrint, part: ValuePrint): boolean {
  const least = leastShare * part.trigrams.size
  if (whole.trigrams.size < least || part.trigrams.size === 0) return false
  for (const number of part.numbers) if (!whole.numbers.has(number)) return false
  let found = 0
  for (const trigram of part.trigrams) if (whole.trigrams.has(trigram)) found++
  return found >= least
}

/** Of its letters and digits; a shorter text is its own. */
function trigramsOf(text: string): string[] {
  const key = withoutLookalikes(lettersAndDigits(text))
  if (key.length < 3) return key === '' ? [] : [key]
  return Array.from({ length: key.length - 2 }, (_, at) => key.slice(at, at + 3))
}

/** What a scan takes for each other is the same letter. */
const lookalikes: Readonly<Record<string, string>> = Object.fromEntries(
  ['0ODQ', '1IL', '5S', '8B', '2Z', '6G', 'UV'].flatMap(([first = '', ...others]) => others.map((one) => [one, first])),
)

function withoutLookalikes(key: string): string {
  return key.replace(/[ODQILSBZGV]/g, (letter) => lookalikes[letter] ?? letter)
}

function numbersOf(text: string): string[] {
  return text.match(/\p{N}+/gu) ?? []
}
