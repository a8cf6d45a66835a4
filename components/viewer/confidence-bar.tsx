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
    <span className="tabular grid w-9 shrink-0 justify-items-end gap-0.5 whitespace-nowrap text-muted text-xs leading-none">
      {shown} %
      <span aria-hidden className="h-[3px] w-full overflow-hidden rounded-full bg-line">
        <span
          className={clsx('block h-full origin-left', state === 'check' ? 'bg-check-line' : 'bg-line-strong')}
          style={{ transform: `scaleX(${shown / 100})` }}
        />
      </span>
    </span>
  )
}
