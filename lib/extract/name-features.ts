import type { FeatureDraft } from './features'
import type { TextLine } from './layout'
import { isAddressLike, noRole } from './line-facts'
import { compactKey } from './normalise'
import { hasBusinessWord, hasLegalForm, hasPostcode, hasStreetWord, isCountry } from './party-words'
import type { Placed, Surroundings } from './surroundings'

/** One flat literal: an object that takes in another one and then goes on is slow to make, and there are many. */
export function nameFeatures({ candidate, line, from, to }: Placed, around: Surroundings): FeatureDraft {
  const { layout, parties } = around
  const { value } = candidate
  const key = compactKey(value)
  const facts = parties.lines[line.index]
  const { vendor, customer, other } = facts?.role ?? noRole
  const rank = facts?.addressRank ?? -1
  const at = facts?.blockAt ?? 0
  const biggest = line.page.number === 1 && line.size >= 0.95 * parties.largestSize && line.size > 1.2
  return {
    role_vendor: vendor,
    role_customer: customer,
    role_other: other,
    no_role: vendor + customer + other < 0.3 ? 1 : 0,
    first_line: line.index < 12 ? 1 / (1 + line.index) : 0,
    biggest: biggest ? 1 : 0,
    legal_form: hasLegalForm(value) ? 1 : 0,
    legal_form_last: hasLegalForm(lastWords(value)) ? 1 : 0,
    all_capitals: value === value.toUpperCase() ? 1 : 0,
    one_word: to - from === 1 ? 1 : 0,
    many_words: to - from > 5 ? 1 : 0,
    digits: /\d/.test(value) ? 1 : 0,
    is_label: formWord.test(value.trim()) ? 1 : coveredByLabels(line, from, to, around),
    block_head: at === 0 && (layout.blocks[line.block]?.lines.length ?? 0) > 1 ? 1 : 0,
    second_in_block: at === 1 ? 1 : 0,
    address_below: facts?.addressBelow ?? 0,
    address_beside: facts?.addressBeside ? 1 : 0,
    is_address: isAddressLike(value) || hasPostcode(value) ? 1 : 0,
    street_word: hasStreetWord(value) ? 1 : 0,
    legal_block: parties.legalBlocks.has(line.block) ? 1 : 0,
    domain: parties.domains.some((domain) => sharesStem(domain, key)) ? 1 : 0,
    found_again: key.length > 4 ? Math.min(1, parties.keys.otherLinesWith(key, line.index) / 3) : 0,
    organisation: parties.entities.organisations.has(key) ? 1 : 0,
    person: parties.entities.people.has(key) ? 1 : 0,
    place_name: parties.entities.places.has(key) || isCountry(value) ? 1 : 0,
    part_of_line: (to - from) / line.words.length < 0.99 ? 1 : 0,
    cut_name: cutsName(line, from, to) ? 1 : 0,
    own_company: parties.ownNames.some((own) => own.includes(key) || key.includes(own)) ? 1 : 0,
    sentence: line.words.length > 9 ? 1 : 0,
    business_word: hasBusinessWord(value) ? 1 : 0,
    table_row: line.rowSize > 3 ? 1 : 0,
    window: facts?.window ? 1 : 0,
    address_first: rank === 0 ? 1 : 0,
    address_second: rank === 1 ? 1 : 0,
    address_later: rank > 1 ? 1 : 0,
    no_address: rank < 0 ? 1 : 0,
    lower_case: smallLetter.test(value) ? 1 : 0,
    attention: isAttention(value) ? 1 : 0,
    role_head: facts?.headsRole ? 1 : 0,
  }
}

const smallLetter = /^\p{Ll}/u

/** What forms print before a value of any kind: never a name by itself. */
const formWord =
  /^(?:globale |global )?(?:nummer|number|numéro|numero|número|name|nom|naam|nombre|nome|kennung|id|code|typ|type|tipo|datum|date|seite|page|eur|usd|gbp|chf|tax id.*)$/iu

/** The last two words. */
function lastWords(text: string): string {
  const last = text.lastIndexOf(' ')
  return last < 1 ? text : text.slice(text.lastIndexOf(' ', last - 1) + 1)
}

/** "Attn. Jane Doe", "z. Hd. Frau Braun": a person in a company, not the company. */
function isAttention(text: string): boolean {
  return /\b(?:attn|attention|att\.|z\. ?hd?\.|zu händen|c\/o|à l['’]attention|t\.a\.v\.|a la atención|all['’]attenzione|a\/c|herrn?|frau)(?:\b|\s|$)/iu.test(
    text,
  )
}

/** Share of the letters that labels cover: "Invoice" is 1, "Invoice Company Ltd" less. */
function coveredByLabels(line: TextLine, from: number, to: number, { layout }: Surroundings): number {
  const hits = layout.labels.hitsOf(line)
  if (hits.length === 0) return 0
  let [covered, all] = [0, 0]
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

/** The next word still belongs to the name: "ACME Handels | GmbH". */
function cutsName(line: TextLine, from: number, to: number): boolean {
  const next = line.words[to]?.text
  const last = line.words[to - 1]?.text ?? ''
  return (
    (next !== undefined &&
      !/[|·•]/.test(last) &&
      (hasLegalForm(next) || (/^(?:&|und|and|et)$/.test(next) && hasLegalForm(last)))) ||
    (from > 0 && /^(?:&|und|and|et|e|y|en)$/i.test(line.words[from - 1]?.text ?? ''))
  )
}
