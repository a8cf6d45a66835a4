import { treeContributions } from './boosted-trees'
import { isOwn } from './features'
import { type Column, type FieldRows, type FieldScorer, linearStarts, rowCountOf, treeBinsOf } from './field-scorer'
import type { Placed } from './surroundings'

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
  odds_sum: 'its lines read like it',
  odds_first: 'its lines read like it',
  odds_last: 'its lines read like it',
  odds_other_party: 'reads like this side of the invoice',
}

/** As they are named in `context-words.ts`. */
const contextWord = /^(<[12]? ?|\^)(\p{L}{3,})$/u

const relationWords = { inline: 'behind', left: 'right of', above: 'below' } as const
const most = 3
const leastGain = 0.25

/** Why the row's candidate scores as it does: what gained most against the field's other rows, strongest first. */
export function reasonsOf(placed: Placed, scorer: FieldScorer, rows: FieldRows, row: number): string[] {
  const strong = [...columnGains(scorer, rows, row), ...wordGains(scorer, rows, row)]
    .filter(({ name, gain }) => gain > (isLabel(name) ? 0 : leastGain))
    .sort((a, b) => Number(isLabel(b.name)) - Number(isLabel(a.name)) || b.gain - a.gain)
  return [...new Set(strong.flatMap(({ name }) => inWords(name, placed)))].slice(0, most)
}

/** A label on the page tells a clerk more than anything else, whatever it gained beside the rest. */
function isLabel(name: string): boolean {
  return name.startsWith('label_')
}

interface Gain {
  readonly name: string
  readonly gain: number
}

/** The mean of both scorers: the linear weight above the mean of the other rows, and the trees' contribution. */
function columnGains(scorer: FieldScorer, { bins, words }: FieldRows, row: number): Gain[] {
  const { columns, linear } = scorer
  const width = columns.length
  const starts = linearStarts(columns)
  const others = rowCountOf(words) - 1
  const trees = scorer.trees && treeContributions(scorer.trees, treeBinsOf(scorer, { bins, words }, row))
  const gains: Gain[] = []
  for (const at of toldColumnsOf(columns)) {
    const { name } = columns[at] as Column
    const start = starts[at] as number
    let sum = 0
    for (let other = 0, bin = at; other < others; other++, bin += width)
      sum += linear[start + (bins[bin] as number)] as number
    const above = (linear[start + (bins[row * width + at] as number)] as number) - sum / Math.max(1, others)
    gains.push({ name, gain: trees ? (above + (trees[at] as number)) / 2 : above })
  }
  return gains
}

const toldColumns = new WeakMap<readonly Column[], readonly number[]>()

/** Most measurements mean nothing to a clerk, whatever they gained. Worked out once for a model. */
function toldColumnsOf(columns: readonly Column[]): readonly number[] {
  const known = toldColumns.get(columns)
  if (known) return known
  const told = columns.flatMap(({ name }, at) => (isLabel(name) || words[name] !== undefined ? [at] : []))
  toldColumns.set(columns, told)
  return told
}

function wordGains(scorer: FieldScorer, { words }: FieldRows, row: number): Gain[] {
  const { columns, linear, trees } = scorer
  const first = linearStarts(columns).at(-1) as number
  const names = namesOf(scorer)
  return Array.from(words.indices.subarray(words.starts[row], words.starts[row + 1]), (index) => ({
    name: names[index] as string,
    gain: (linear[first + index] as number) / (trees ? 2 : 1),
  }))
}

const wordNames = new WeakMap<FieldScorer, readonly string[]>()

/** The words of the vocabulary by their index. */
function namesOf(scorer: FieldScorer): readonly string[] {
  const known = wordNames.get(scorer)
  if (known) return known
  const names: string[] = []
  for (const [name, index] of scorer.vocabulary) names[index] = name
  wordNames.set(scorer, names)
  return names
}

/** Labels are told with their text as printed, words of the surroundings as they are compared. */
function inWords(name: string, { candidate, sights }: Placed): string[] {
  if (name.startsWith('label_')) {
    const relation = name.slice('label_'.length)
    const own = sights.filter((sight) => isOwn(candidate.field, sight.target) && sight.relation === relation)
    const sight = own.sort((a, b) => b.strength - a.strength)[0]
    return sight ? [`${relationWords[sight.relation]} “${sight.text}”`] : []
  }
  const context = contextWord.exec(name)
  if (context) return [`${context[1] === '^' ? 'below' : 'right of'} “${context[2]}”`]
  return words[name] ? [words[name]] : []
}
