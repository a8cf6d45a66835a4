import { clsx } from 'clsx'
import { useId } from 'react'
import { chart, type Scale, scaleOf, tickAnchor } from './chart-scale'
import { ChartTable } from './chart-table'

export interface ChartPoint {
  readonly x: number
  readonly y: number
  /** The interval that y is in. */
  readonly low?: number
  readonly high?: number
  /** How much it stands for: its dot is larger. */
  readonly weight?: number
}

export interface ChartSeries {
  readonly name: string
  readonly points: readonly ChartPoint[]
  /** The first is the one that the picture is about; the other is dashed, to be told apart without colour. */
  readonly dashed?: boolean
  readonly dots?: boolean
}

interface LineChartProps {
  /** What the picture shows, as a sentence. */
  readonly title: string
  readonly note?: string
  readonly x: ChartAxis
  readonly y: ChartAxis
  readonly series: readonly ChartSeries[]
  /** A line from the lower left to the upper right: where x equals y. */
  readonly diagonal?: string
}

export interface ChartAxis {
  readonly label: string
  readonly show: (value: number) => string
  /** Values that must be on it. */
  readonly holds?: readonly number[]
}

/** Lines and dots over two axes, with the numbers as a table below for those who don't see them. */
export function LineChart({ title, note, x, y, series, diagonal }: LineChartProps) {
  const id = useId()
  const points = series.flatMap((one) => one.points)
  const across = scaleOf([...points.map((one) => one.x), ...(x.holds ?? [])], [chart.left, chart.width - chart.right])
  const up = scaleOf(
    [...points.flatMap((one) => [one.y, one.low ?? one.y, one.high ?? one.y]), ...(y.holds ?? [])],
    [chart.height - chart.bottom, chart.top],
  )
  return (
    <figure className="grid grid-cols-[minmax(0,1fr)] content-start gap-2">
      <figcaption className="font-medium">{title}</figcaption>
      <svg viewBox={`0 0 ${chart.width} ${chart.height}`} role="img" aria-labelledby={id} className="w-full text-muted">
        <title id={id}>{`${title} ${y.label} by ${x.label}. The numbers stand in the table below.`}</title>
        <Axes x={x} y={y} across={across} up={up} />
        {diagonal && (
          <line
            x1={across.place(across.from)}
            y1={up.place(across.from)}
            x2={across.place(across.to)}
            y2={up.place(across.to)}
            className="stroke-line-strong"
            strokeDasharray="2 4"
          />
        )}
        {series.toReversed().map((one) => (
          <Line key={one.name} series={one} across={across} up={up} />
        ))}
      </svg>
      <Legend series={series} diagonal={diagonal} />
      {note && <p className="text-muted text-xs">{note}</p>}
      <ChartTable title={title} x={x} y={y} series={series} />
    </figure>
  )
}

interface Scales {
  readonly across: Scale
  readonly up: Scale
}

function Axes({ x, y, across, up }: Scales & { readonly x: ChartAxis; readonly y: ChartAxis }) {
  const floor = chart.height - chart.bottom
  return (
    <g className="fill-current text-[11px] max-sm:text-[16px]">
      {up.ticks.map((tick) => (
        <g key={tick}>
          <line
            x1={chart.left}
            x2={chart.width - chart.right}
            y1={up.place(tick)}
            y2={up.place(tick)}
            className="stroke-line"
          />
          <text x={chart.left - 6} y={up.place(tick) + 4} textAnchor="end">
            {y.show(tick)}
          </text>
        </g>
      ))}
      {across.ticks.map((tick, at) => (
        <text key={tick} x={across.place(tick)} y={floor + 16} textAnchor={tickAnchor(at, across.ticks.length)}>
          {x.show(tick)}
        </text>
      ))}
      <line x1={chart.left} x2={chart.width - chart.right} y1={floor} y2={floor} className="stroke-line-strong" />
      <text x={(chart.left + chart.width - chart.right) / 2} y={chart.height - 6} textAnchor="middle">
        {x.label}
      </text>
    </g>
  )
}

function Line({ series: { points, dashed, dots }, across, up }: Scales & { readonly series: ChartSeries }) {
  const heaviest = Math.max(1, ...points.map(({ weight = 1 }) => weight))
  const path = points
    .map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${across.place(x).toFixed(1)} ${up.place(y).toFixed(1)}`)
    .join('')
  const ink = dashed ? 'stroke-line-strong' : 'stroke-accent'
  return (
    <g>
      <path d={path} className={clsx('fill-none', ink)} strokeWidth={2} strokeDasharray={dashed ? '5 4' : undefined} />
      {points.map(
        ({ x, low, high }) =>
          low !== undefined &&
          high !== undefined && (
            <line
              key={x}
              x1={across.place(x)}
              x2={across.place(x)}
              y1={up.place(low)}
              y2={up.place(high)}
              className={ink}
              strokeWidth={1.5}
            />
          ),
      )}
      {dots &&
        points.map(({ x, y, weight = 1 }) => (
          <circle
            key={`${x} ${y}`}
            cx={across.place(x)}
            cy={up.place(y)}
            r={3 + 4 * Math.sqrt(weight / heaviest) * (heaviest > 1 ? 1 : 0.25)}
            className={dashed ? 'fill-line-strong' : 'fill-accent'}
          />
        ))}
    </g>
  )
}

function Legend({
  series,
  diagonal,
}: {
  readonly series: readonly ChartSeries[]
  readonly diagonal: string | undefined
}) {
  if (series.length < 2 && !diagonal) return null
  return (
    <ul aria-hidden className="flex flex-wrap gap-x-4 gap-y-1 text-muted text-xs">
      {series.map(({ name, dashed }) => (
        <li key={name} className="flex items-center gap-1.5">
          <Sample className={dashed ? 'stroke-line-strong' : 'stroke-accent'} dash={dashed ? '5 4' : undefined} />
          {name}
        </li>
      ))}
      {diagonal && (
        <li className="flex items-center gap-1.5">
          <Sample className="stroke-line-strong" dash="2 4" />
          {diagonal}
        </li>
      )}
    </ul>
  )
}

function Sample({ className, dash }: { readonly className: string; readonly dash: string | undefined }) {
  return (
    <svg width={24} height={8} aria-hidden>
      <line x1={0} x2={24} y1={4} y2={4} className={className} strokeWidth={2} strokeDasharray={dash} />
    </svg>
  )
}
