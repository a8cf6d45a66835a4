import { Scale } from 'lucide-react'
import Link from 'next/link'
import { atBeginning } from '@/components/monitoring/model-name'
import { Section } from '@/components/monitoring/section'
import { PageHeader } from '@/components/shell/page-header'
import { EmptyState } from '@/components/ui/empty-state'
import { Cell, HeaderCell, Row } from '@/components/ui/table'
import type { MeasuredVersion } from '@/lib/contracts/models'
import { fields } from '@/lib/fields/registry'
import { CompareForm } from './compare-form'
import { counted, percent, points, versionLabel } from './in-numbers'
import { ReliabilityChart, RiskCoverageChart } from './report-parts'
import { WideTable } from './wide-table'

interface Compared {
  readonly snapshotNumber: number
  readonly errorTarget: number
  readonly older: MeasuredVersion
  readonly newer: MeasuredVersion
}

/** Two versions on one test half, field by field. `compared`: or why they cannot be. */
export function CompareScreen({
  numbers,
  chosen,
  compared,
}: {
  readonly numbers: readonly number[]
  readonly chosen: { readonly a: number; readonly b: number } | null
  readonly compared: Compared | string
}) {
  return (
    <div className="mx-auto grid max-w-5xl grid-cols-[minmax(0,1fr)] gap-6 p-3 pb-16 sm:p-6">
      <div className="grid gap-1">
        <Link href="/models" className="justify-self-start rounded-sm text-muted text-xs hover:text-text">
          ← Models
        </Link>
        <PageHeader title="Two versions side by side">
          Both on the same documents: the test half of the newer one, which neither has learnt from.
        </PageHeader>
      </div>
      <CompareForm numbers={numbers} {...chosen} />
      {typeof compared === 'string' ? (
        <EmptyState icon={<Scale aria-hidden />} title="There is nothing to compare yet">
          {compared}
        </EmptyState>
      ) : (
        <SideBySide {...compared} />
      )}
    </div>
  )
}

function SideBySide({ older, newer, snapshotNumber, errorTarget }: Compared) {
  const [a, b] = [older.measurement, newer.measurement]
  const versions = [newer, older].map(({ number, measurement }) => ({ name: versionLabel(number), measurement }))
  const rows = fields.flatMap(({ key, label }) => {
    const [first, second] = [a.fields[key], b.fields[key]]
    return first && second ? [{ key: key as string, label, first, second }] : []
  })
  return (
    <>
      <Section
        title={`${atBeginning(versionLabel(newer.number))} has ${percent(b.all.f1)} F1, ${versionLabel(older.number)} ${percent(a.all.f1)}`}
        lead={`On the ${counted(b.documents, 'document')} of the test half of data set ${snapshotNumber}. Calibration error ${percent(b.calibrationError)} and ${percent(a.calibrationError)}; documents with every required value right ${b.documentsRight.toLocaleString('en')} and ${a.documentsRight.toLocaleString('en')}.`}
      >
        <WideTable label="F1 by field">
          <thead>
            <tr>
              <HeaderCell>Field</HeaderCell>
              <HeaderCell numeric>{atBeginning(versionLabel(older.number))}</HeaderCell>
              <HeaderCell numeric>{atBeginning(versionLabel(newer.number))}</HeaderCell>
              <HeaderCell numeric>Difference</HeaderCell>
              <HeaderCell numeric className="max-sm:hidden">
                Could go unseen
              </HeaderCell>
            </tr>
          </thead>
          <tbody>
            {[{ key: 'all', label: 'All fields', first: a.all, second: b.all }, ...rows].map(
              ({ key, label, first, second }) => (
                <Row key={key} className={key === 'all' ? 'font-medium' : undefined}>
                  <Cell>{label}</Cell>
                  <Cell numeric>{percent(first.f1)}</Cell>
                  <Cell numeric>{percent(second.f1)}</Cell>
                  <Cell numeric>{points(second.f1 - first.f1)}</Cell>
                  <Cell numeric className="max-sm:hidden">
                    {percent(first.straightThrough)} → {percent(second.straightThrough)}
                  </Cell>
                </Row>
              ),
            )}
          </tbody>
        </WideTable>
      </Section>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6 lg:grid-cols-2">
        <div className="rounded-lg border border-line bg-surface p-4">
          <ReliabilityChart versions={versions} />
        </div>
        <div className="rounded-lg border border-line bg-surface p-4">
          <RiskCoverageChart versions={versions} errorTarget={errorTarget} />
        </div>
      </div>
    </>
  )
}
