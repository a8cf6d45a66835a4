import { checkTaxId } from '@/lib/fields/tax-id'
import type { FeatureDraft } from './features'
import type { TextLine } from './layout'
import { compactKey } from './normalise'
import { isAddressLike, type Role } from './party-facts'
import { hasBusinessWord, hasLegalForm, hasPostcode, hasStreetWord, isContactLine, isCountry } from './party-words'
import type { Placed, Surroundings } from './surroundings'

export function nameFeatures({ candidate, line, from, to }: Placed, around: Surroundings): FeatureDraft {
  const { layout, parties } = around
  const key = compactKey(candidate.value)
  const block = layout.blocks[line.block]
  const at = block?.lines.indexOf(line) ?? 0
  const column = layout.columns[line.column] ?? []
  const below = column.slice(column.indexOf(line) + 1, column.indexOf(line) + 5)
  const labelWords = coveredByLabels(line, from, to, around)
  const legalEnd = hasLegalForm(candidate.value.split(' ').slice(-2).join(' '))
  return {
    ...roleFeatures(parties.roles[line.index]),
    first_line: line.index < 12 ? 1 / (1 + line.index) : 0,
    biggest: line.page.number === 1 && line.size >= 0.95 * parties.largestSize && line.size > 1.2 ? 1 : 0,
    legal_form: hasLegalForm(candidate.value) ? 1 : 0,
    legal_form_last: legalEnd ? 1 : 0,
    all_capitals: candidate.value === candidate.value.toUpperCase() ? 1 : 0,
    one_word: to - from === 1 ? 1 : 0,
    many_words: to - from > 5 ? 1 : 0,
    digits: /\d/.test(candidate.value) ? 1 : 0,
    is_label: formWord.test(candidate.value.trim()) ? 1 : labelWords,
    block_head: at === 0 && (block?.lines.length ?? 0) > 1 ? 1 : 0,
    second_in_block: at === 1 ? 1 : 0,
    address_below: below.some(({ text }) => hasPostcode(text))
      ? 1
      : below.some(({ text }) => isAddressLike(text))
        ? 0.7
        : 0,
    address_beside: hasPostcode(line.text) || isAddressLike(line.text) ? 1 : 0,
    is_address: isAddressLike(candidate.value) || hasPostcode(candidate.value) ? 1 : 0,
    street_word: hasStreetWord(candidate.value) ? 1 : 0,
    legal_block: parties.legalBlocks.has(line.block) ? 1 : 0,
    domain: parties.domains.some((domain) => sharesStem(domain, key)) ? 1 : 0,
    found_again: key.length > 4 ? Math.min(1, timesFound(key, line, around) / 3) : 0,
    organisation: parties.entities.organisations.has(key) ? 1 : 0,
    person: parties.entities.people.has(key) ? 1 : 0,
    place_name: parties.entities.places.has(key) || isCountry(candidate.value) ? 1 : 0,
    part_of_line: (to - from) / line.words.length < 0.99 ? 1 : 0,
    cut_name: cutsName(line, from, to) ? 1 : 0,
    own_company: parties.ownNames.some((own) => own.includes(key) || key.includes(own)) ? 1 : 0,
    sentence: line.words.length > 9 ? 1 : 0,
    business_word: hasBusinessWord(candidate.value) ? 1 : 0,
    table_row: line.rowSize > 3 ? 1 : 0,
    ...windowFeatures(line, around),
    lower_case: /^\p{Ll}/u.test(candidate.value) ? 1 : 0,
    attention: isAttention(candidate.value) ? 1 : 0,
    role_head: headsRole(line, column, around) ? 1 : 0,
  }
}

/** What forms print before a value of any kind: never a name by itself. */
const formWord =
  /^(?:globale |global )?(?:nummer|number|numéro|numero|número|name|nom|naam|nombre|nome|kennung|id|code|typ|type|tipo|datum|date|seite|page|eur|usd|gbp|chf|tax id.*)$/iu

/** "Attn. Jane Doe", "z. Hd. Frau Braun": a person in a company, not the company. */
function isAttention(text: string): boolean {
  return /\b(?:attn|attention|att\.|z\. ?hd?\.|zu händen|c\/o|à l['’]attention|t\.a\.v\.|a la atención|all['’]attenzione|a\/c|herrn?|frau)(?:\b|\s|$)/iu.test(
    text,
  )
}

/** The first line of those a label or a window gives to one party: there stands its name. */
function headsRole(line: TextLine, column: readonly TextLine[], { layout, parties }: Surroundings): boolean {
  const own = partyOf(parties.roles[line.index])
  if (!own) return false
  const above = column[column.indexOf(line) - 1]
  if (!above || partyOf(parties.roles[above.index]) !== own) return true
  return layout.labels.hitsOf(above).some((hit) => hit.from === 0 && hit.to === above.words.length)
}

