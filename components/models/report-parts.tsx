import { LineChart } from '@/components/charts/line-chart'
import { Cell, HeaderCell, Row } from '@/components/ui/table'
import type { MeasurementReply, StudyReply } from '@/lib/contracts/models'
import { fields } from '@/lib/fields/registry'
import { counted, percent } from './in-numbers'
import { WideTable } from './wide-table'

/** One row a field: how often what is given is right, how much is found, and how much could go unseen. */
export function FieldsTable({ measurement }: { readonly measurement: MeasurementReply }) {
  const rows = fields.flatMap(({ key, label, required }) => {
    const quality = measurement.fields[key]
    return quality ? [{ key, label: required ? `${label} (required)` : label, quality }] : []
  })
  return (
    <WideTable label="Quality by field">
      <thead>
        <tr>
          <HeaderCell>Field</HeaderCell>
          <HeaderCell numeric>Precision</HeaderCell>
          <HeaderCell numeric>Recall</HeaderCell>
          <HeaderCell numeric>F1</HeaderCell>
          <HeaderCell numeric>Values</HeaderCell>
          <HeaderCell numeric>Documents</HeaderCell>
          <HeaderCell numeric>Could go unseen</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {[{ key: 'all', label: 'All fields', quality: measurement.all }, ...rows].map(({ key, label, quality }) => (
          <Row key={key} className={key === 'all' ? 'font-medium' : undefined}>
            <Cell className="whitespace-nowrap">{label}</Cell>
            <Cell numeric>{quality.given === 0 ? '–' : percent(quality.precision)}</Cell>
            <Cell numeric>{quality.labelled === 0 ? '–' : percent(quality.recall)}</Cell>
            <Cell numeric>{quality.given + quality.labelled === 0 ? '–' : percent(quality.f1)}</Cell>
            <Cell numeric>{quality.labelled.toLocaleString('en')}</Cell>
            <Cell numeric>
              {key === 'all' ? measurement.documents.toLocaleString('en') : quality.n.toLocaleString('en')}
            </Cell>
            <Cell numeric>{percent(quality.straightThrough)}</Cell>
          </Row>
        ))}
      </tbody>
    </WideTable>
  )
}

const whole = (share: number) => `${Math.round(100 * share)} %`
const tenth = (share: number) => `${Number((100 * share).toFixed(1))} %`

export interface Named {
  readonly name: string
  readonly measurement: MeasurementReply
}

/** Whether what it is 80 % sure of is right four times of five. */
export function ReliabilityChart({ versions }: { readonly versions: readonly Named[] }) {
  const [first] = versions
  const error = first?.measurement.calibrationError ?? 0
  return (
    <LineChart
      title={`What it is sure of is off by ${percent(error)} on average.`}
      note="On the line a confidence is what it says; below it, the version is surer than it should be. Larger dots stand for more values."
      x={{ label: 'Confidence', show: whole, holds: [0, 1] }}
      y={{ label: 'Share that was right', show: whole, holds: [0, 1] }}
      diagonal="exactly as sure as it should be"
      series={versions.map(({ name, measurement }, at) => ({
        name,
        dashed: at > 0,
        dots: true,
        points: measurement.reliability.map(({ confidence, accuracy, count }) => ({
          x: confidence,
          y: accuracy,
          weight: count,
        })),
      }))}
    />
  )
}

/** How many errors come with how much automation. */
export function RiskCoverageChart({
  versions,
  errorTarget,
}: {
  readonly versions: readonly Named[]
  readonly errorTarget: number
}) {
  const share = versions[0]?.measurement.all.straightThrough ?? 0
  return (
    <LineChart
      title={`With at most ${tenth(errorTarget)} errors, ${percent(share)} of all values could go unseen.`}
      note="Had the best threshold been known. From the surest values on the left to all of them on the right: lower is better."
      x={{ label: 'Share of given values that nobody looks at', show: whole, holds: [0, 1] }}
      y={{ label: 'Errors among them', show: tenth, holds: [0] }}
      series={versions.map(({ name, measurement }, at) => ({
        name,
        dashed: at > 0,
        points: measurement.riskCoverage.map(({ coverage, risk }) => ({ x: coverage, y: risk })),
      }))}
    />
  )
}

/** What more documents were worth, up to now. */
export function LearningCurveChart({ curve }: { readonly curve: StudyReply['learningCurve'] }) {
  const [first, last] = [curve[0], curve.at(-1)]
  if (!first || !last || curve.length < 2) {
    return <p className="text-muted">There are too few documents to learn from to see what more of them are worth.</p>
  }
  const gain = last.f1 - first.f1
  const title =
    gain > 0.002
      ? `From ${counted(first.documents, 'document')} to ${last.documents.toLocaleString('en')}, F1 rose by ${(100 * gain).toFixed(1)} points.`
      : `From ${counted(first.documents, 'document')} to ${last.documents.toLocaleString('en')}, F1 did not rise.`
  return (
    <LineChart
      title={title}
      note="Trained on a quarter and a half of the documents to learn from, and on all of them, each tested on the whole test half. The lines up and down are the 95 % interval."
      x={{ label: 'Documents learnt from', show: (value) => value.toLocaleString('en'), holds: [0] }}
      y={{ label: 'F1 over all fields', show: tenth }}
      series={[
        {
          name: 'F1',
          dots: true,
          points: curve.map(({ documents, f1, low, high }) => ({ x: documents, y: f1, low, high })),
        },
      ]}
    />
  )
}

/** Earlier versions on the test half of this one. */
export function HistoryChart({
  points,
}: {
  readonly points: readonly { readonly number: number; readonly f1: number }[]
}) {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last || points.length < 2) return null
  return (
    <LineChart
      title={`From version ${first.number} to ${last.number}, F1 on this test half went from ${percent(first.f1)} to ${percent(last.f1)}.`}
      note="Every version on the same documents: those that this version is tested on, and that none of them learnt from."
      x={{ label: 'Version', show: (value) => (Number.isInteger(value) ? String(value) : '') }}
      y={{ label: 'F1 over all fields', show: tenth }}
      series={[{ name: 'F1', dots: true, points: points.map(({ number, f1 }) => ({ x: number, y: f1 })) }]}
    />
  )
}
