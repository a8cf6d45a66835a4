import { type AmountFacts, centsOf } from './amount-facts'

/** What cash does to a sum: it is rounded to coins, and paid with more than it is. All in cents. */
interface PaymentFacts {
  /** Multiples of five beside an amount up to four cents away that is none. */
  readonly rounded: ReadonlySet<number>
  readonly unrounded: ReadonlySet<number>
  /** a - b for two amounts a > b: what is paid less the change. */
  readonly afterChange: ReadonlySet<number>
  /** The sum and the change make it up. */
  readonly given: ReadonlySet<number>
}

/** Beyond that many different amounts differences agree by chance. */
const maxValues = 40
const known = new WeakMap<AmountFacts, PaymentFacts>()

export function paymentFeatures(value: string, amounts: AmountFacts) {
  const facts = known.get(amounts) ?? paymentFactsOf(amounts)
  known.set(amounts, facts)
  const cents = centsOf(value)
  return {
    rounded: facts.rounded.has(cents) ? 1 : 0,
    unrounded: facts.unrounded.has(cents) ? 1 : 0,
    after_change: facts.afterChange.has(cents) ? 1 : 0,
    given: facts.given.has(cents) ? 1 : 0,
    share_of_second: amounts.ranked[1] ? Math.min(3, cents / amounts.ranked[1]) : 0,
  }
}

function paymentFactsOf({ ranked }: AmountFacts): PaymentFacts {
  const values = ranked.slice(0, maxValues)
  const all = new Set(values)
  const [rounded, unrounded, afterChange, given] = [0, 1, 2, 3].map(() => new Set<number>()) as [
    Set<number>,
    Set<number>,
    Set<number>,
    Set<number>,
  ]
  for (const a of values) {
    if (a % 5 !== 0) {
      const coin = [1, 2, 3, 4].flatMap((by) => [a - by, a + by]).find((near) => near % 5 === 0 && all.has(near))
      if (coin !== undefined) {
        rounded.add(coin)
        unrounded.add(a)
      }
    }
    for (const b of values) {
      const rest = a - b
      if (rest <= 0 || rest === b || !all.has(rest)) continue
      afterChange.add(rest)
      given.add(a)
    }
  }
  return { rounded, unrounded, afterChange, given }
}
