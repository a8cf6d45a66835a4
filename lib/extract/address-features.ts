import type { FeatureDraft } from './features'
import { isAddressLike, noRole } from './line-facts'
import { hasLegalForm, hasPostcode, hasStreetWord, isContactLine, isCountry } from './party-words'
import type { Placed, Surroundings } from './surroundings'

export function addressFeatures(placed: Placed, around: Surroundings): FeatureDraft {
  const { candidate, line, from } = placed
  const { raw } = candidate
  const { parties } = around
  const facts = parties.lines[line.index]
  const { vendor, customer, other } = facts?.role ?? noRole
  const rank = facts?.addressRank ?? -1
  const { before, rest, behind, next, afterNext } = neighbours(placed, around)
  const parts = partsOf(raw)
  const lines = raw.split('\n')
  const last = lines.at(-1) ?? ''
  const head = (lines[0] ?? '').split(/[,|]/)[0] ?? ''
  const headLike = isAddressLike(head)
  const nextPostcode = hasPostcode(next)
  return {
    role_vendor: vendor,
    role_customer: customer,
    role_other: other,
    no_role: vendor + customer + other < 0.3 ? 1 : 0,
    complete: parts.street >= 0 && parts.postcode > parts.street ? 1 : 0,
    postcode: parts.postcode >= 0 ? 1 : 0,
    postcode_last: parts.postcode >= 0 && parts.postcode >= parts.count - 2 ? 1 : 0,
    street: hasStreetWord(raw) ? 1 : 0,
    starts_like_street: headLike ? 1 : 0,
    starts_with_name: !/\d/.test(head) && !hasStreetWord(head) ? 1 : 0,
    legal_form_inside: lines.some((text) => hasLegalForm(text.replace(/,/g, ' ,'))) ? 1 : 0,
    country_last: isCountry(lastWord(last)) || isCountry(last) ? 1 : 0,
    lines: Math.min(1, (lines.length - 1) / 3),
    one_line: lines.length === 1 ? 1 : 0,
    long: raw.length > 110 ? 1 : 0,
    short: raw.length < 16 ? 1 : 0,
    name_before: before !== '' && (hasLegalForm(before) || !/\d/.test(before)) ? 1 : 0,
    legal_form_before: hasLegalForm(before) ? 1 : 0,
    address_before: before !== '' && isAddressLike(before) ? 1 : 0,
    street_before: /\d/.test(before) && hasStreetWord(before) ? 1 : 0,
    goes_on: goesOn(behind, rest === '' ? afterNext : next) ? 1 : 0,
    postcode_behind: parts.postcode < 0 && (nextPostcode || hasPostcode(afterNext)) ? 1 : 0,
    nothing_before: before === '' ? 1 : 0,
    postcode_left_out: !hasPostcode(last) && (nextPostcode || hasPostcode(rest)) ? 1 : 0,
    city_left_out: rest !== '' && !isCountry(rest) && capital.test(rest) ? 1 : 0,
    label_inside: raw.includes(':') ? 1 : 0,
    amount_inside: /\d[.,]\d{2}(?!\d)/.test(raw) ? 1 : 0,
    legal_block: parties.legalBlocks.has(line.block) ? 1 : 0,
    first_block: line.index < 8 ? 1 : 0,
    table_row: line.rowSize > 3 ? 1 : 0,
    line_unfinished: rest !== '' && !isCountry(behind) && !isContactLine(behind) ? 1 : 0,
    starts_inside_line: from > 0 ? 1 : 0,
    window: facts?.window ? 1 : 0,
    address_first: rank === 0 ? 1 : 0,
    address_second: rank === 1 ? 1 : 0,
    address_later: rank > 1 ? 1 : 0,
    no_address: rank < 0 ? 1 : 0,
  }
}

const capital = /^\p{Lu}/u
const townAndState = /^\p{Lu}[\p{L}' -]+,? [A-Z]{2}\b/u

/** What stands around an address; empty where nothing does. */
interface Neighbours {
  /** In its first line, else the line over it. */
  readonly before: string
  /** What is left of its last line. */
  readonly rest: string
  /** That, else the line under it. */
  readonly behind: string
  /** The two lines under it. */
  readonly next: string
  readonly afterNext: string
}

function neighbours({ candidate, line, from }: Placed, { layout, parties }: Surroundings): Neighbours {
  const column = layout.columns[line.column] ?? []
  const at = parties.lines[line.index]?.columnAt ?? 0
  const span = candidate.spans.at(-1)
  const lastLine = span && layout.lineOfWord.get(span.page)?.[span.end - 1]
  const lastAt = lastLine && column.indexOf(lastLine, at)
  const next = column[(lastAt ?? at) + 1]?.text ?? ''
  const afterNext = column[(lastAt ?? at) + 2]?.text ?? ''
  const [first, behindLast] = [line.words[from], span && lastLine?.words[span.end - lastLine.line.span.start]]
  const own = first && from > 0 ? line.text.slice(0, first.offset - 1) : ''
  const rest = (behindLast && lastLine?.text.slice(behindLast.offset)) ?? ''
  return { before: own || (column[at - 1]?.text ?? ''), rest, behind: rest || next, next, afterNext }
}

interface Parts {
  readonly count: number
  /** Which of them is the first that looks like a part of an address, and which the last with a postcode; -1: none. */
  readonly street: number
  readonly postcode: number
}

function partsOf(raw: string): Parts {
  const parts = raw
    .split(/[\n,|·•●]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const street = parts.findIndex(isAddressLike)
  const postcode = parts.findLastIndex((part, at) => hasPostcode(part) && (at !== street || parts.length === 1))
  return { count: parts.length, street, postcode }
}

function lastWord(text: string): string {
  return /[^,\s]*$/.exec(text)?.[0] ?? ''
}

/** Whether the address is cut off: a town or postcode stands behind it. `after` is what comes behind that. */
function goesOn(behind: string, after: string): boolean {
  if (behind === '' || behind.length > 40 || isContactLine(behind) || isCountry(behind) || behind.includes(':'))
    return false
  return hasPostcode(behind) || isCountry(after) || townAndState.test(behind)
}
