import type { Candidate } from './extraction'
import type { Layout } from './layout'

/** What arithmetic says about an amount. */
export interface AmountRole {
  /** It is a + b for two other amounts, b being a plausible tax on a. */
  readonly gross: boolean
  readonly net: boolean
  readonly tax: boolean
  /** The tax rate of that sum is printed on the page. */
  readonly printedRate: boolean
}

export interface AmountFacts {
  /** Cents → role. */
  readonly roles: ReadonlyMap<number, AmountRole>
  /** Distinct positive values, largest first. */
  readonly ranked: readonly number[]
  /** Cents → how many times printed. */
  readonly counts: ReadonlyMap<number, number>
  /** Word positions "page start" of amounts that are the sum of those right above them in their column. */
  readonly columnSums: ReadonlySet<string>
  /** "page start" → 0 (first amount of the document) to 1 (last). */
  readonly order: ReadonlyMap<string, number>
  /** "page start" → other amounts in the same row. */
  readonly rowMates: ReadonlyMap<string, number>
}

interface Place {
  readonly key: string
  readonly cents: number
  readonly page: number
  readonly right: number
  readonly middle: number
}

/** Beyond that many different amounts (a long statement), sums agree by chance. */
const maxValues = 90

export function amountFactsOf(layout: Layout, candidates: readonly Candidate[]): AmountFacts {
  const places = placesOf(layout, candidates)
  const counts = new Map<number, number>()
  for (const { cents } of places) counts.set(cents, (counts.get(cents) ?? 0) + 1)
  const ranked = [...counts.keys()].filter((cents) => cents > 0).sort((a, b) => b - a)
  return {
    roles: rolesOf(ranked.slice(0, maxValues), printedRates(layout)),
    ranked,
    counts,
    columnSums: columnSumsOf(places),
    order: new Map(places.map(({ key }, at) => [key, places.length > 1 ? at / (places.length - 1) : 1])),
    rowMates: new Map(places.map((place) => [place.key, places.filter((other) => inRow(place, other)).length])),
  }
}

export function centsOf(value: string): number {
  return Math.round(Number(value) * 100)
}

function placesOf(layout: Layout, candidates: readonly Candidate[]): Place[] {
  return candidates
    .filter(({ field }) => field === 'total')
    .flatMap(({ spans: [span], value }) => {
      const line = span && layout.lineOfWord.get(span.page)?.[span.start]
      const word = line?.words[(span?.end ?? 0) - 1 - line.line.span.start]
      if (!span || !word) return []
      const middle = (word.area.top + word.area.bottom) / 2
      return [
        { key: `${span.page} ${span.start}`, cents: centsOf(value), page: span.page, right: word.area.right, middle },
      ]
    })
    .sort((a, b) => a.page - b.page || a.middle - b.middle)
}

function inRow(a: Place, b: Place): boolean {
  return a.key !== b.key && a.page === b.page && Math.abs(a.middle - b.middle) < 0.5
}

/** All net + tax = gross among the values; rounding may be off by a cent. */
function rolesOf(values: readonly number[], rates: ReadonlySet<number>): Map<number, AmountRole> {
  const known = new Set(values)
  const roles = new Map<number, AmountRole>()
  for (const gross of values) {
    for (const net of values) {
      if (net >= gross || net < 0.72 * gross) continue
      for (const tax of [gross - net, gross - net - 1, gross - net + 1]) {
        if (!known.has(tax) || tax <= 0) continue
        const rate = (tax / net) * 100
        const printedRate = [...rates].some((printed) => Math.abs((net * printed) / 100 - tax) <= 2.5)
        if (!printedRate && (rate < 2 || rate > 28)) continue
        mark(roles, gross, { gross: true, printedRate })
        mark(roles, net, { net: true, printedRate })
        mark(roles, tax, { tax: true, printedRate })
      }
    }
  }
  return roles
}

function mark(roles: Map<number, AmountRole>, cents: number, role: Partial<AmountRole>): void {
  const before = roles.get(cents) ?? { gross: false, net: false, tax: false, printedRate: false }
  roles.set(cents, {
    gross: before.gross || role.gross === true,
    net: before.net || role.net === true,
    tax: before.tax || role.tax === true,
    printedRate: before.printedRate || role.printedRate === true,
  })
}

function printedRates(layout: Layout): Set<number> {
  const rates = new Set<number>()
  for (const { text } of layout.lines) {
    for (const [, number = ''] of text.matchAll(/(?<![\d.,])(\d{1,2}(?:[.,]\d{1,3})?) ?%/g)) {
      const rate = Number(number.replace(',', '.'))
      if (rate > 0 && rate < 40) rates.add(rate)
    }
  }
  return rates
}

/** The amounts above one, right-aligned with it, added up from the nearest upwards until they agree or exceed it. */
function columnSumsOf(places: readonly Place[]): Set<string> {
  const sums = new Set<string>()
  for (const [at, place] of places.entries()) {
    let sum = 0
    let terms = 0
    for (let above = at - 1; above >= 0 && terms < 60; above--) {
      const other = places[above]
      if (!other || other.page !== place.page) break
      if (Math.abs(other.right - place.right) > 1.5 || other.middle > place.middle - 0.5) continue
      sum += other.cents
      terms++
      if (terms >= 2 && sum === place.cents && sum > 0) sums.add(place.key)
      if (sum > place.cents && place.cents > 0) break
    }
  }
  return sums
}
