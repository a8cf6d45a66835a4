import { useId } from 'react'
import type { DriftMetric } from '@/lib/contracts/drift'
import { binLabels, driftDetail, driftTitle } from './drift-words'

const [width, height, top, bottom] = [300, 120, 8, 16]

/** Two distributions side by side, in shares of their documents, with the numbers as a table for whoever wants them. */
export function DistributionChart({ metric }: { readonly metric: DriftMetric }) {
  const id = useId()
  const labels = binLabels(metric.key)
  const [before, now] = [sharesOf(metric.reference), sharesOf(metric.current)]
  const most = Math.max(0.01, ...before, ...now)
  const step = width / labels.length
  const bar = Math.min(18, step * 0.4)
  const heightOf = (share: number) => (share / most) * (height - top - bottom)
  return (
    <div className="grid gap-1">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-labelledby={`${id}-t ${id}-d`}
        className="w-full text-muted"
      >
        <title id={`${id}-t`}>{driftTitle(metric)}</title>
        <desc id={`${id}-d`}>{driftDetail(metric)}</desc>
        {labels.map((label, at) => {
          const [reference, current] = [before[at] ?? 0, now[at] ?? 0]
          const middle = (at + 0.5) * step
          return (
            <g key={label}>
              <rect
                x={middle - bar}
                y={height - bottom - heightOf(reference)}
                width={bar}
                height={heightOf(reference)}
                className="fill-line-strong/60"
              />
              <rect
                x={middle}
                y={height - bottom - heightOf(current)}
                width={bar}
                height={heightOf(current)}
                className="fill-accent"
              />
            </g>
          )
        })}
        <line x1={0} x2={width} y1={height - bottom} y2={height - bottom} className="stroke-line-strong" />
        <text x={2} y={height - 4} className="fill-current text-[10px]">
          {labels[0]}
        </text>
        <text x={width - 2} y={height - 4} textAnchor="end" className="fill-current text-[10px]">
          {labels.at(-1)}
        </text>
      </svg>
      <details className="text-xs">
        <summary className="cursor-pointer text-muted">In numbers</summary>
        <table className="mt-1 w-full text-left">
          <thead>
            <tr className="text-muted">
              <th scope="col" className="font-medium">
                {metric.key === 'words' ? 'Words' : metric.key === 'confidence' ? 'Confidence' : ''}
              </th>
              <th scope="col" className="text-right font-medium">
                before
              </th>
              <th scope="col" className="text-right font-medium">
                this week
              </th>
            </tr>
          </thead>
          <tbody>
            {labels.map((label, at) => (
              <tr key={label}>
                <th scope="row" className="font-normal">
                  {label}
                </th>
                <td className="tabular text-right">{(metric.reference[at] ?? 0).toLocaleString('en')}</td>
                <td className="tabular text-right">{(metric.current[at] ?? 0).toLocaleString('en')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </div>
  )
}

function sharesOf(counts: readonly number[]): number[] {
  const all = counts.reduce((sum, count) => sum + count, 0)
  return counts.map((count) => (all === 0 ? 0 : count / all))
}
