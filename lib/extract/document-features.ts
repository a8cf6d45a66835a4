import { digitCount, letterCount } from '@/lib/fields/letters'
import { isStructuredReference } from '@/lib/fields/structured-reference'
import type { FeatureDraft } from './features'
import type { Layout, TextLine } from './layout'
import type { Placed, Surroundings } from './surroundings'

/** Words of a sentence that names a day to pay by, in the seven languages. */
const dueWords =
  /\b(?:due|payable|pay by|paid by|before|zahlbar|fällig|überweisen|begleichen|bis (?:zum|spätestens)|échéance|payer|régler|règlement|betalen|voldoen|vervaldatum|vencimiento|vence|pagar|pagadero|scadenza|entro|pagamento|vencimento|até)\b/iu
const discountWords = /\b(?:skonto|discount|escompte|korting|sconto|descuento|desconto|abzug)\b/iu
const dateInDigits = /^(?:\p{L}{2,4} )?\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/u
const dateInWords = /^\d{1,2}[./-]?\p{L}{3,}/u
const restOfNumber = /^[\p{N}/-]/u

export function dateFeatures({ candidate, line, from, to }: Placed, { dates, layout }: Surroundings): FeatureDraft {
  const before = textBefore(line, from, layout)
  const year = Number(candidate.value.slice(0, 4))
  return {
    first_in_document: dates.order[0] === candidate.value ? 1 : 0,
    earliest: dates.earliest === candidate.value ? 1 : 0,
    latest: dates.latest === candidate.value && dates.order.length > 1 ? 1 : 0,
    only_date: dates.order.length === 1 ? 1 : 0,
    odd_year: year < 1995 || year > 2040 ? 1 : 0,
    time_behind: /^\d{1,2}:\d{2}/.test(line.words[to]?.text ?? '') ? 1 : 0,
    in_range: /^(?:-|–|to|bis|au|tot|al|a|until)$/i.test(line.words[to]?.text ?? '') ? 1 : 0,
    range_end: isRangeMark(line.words.slice(0, to), candidate.raw) ? 1 : 0,
    in_sentence: line.words.length > 9 ? 1 : 0,
    due_words: dueWords.test(before) ? 1 : 0,
    discount_words: discountWords.test(before) ? 1 : 0,
  }
}

/** What a sentence says before the date, from the line before it on; only the last part of it. */
function textBefore(line: TextLine, from: number, layout: Layout): string {
  const own = line.words.slice(0, from).map((word) => word.text)
  const above = layout.blocks[line.block]?.lines ?? []
  const previous = own.length < 4 ? (above[above.indexOf(line) - 1]?.text ?? '') : ''
  return (
    `${previous.length > 40 ? previous : ''} ${own.join(' ')}`
      .split(/[;,]|\. /)
      .at(-1)
      ?.slice(-80) ?? ''
  )
}

function isRangeMark(words: readonly { readonly text: string }[], raw: string): boolean {
  const before = words.map((word) => word.text).join(' ')
  return /\d{4}\s*(?:-|–|to|bis|au|tot|al|a|until)\s*$/i.test(
    before.slice(0, Math.max(0, before.lastIndexOf(raw.split(' ')[0] ?? raw))),
  )
}

export function identifierFeatures(
  { candidate, line, from, to }: Placed,
  { layout, dates }: Surroundings,
): FeatureDraft {
  const { value, raw } = candidate
  const letters = letterCount(value)
  const digits = digitCount(value)
  const before = layout.labels.hitsOf(line).filter((hit) => hit.to <= from)
  const rest = line.words.length - to
  return {
    letters_and_digits: letters > 0 && digits > 0 ? 1 : 0,
    few_digits: digits < 3 ? 1 : 0,
    very_long: value.length > 24 ? 1 : 0,
    many_words: Math.min(1, Math.max(0, to - from - 1) / 2),
    looks_like_amount: /^-?[$€£]?\d{1,3}(?:[.,' ]\d{3})*[.,]\d{2}[€$]?$/.test(raw) ? 1 : 0,
    looks_like_date: dates.order.includes(value) || dateInDigits.test(value) || dateInWords.test(value) ? 1 : 0,
    looks_like_year: /^(?:19|20)\d{2}$/.test(value) ? 1 : 0,
    // "Commercial invoice (380)": the code of a type of document.
    code_in_brackets: /^\(\d{3}\)$/.test(line.words[from]?.text ?? '') ? 1 : 0,
    looks_like_rate: /%/.test(raw) || line.words[to]?.text === '%' ? 1 : 0,
    looks_like_code: /^[A-Z]{2}\d{9,}/.test(value) ? 1 : 0,
    rest_is_cut: before.length > 0 && rest > 0 && restOfNumber.test(line.words[to]?.text ?? '') ? 1 : 0,
    inside_word: raw.length + 2 < (line.words[from]?.text.length ?? 0) && to - from === 1 ? 1 : 0,
    whole_line: from === 0 && rest === 0 ? 1 : 0,
    behind_label: before.at(-1)?.to === from ? 1 : 0,
    structured: isStructuredReference(raw) ? 1 : 0,
    in_sentence: line.words.length > 9 ? 1 : 0,
  }
}

export function currencyFeatures(
  { candidate, line, from, to }: Placed,
  { layout, placesOfValue, currencies }: Surroundings,
): FeatureDraft {
  const own = placesOfValue.get('currency')?.get(candidate.value) ?? 1
  const text = line.words
    .slice(Math.max(0, from - 1), to + 1)
    .map((word) => word.text)
    .join(' ')
  const totals = [
    ...layout.labels.hitsOf(line),
    ...line.leftOf.slice(0, 2).flatMap((left) => layout.labels.hitsOf(left)),
  ]
  return {
    share: own / Math.max(1, currencies.places),
    beside_number: /\d/.test(text) ? 1 : 0,
    beside_total: totals.some((hit) => hit.targets.has('total') || hit.targets.has('amount_due')) ? 1 : 0,
    is_code: /^[A-Z]{3}$/.test(candidate.raw) ? 1 : 0,
    is_sign: /[$€£¥₹]/.test(candidate.raw) ? 1 : 0,
    rare: own === 1 && currencies.kinds > 1 ? 1 : 0,
  }
}
