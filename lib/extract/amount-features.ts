import { centsOf } from './amount-facts'
import type { FeatureDraft } from './features'
import type { LabelTarget } from './label-index'
import type { LabelSight } from './label-sights'
import { paymentFeatures } from './payment-facts'
import type { Placed, Surroundings } from './surroundings'

export function amountFeatures(
  { candidate, line, from, to, sights }: Placed,
  { amounts, layout }: Surroundings,
): FeatureDraft {
  const cents = centsOf(candidate.value)
  const role = amounts.roles.get(cents)
  const [span] = candidate.spans
  const key = `${span?.page} ${span?.start}`
  const rank = amounts.ranked.indexOf(cents)
  const payment = paymentFeatures(candidate.value, amounts)
  const neighbours = [
    line.words[from - 1]?.text,
    line.words[to]?.text,
    line.words[from]?.text,
    line.words[to - 1]?.text,
  ]
  return {
    largest: rank === 0 ? 1 : 0,
    second_largest: rank === 1 ? 1 : 0,
    share_of_largest: cents > 0 && amounts.ranked[0] ? cents / amounts.ranked[0] : 0,
    sum_gross: role?.gross ? 1 : 0,
    sum_net: role?.net ? 1 : 0,
    sum_tax: role?.tax ? 1 : 0,
    printed_rate: role?.printedRate ? 1 : 0,
    column_sum: amounts.columnSums.has(key) ? 1 : 0,
    zero: cents === 0 ? 1 : 0,
    negative: cents < 0 ? 1 : 0,
    no_decimals: /^-?\d+$/.test(candidate.value) && !/[.,]\d{2}\b/.test(candidate.raw) ? 1 : 0,
    odd_decimals: /[.,]\d$|[.,]\d{3,}$/.test(candidate.value) ? 1 : 0,
    currency_beside: neighbours.some(
      (text) => text !== undefined && /[$€£¥₹]|^(?:EUR|USD|GBP|CHF|INR|MYR|RM|Rs\.?)/.test(text),
    )
      ? 1
      : 0,
    late: amounts.order.get(key) ?? 0,
    row_mates: Math.min(1, (amounts.rowMates.get(key) ?? 0) / 2),
    often_printed: Math.min(1, Math.log2(amounts.counts.get(cents) ?? 1) / 2),
    due_label: strengthOf(sights, 'amount_due'),
    total_label: strengthOf(sights, 'total'),
    last_page: layout.pages.length > 1 && line.page === layout.pages.at(-1) ? 1 : 0,
    in_sentence: line.words.length > 8 ? 1 : 0,
    rounded: payment.rounded,
    unrounded: payment.unrounded,
    after_change: payment.after_change,
    given: payment.given,
    share_of_second: payment.share_of_second,
  }
}

function strengthOf(sights: readonly LabelSight[], target: LabelTarget): number {
  return sights.reduce((most, sight) => (sight.target === target ? Math.max(most, sight.strength) : most), 0)
}
