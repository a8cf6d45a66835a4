import { LineChart } from '@/components/charts/line-chart'
import type { DriftKey, DriftReply } from '@/lib/contracts/drift'

const dayMilliseconds = 86_400_000

/** How the two indices went from check to check. */
export function DriftHistory({ history }: Pick<DriftReply, 'history'>) {
  const pointsOf = (key: DriftKey) =>
    history.flatMap(({ at, values }) =>
      values[key] === undefined ? [] : [{ x: Date.parse(at) / dayMilliseconds, y: values[key] }],
    )
  const series = [
    { name: 'how sure the model is', points: pointsOf('confidence'), dots: true },
    { name: 'words on a page', points: pointsOf('words'), dashed: true, dots: true },
  ].filter(({ points }) => points.length > 1)
  if (series.length === 0) return null
  const alarming = history.filter(({ alarms }) => alarms > 0).length
  return (
    <div className="max-w-2xl">
      <LineChart
        title={`${alarming} of the last ${history.length} checks of all documents found something alarming.`}
        note="Above 0.25 a distribution counts as changed."
        x={{ label: 'day of the check', show: (day) => new Date(day * dayMilliseconds).toISOString().slice(0, 10) }}
        y={{ label: 'population stability index', show: (index) => index.toFixed(2), holds: [0, 0.25] }}
        series={series}
      />
    </div>
  )
}
