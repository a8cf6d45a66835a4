import type { PromotionRow } from '@/lib/contracts/promotions'
import { promotionInWords } from './model-name'
import { Moment } from './moment'

/** Who changed what serves, when and why; nothing of it is ever taken back. */
export function PromotionHistory({ history }: { readonly history: readonly PromotionRow[] }) {
  if (history.length === 0) {
    return <p className="text-muted">Nothing was promoted yet: the model that ships has served since the beginning.</p>
  }
  return (
    <ul className="grid">
      {history.map((row) => (
        <li
          key={row.id}
          className="grid gap-x-4 border-line border-t py-1.5 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]"
        >
          <p>
            {promotionInWords(row)}
            <span className="block text-muted text-xs">
              <Moment iso={row.at} />, {row.actorName}
            </span>
          </p>
          <p>
            {row.reason ?? <span className="text-muted">no reason given</span>}
            {row.overruled.map((sentence) => (
              <span key={sentence} className="block text-muted text-xs">
                Overruled: {sentence}
              </span>
            ))}
          </p>
        </li>
      ))}
    </ul>
  )
}
