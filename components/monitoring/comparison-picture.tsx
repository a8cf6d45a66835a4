import { useId } from 'react'
import { Notice } from '@/components/ui/notice'
import type { Comparison } from '@/lib/contracts/promotions'

const [width, height, margin] = [320, 56, 12]

/** How much better or worse the challenger is, with its interval, in words and as a picture. */
export function ComparisonPicture({ comparison }: { readonly comparison: Comparison }) {
  const { verdict, sentence, difference, paired, champion, challenger } = comparison
  return (
    <div className="grid gap-3">
      <Notice tone={verdict === 'loses' ? 'warning' : 'plain'} title={titles[verdict]}>
        <p>{sentence}</p>
      </Notice>
      {difference && (
        <div className="grid items-center gap-4 sm:grid-cols-[auto_minmax(0,1fr)]">
          <Interval {...difference} />
          <p className="max-w-prose text-muted text-xs">
            F1 {percent(challenger.f1)} against the champion’s {percent(champion.f1)}, over{' '}
            {paired
              ? `${champion.documents} documents that both extracted`
              : `${challenger.documents} documents of its own against ${champion.documents} of the champion’s`}
            , approved by clerks. A value that the clerk left as it was counts as right.
          </p>
        </div>
      )}
    </div>
  )
}

const titles = {
  too_few: 'Not known yet',
  open: 'Neither is better',
  wins: 'The challenger is better: it may be promoted',
  loses: 'The challenger is worse',
} as const

const percent = (share: number) => `${(100 * share).toFixed(1)} %`

function Interval({ value, low, high }: { readonly value: number; readonly low: number; readonly high: number }) {
  const id = useId()
  const reach = Math.max(0.01, Math.abs(low), Math.abs(high)) * 1.1
  const at = (share: number) => margin + ((share + reach) / (2 * reach)) * (width - 2 * margin)
  const points = (share: number) => `${share < 0 ? '−' : '+'}${(100 * Math.abs(share)).toFixed(1)}`
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={id} className="w-full max-w-80 text-muted">
      <title id={id}>
        {`Difference in F1: ${points(value)} points, 95 % between ${points(low)} and ${points(high)}`}
      </title>
      <line x1={at(0)} x2={at(0)} y1={6} y2={38} className="stroke-line-strong" strokeDasharray="3 3" />
      <line x1={at(low)} x2={at(high)} y1={22} y2={22} className="stroke-accent" strokeWidth={3} />
      <circle cx={at(value)} cy={22} r={5} className="fill-accent" />
      <text x={margin} y={52} className="fill-current text-[11px]">
        worse
      </text>
      <text x={at(0)} y={52} textAnchor="middle" className="fill-current text-[11px]">
        the same
      </text>
      <text x={width - margin} y={52} textAnchor="end" className="fill-current text-[11px]">
        better
      </text>
    </svg>
  )
}
