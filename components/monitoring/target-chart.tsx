'use client'
import { type KeyboardEvent, type PointerEvent, useId } from 'react'
import { tickAnchor } from '@/components/charts/chart-scale'
import type { TargetCurve, TargetPoint } from '@/lib/contracts/error-target'
import { percentText, pointInWords, valueShare } from './target-words'

const size = { width: 560, height: 260, left: 56, right: 16, top: 16, bottom: 40 }
const ticks = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2]

/** On a scale of logarithms: from one in a thousand to one in five. */
function xOf(errorTarget: number): number {
  const [from, to] = [Math.log(0.001), Math.log(0.2)]
  return size.left + ((Math.log(errorTarget) - from) / (to - from)) * (size.width - size.left - size.right)
}

function yOf(share: number): number {
  return size.top + (1 - share) * (size.height - size.top - size.bottom)
}

/** What goes unseen at each error target. A click or the arrow keys choose one. */
export function TargetChart({
  curve,
  chosen,
  onChoose,
}: {
  readonly curve: TargetCurve
  readonly chosen: number
  readonly onChoose: (at: number) => void
}) {
  const id = useId()
  const { points } = curve
  const point = points[chosen]
  const choose = (at: number) => onChoose(Math.max(0, Math.min(points.length - 1, at)))
  function press(event: KeyboardEvent) {
    const next = nextOf(event.key, chosen, points.length)
    if (next === undefined) return
    event.preventDefault()
    choose(next)
  }
  function click(event: PointerEvent<SVGSVGElement>) {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    const x = ((event.clientX - left) / width) * size.width
    choose(nearest(points, x))
  }
  const documents = points.every(({ straightThrough }) => straightThrough !== null)
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label="Errors you accept"
      aria-describedby={id}
      aria-valuemin={0}
      aria-valuemax={points.length - 1}
      aria-valuenow={chosen}
      aria-valuetext={point && pointInWords(point, curve)}
      onKeyDown={press}
      className="max-w-3xl rounded-md"
    >
      <svg
        viewBox={`0 0 ${size.width} ${size.height}`}
        className="w-full cursor-pointer touch-manipulation text-muted"
        onPointerDown={click}
        aria-hidden
      >
        <Grid />
        <Line points={points} of={(one) => valueShare(one, curve)} className="stroke-accent" />
        {documents && (
          <Line points={points} of={({ straightThrough }) => straightThrough} className="stroke-muted" dashed />
        )}
        <line
          x1={xOf(curve.errorTarget)}
          x2={xOf(curve.errorTarget)}
          y1={yOf(0)}
          y2={yOf(1)}
          className="stroke-line-strong"
          strokeDasharray="2 4"
        />
        {point && (
          <g>
            <line
              x1={xOf(point.errorTarget)}
              x2={xOf(point.errorTarget)}
              y1={yOf(0)}
              y2={yOf(1)}
              className="stroke-accent"
            />
            <circle cx={xOf(point.errorTarget)} cy={yOf(valueShare(point, curve))} r={6} className="fill-accent" />
          </g>
        )}
      </svg>
      <p id={id} className="flex flex-wrap gap-x-4 text-muted text-xs">
        <span>
          <span aria-hidden className="mr-1 inline-block h-0.5 w-4 bg-accent align-middle" />
          values that go unseen
        </span>
        {documents && (
          <span>
            <span aria-hidden className="mr-1 inline-block w-4 border-muted border-t-2 border-dashed align-middle" />
            documents that need no person
          </span>
        )}
        <span>across: errors you accept; dotted: as it is set. Click, or use the arrow keys.</span>
      </p>
    </div>
  )
}

function Grid() {
  return (
    <g className="fill-current text-[11px] max-sm:text-[17px]">
      {[0, 0.25, 0.5, 0.75, 1].map((share) => (
        <g key={share}>
          <line x1={size.left} x2={size.width - size.right} y1={yOf(share)} y2={yOf(share)} className="stroke-line" />
          <text x={size.left - 6} y={yOf(share) + 4} textAnchor="end">
            {100 * share} %
          </text>
        </g>
      ))}
      {ticks.map((target, at) => (
        <text key={target} x={xOf(target)} y={size.height - size.bottom + 16} textAnchor={tickAnchor(at, ticks.length)}>
          {percentText(target)}
        </text>
      ))}
      <text x={(size.left + size.width) / 2} y={size.height - 4} textAnchor="middle">
        errors you accept
      </text>
    </g>
  )
}

function Line({
  points,
  of,
  className,
  dashed = false,
}: {
  readonly points: readonly TargetPoint[]
  readonly of: (point: TargetPoint) => number | null
  readonly className: string
  readonly dashed?: boolean
}) {
  const path = points.map((point) => `${xOf(point.errorTarget).toFixed(1)},${yOf(of(point) ?? 0).toFixed(1)}`).join(' ')
  return (
    <polyline
      points={path}
      fill="none"
      strokeWidth={2}
      className={className}
      {...(dashed ? { strokeDasharray: '5 4' } : {})}
    />
  )
}

function nearest(points: readonly TargetPoint[], x: number): number {
  const distances = points.map(({ errorTarget }) => Math.abs(xOf(errorTarget) - x))
  return distances.indexOf(Math.min(...distances))
}

function nextOf(key: string, at: number, count: number): number | undefined {
  if (key === 'ArrowRight' || key === 'ArrowUp') return at + 1
  if (key === 'ArrowLeft' || key === 'ArrowDown') return at - 1
  if (key === 'PageUp') return at + 4
  if (key === 'PageDown') return at - 4
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  return undefined
}
