import type { Candidate } from './extraction'
import { type Features, isOwn } from './features'
import type { Layout } from './layout'
import type { FieldModel } from './model'
import { place } from './surroundings'

/** Features that mean something to a clerk, in words. Labels are told with their text, see below. */
const words: Readonly<Record<string, string>> = {
  largest: 'largest amount',
  sum_gross: 'equals net + tax',
  sum_net: 'with tax it makes the total',
  sum_tax: 'added to the net amount it makes the total',
  printed_rate: 'agrees with a tax rate printed on the page',
  column_sum: 'sum of the amounts above it',
  often_printed: 'printed several times',
  repeated: 'printed several times',
  found_again: 'named again elsewhere',
  late: 'stands near the end of the amounts',
  last_page: 'stands on the last page',
  first_in_document: 'first date of the document',
  earliest: 'earliest date',
  latest: 'latest date',
  only_date: 'only date of the document',
  first_line: 'stands at the very top',
  top: 'stands in the upper part of the page',
  head: 'stands in the letterhead',
  foot: 'stands in the footer',
  biggest: 'set in the largest type',
  big: 'set in large type',
  legal_form: 'has a legal form',
  legal_form_last: 'ends with a legal form',
  address_below: 'an address follows',
  address_beside: 'an address stands beside it',
  legal_block: 'stands with tax or bank details',
  domain: 'agrees with a web or mail address',
  organisation: 'reads like the name of an organisation',
  person: 'reads like the name of a person',
  own_company: 'is your own company',
  role_vendor: 'in the seller’s block',
  role_customer: 'in the recipient’s block',
  name_before: 'follows a name',
  legal_form_before: 'follows a company name',
  postcode: 'has a postcode',
  postcode_last: 'ends with postcode and town',
  starts_like_street: 'begins with a street',
  share: 'most frequent currency',
  beside_total: 'stands beside the total',
  is_code: 'printed as a currency code',
  is_sign: 'printed as a currency sign',
  country_prefix: 'has a country’s prefix',
  block_head: 'first line of its block',
}

const relationWords = { inline: 'behind', left: 'right of', above: 'below' } as const
const most = 3

/** Why a candidate scores as it does: its strongest features, strongest first. */
export function reasonsOf(candidate: Candidate, features: Features, { weights }: FieldModel, layout: Layout): string[] {
  const sights = place(candidate, layout).sights.filter((sight) => isOwn(candidate.field, sight.target))
  const strong = Object.entries(features)
    .map(([name, value]) => ({ name, gain: (weights[name] ?? 0) * value }))
    .filter(({ gain }) => gain > 0.25)
    .sort((a, b) => b.gain - a.gain)
  const reasons = strong.flatMap(({ name }) => {
    const relation = name.startsWith('label_') ? name.slice('label_'.length) : null
    if (!relation) return words[name] ?? []
    const sight = sights.filter((own) => own.relation === relation).sort((a, b) => b.strength - a.strength)[0]
    return sight ? `${relationWords[sight.relation]} “${sight.text}”` : []
  })
  return [...new Set(reasons)].slice(0, most)
}