function partyOf(role: Role | undefined): 'vendor' | 'customer' | null {
  if (!role || Math.max(role.vendor, role.customer) < 0.4) return null
  return role.vendor > role.customer ? 'vendor' : 'customer'
}

/** Where an address window or letterhead would be, and which of the document's addresses it is. */
function windowFeatures(line: TextLine, { layout, parties }: Surroundings): FeatureDraft {
  const height = layout.pageHeights.get(line.page.number) ?? 1
  const width = layout.pageWidths.get(line.page.number) ?? 1
  const y = line.area.top / height
  const rank = parties.addressColumns.indexOf(line.column)
  return {
    window: line.page.number === 1 && y > 0.1 && y < 0.36 && line.area.left < 0.45 * width ? 1 : 0,
    address_first: rank === 0 ? 1 : 0,
    address_second: rank === 1 ? 1 : 0,
    address_later: rank > 1 ? 1 : 0,
    no_address: rank < 0 ? 1 : 0,
  }
}

function roleFeatures(role: Role | undefined): FeatureDraft {
  const { vendor = 0, customer = 0, other = 0 } = role ?? {}
  return {
    role_vendor: vendor,
    role_customer: customer,
    role_other: other,
    no_role: vendor + customer + other < 0.3 ? 1 : 0,
  }
}

/** Share of the letters that labels cover: "Invoice" is 1, "Invoice Company Ltd" less. */
function coveredByLabels(line: TextLine, from: number, to: number, { layout }: Surroundings): number {
  let [covered, all] = [0, 0]
  const hits = layout.labels.hitsOf(line)
  for (let at = from; at < to; at++) {
    const length = line.words[at]?.key.length ?? 0
    all += length
    if (hits.some((hit) => hit.from <= at && at < hit.to)) covered += length
  }
  return all === 0 ? 0 : covered / all
}

function sharesStem(domain: string, key: string): boolean {
  if (key.includes(domain) || (key.length > 3 && domain.includes(key))) return true
  return domain.length >= 5 && key.startsWith(domain.slice(0, 5))
}

function timesFound(key: string, own: TextLine, { parties }: Surroundings): number {
  let times = 0
  for (const [at, text] of parties.lineKeys.entries()) if (at !== own.index && text.includes(key)) times++
  return times
}

/** The next word still belongs to the name: "ACME Handels | GmbH". */
function cutsName(line: TextLine, from: number, to: number): boolean {
  const next = line.words[to]?.text
  const last = line.words[to - 1]?.text ?? ''
  return (
    (next !== undefined &&
      !/[|·•]/.test(last) &&
      (hasLegalForm(next) || (/^(?:&|und|and|et)$/.test(next) && hasLegalForm(last)))) ||
    /^(?:&|und|and|et|e|y|en)$/i.test(line.words[from - 1]?.text ?? '')
  )
}

