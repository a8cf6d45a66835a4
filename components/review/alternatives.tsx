'use client'
import { Kbd } from '@/components/ui/kbd'
import type { Place } from '@/components/viewer/field-box'
import { formatValue, percent } from '@/components/viewer/format-value'
import type { Field } from '@/lib/fields/field'
import type { Proposal } from './proposals'

/** Other readings of the focused field, each one key away. */
export function Alternatives({
  field,
  proposals,
  currency,
  onTake,
  onLight,
}: {
  readonly field: Field
  readonly proposals: readonly Proposal[]
  readonly currency: string | null
  readonly onTake: (number: number) => void
  readonly onLight: (place: Place | null) => void
}) {
  if (proposals.length === 0) return null
  return (
    <ul aria-label="Other readings" className="flex flex-wrap gap-1.5">
      {proposals.map(({ value, raw, box, spans, confidence }, index) => {
        const place = box && spans[0] ? { page: spans[0].page, box } : null
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: its number is what it is called by
          <li key={index}>
            <button
              type="button"
              onClick={() => {
                onLight(null)
                onTake(index + 1)
              }}
              onPointerEnter={() => onLight(place)}
              onPointerLeave={() => onLight(null)}
              onFocus={() => onLight(place)}
              onBlur={() => onLight(null)}
              className="flex min-h-7 cursor-pointer items-center gap-2 rounded-md border border-line-strong/50 bg-surface px-1.5 text-left hover:border-line-strong pointer-coarse:min-h-10"
            >
              <Kbd>Alt+{index + 1}</Kbd>
              <span className="max-w-60 truncate">{formatValue(field.type, value, currency) ?? raw}</span>
              <span className="tabular text-muted text-xs">{percent(confidence)} %</span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
