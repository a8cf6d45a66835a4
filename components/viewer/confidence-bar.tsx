import { clsx } from 'clsx'
import type { FieldReply } from '@/lib/contracts/documents'
import { percent } from './format-value'

/** A probability as a number and a short bar. */
export function ConfidenceBar({
  confidence,
  state = 'sure',
}: {
  readonly confidence: number
  readonly state?: FieldReply['state']
}) {
  const shown = percent(confidence)
  return (
    <span className="tabular inline-flex items-center gap-1.5 text-muted text-xs">
      <span aria-hidden className="h-1 w-8 overflow-hidden rounded-full bg-line">
        <span
          className={clsx(
            'block h-full origin-left',
            state === 'check' ? 'bg-check-line' : state === 'missing' ? 'bg-missing-line' : 'bg-line-strong',
          )}
          style={{ transform: `scaleX(${shown / 100})` }}
        />
      </span>
      <span className="w-9 text-right">{shown} %</span>
    </span>
  )
}