export function addressFeatures({ candidate, line, from }: Placed, around: Surroundings): FeatureDraft {
  const { layout, parties } = around
  const lines = candidate.raw.split('\n')
  const [first = '', last = ''] = [lines[0], lines.at(-1)]
  const column = layout.columns[line.column] ?? []
  const at = column.indexOf(line)
  const lastSpan = candidate.spans.at(-1)
  const lastLine = lastSpan && layout.lineOfWord.get(lastSpan.page)?.[lastSpan.end - 1]
  const rest = column.slice((lastLine ? column.indexOf(lastLine) : at) + 1)
  const [next] = rest
  const restOfLast = lastLine && lastSpan ? lastLine.words.slice(lastSpan.end - lastLine.line.span.start) : []
  const before =
    line.words
      .slice(0, from)
      .map((word) => word.text)
      .join(' ') ||
    (column[at - 1]?.text ?? '')
  const head = first.split(/[,|]/)[0] ?? ''
  const parts = candidate.raw
    .split(/[\n,|·•●]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const streetAt = parts.findIndex(isAddressLike)
  const postcodeAt = parts.findLastIndex(
    (part, place) => hasPostcode(part) && (place !== streetAt || parts.length === 1),
  )
  const behind = restOfLast.map((word) => word.text).join(' ') || (next?.text ?? '')
  return {
    ...roleFeatures(parties.roles[line.index]),
    complete: streetAt >= 0 && postcodeAt > streetAt ? 1 : 0,
    postcode: postcodeAt >= 0 ? 1 : 0,
    postcode_last: postcodeAt >= 0 && postcodeAt >= parts.length - 2 ? 1 : 0,
    street: hasStreetWord(candidate.raw) ? 1 : 0,
    starts_like_street: isAddressLike(head) ? 1 : 0,
    starts_with_name: !/\d/.test(head) && !hasStreetWord(head) ? 1 : 0,
    legal_form_inside: lines.some((text) => hasLegalForm(text.replace(/,/g, ' ,'))) ? 1 : 0,
    country_last: isCountry(last.split(/[,\s]+/).at(-1) ?? '') || isCountry(last) ? 1 : 0,
    lines: Math.min(1, (lines.length - 1) / 3),
    one_line: lines.length === 1 ? 1 : 0,
    long: candidate.raw.length > 110 ? 1 : 0,
    short: candidate.raw.length < 16 ? 1 : 0,
    name_before: before !== '' && (hasLegalForm(before) || !/\d/.test(before)) ? 1 : 0,
    legal_form_before: hasLegalForm(before) ? 1 : 0,
    address_before: before !== '' && isAddressLike(before) ? 1 : 0,
    street_before: /\d/.test(before) && hasStreetWord(before) ? 1 : 0,
    goes_on: goesOn(behind, rest[restOfLast.length > 0 ? 0 : 1]?.text ?? '') ? 1 : 0,
    postcode_behind: postcodeAt < 0 && rest.slice(0, 2).some(({ text }) => hasPostcode(text)) ? 1 : 0,
    nothing_before: before === '' ? 1 : 0,
    postcode_left_out:
      !hasPostcode(last) &&
      ((next && hasPostcode(next.text)) || hasPostcode(restOfLast.map((word) => word.text).join(' ')))
        ? 1
        : 0,
    city_left_out:
      restOfLast.length > 0 &&
      !isCountry(restOfLast.map((word) => word.text).join(' ')) &&
      /^\p{Lu}/u.test(restOfLast[0]?.text ?? '')
        ? 1
        : 0,
    label_inside: Math.min(1, lines.join(' ').split(':').length - 1),
    amount_inside: /\d[.,]\d{2}(?!\d)/.test(candidate.raw) ? 1 : 0,
    legal_block: parties.legalBlocks.has(line.block) ? 1 : 0,
    first_block: line.index < 8 ? 1 : 0,
    table_row: line.rowSize > 3 ? 1 : 0,
    line_unfinished: restOfLast.length > 0 && !isCountry(behind) && !isContactLine(behind) ? 1 : 0,
    starts_inside_line: from > 0 ? 1 : 0,
    ...windowFeatures(line, around),
  }
}

const customerWords =
  /\b(?:customer|client|buyer|your|kunden?|käufer|ihre|votre|acheteur|uw|klant|cliente|acquirente|comprador|adquirente)\b/iu
const vendorWords =
  /\b(?:our|seller|supplier|vendor|unsere|verkäufer|lieferant|notre|vendeur|fournisseur|onze|ons|leverancier|nuestro|fornitore|fornecedor)\b/iu

/** Whether the address is cut off: a town or postcode stands behind it. `after` is what comes behind that. */
function goesOn(behind: string, after: string): boolean {
  if (behind === '' || behind.length > 40 || isContactLine(behind) || isCountry(behind) || /:/.test(behind))
    return false
  return hasPostcode(behind) || isCountry(after) || /^\p{Lu}[\p{L}' -]+,? [A-Z]{2}\b/u.test(behind)
}

/** Whose address stands over a line, and whether it is the first of the document. */
function addressOver(line: TextLine, { layout, parties }: Surroundings): FeatureDraft {
  const over = layout.lines.findLast(
    (other) =>
      other.page === line.page &&
      hasPostcode(other.text) &&
      other.area.top <= line.area.top &&
      line.area.top - other.area.bottom < 20 &&
      (other.column === line.column || Math.abs(other.area.left - line.area.left) < 3),
  )
  const role = over && parties.roles[over.index]
  const rank = over ? parties.addressColumns.indexOf(over.column) : -1
  return {
    under_vendor: role?.vendor ?? 0,
    under_customer: role?.customer ?? 0,
    under_first: rank === 0 ? 1 : 0,
    under_later: rank > 0 ? 1 : 0,
  }
}

export function taxIdFeatures({ candidate, line, from, to }: Placed, around: Surroundings): FeatureDraft {
  const { parties, layout } = around
  const height = layout.pageHeights.get(line.page.number) ?? 1
  const key = compactKey(candidate.value)
  const before = line.words
    .slice(0, from)
    .map((word) => word.text)
    .join(' ')
  const labelText = before || (line.leftOf[0]?.text ?? '')
  return {
    ...roleFeatures(parties.roles[line.index]),
    ...addressOver(line, around),
    country_prefix: /^(?:[A-Z]{2}|CHE)[A-Z]?\d/.test(candidate.value) ? 1 : 0,
    few_digits: candidate.value.replace(/\D/g, '').length < 7 ? 1 : 0,
    middle: line.area.top / height > 0.2 && line.area.top / height < 0.7 ? 1 : 0,
    own_company: parties.ownTaxIds.includes(key) ? 1 : 0,
    words: Math.min(1, (to - from - 1) / 3),
    says_customer: customerWords.test(labelText) ? 1 : 0,
    says_vendor: vendorWords.test(labelText) ? 1 : 0,
    valid: checkTaxId(candidate.value).valid === true ? 1 : 0,
    rest_is_cut: /^\d/.test(line.words[to]?.text ?? '') ? 1 : 0,
  }
}
