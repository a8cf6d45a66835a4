import Link from 'next/link'
import type { ReactNode } from 'react'
import { Moment } from '@/components/monitoring/moment'
import { Section } from '@/components/monitoring/section'
import { PageHeader } from '@/components/shell/page-header'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { ModelReply } from '@/lib/contracts/models'
import { ChangedAnswers } from './changed-answers'
import { CopyHash } from './copy-hash'
import { GatesList } from './gates-list'
import { counted, megabytes, percent, points, versionLabel } from './in-numbers'
import { FieldsTable, HistoryChart, LearningCurveChart, ReliabilityChart, RiskCoverageChart } from './report-parts'
import { SeenUnseen } from './seen-unseen'
import { StandingBadge } from './standing-badge'
import { VendorsTable } from './vendors-table'

/** What is known of one version: how good it is, what it was compared by, and what it says otherwise than the champion. */
export function ReportScreen({ model }: { readonly model: ModelReply }) {
  const { number, report } = model
  const { measurement, champion, study } = report
  const champions = `the champion (${versionLabel(champion.number)})`
  const versions = [
    { name: `version ${number}`, measurement },
    { name: champions, measurement: champion.measurement },
  ]
  return (
    <div className="mx-auto grid max-w-5xl grid-cols-[minmax(0,1fr)] gap-6 p-3 pb-16 sm:p-6">
      <div className="grid gap-1">
        <Link href="/models" className="justify-self-start rounded-sm text-muted text-xs hover:text-text">
          ← Models
        </Link>
        <PageHeader
          title={`Version ${number}`}
          actions={
            <Button asChild>
              <Link href={`/models/compare?a=${champion.number ?? 0}&b=${number}`}>Beside its champion</Link>
            </Button>
          }
        >
          How good this version is on documents of vendors that no version has learnt from, and how it compares with the
          champion of its day.
        </PageHeader>
      </div>
      <Facts model={model} />
      <Section
        title={model.gatesPassed ? 'It passed every gate' : `It failed ${counted(model.failedGates.length, 'gate')}`}
        lead={`Against ${champions}, on the same ${counted(report.testDocuments, 'document')}. ${model.gatesPassed ? 'It may serve.' : 'It is kept as a challenger; an admin may overrule that with a reason, on the page Models.'}`}
      >
        <GatesList gates={model.gates.gates} />
      </Section>
      <Section
        title="By field"
        lead={`Of the values given, how many are right; of those on the documents, how many are found; and how many could go unseen with at most ${Number((100 * report.errorTarget).toFixed(1))} % errors, had the best threshold been known.`}
      >
        <FieldsTable measurement={measurement} />
      </Section>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6 lg:grid-cols-2">
        <Card>
          <ReliabilityChart versions={versions} />
        </Card>
        <Card>
          <RiskCoverageChart versions={versions} errorTarget={report.errorTarget} />
        </Card>
        {study && (
          <Card>
            <LearningCurveChart curve={study.learningCurve} />
          </Card>
        )}
        {study?.others.some((other) => other.number !== null) && (
          <Card>
            <HistoryChart points={historyOf(model)} />
          </Card>
        )}
      </div>
      {!study && (
        <Notice title="The learning curve, unseen vendors and earlier versions are being worked out">
          <p>That takes as long as the training itself. They appear here when it is done.</p>
        </Notice>
      )}
      {study && <SeenUnseen vendors={study.vendors} />}
      <Section
        title="Vendors"
        lead="Those first whose documents with a wrong or missing required value are about the most money."
      >
        <VendorsTable vendors={report.vendors} />
      </Section>
      <ChangedAnswers changed={report.changed} championName={champions} />
      <p className="text-muted text-xs">
        All numbers: version {number} ({model.version}) on the test half of data set {model.snapshotNumber}.
      </p>
    </div>
  )
}

function historyOf({ number, f1, report }: ModelReply) {
  const others = (report.study?.others ?? []).flatMap((other) =>
    other.number === null ? [] : [{ number: other.number, f1: other.measurement.all.f1 }],
  )
  return [...others, { number, f1 }].sort((a, b) => a.number - b.number)
}

function Card({ children }: { readonly children: ReactNode }) {
  return <div className="rounded-lg border border-line bg-surface p-4">{children}</div>
}

function Facts({ model }: { readonly model: ModelReply }) {
  const { report } = model
  const { measurement } = report
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-3 rounded-lg border border-line bg-surface p-4 md:grid-cols-4">
      <Fact name="F1 over all fields" value={percent(model.f1)}>
        {points(model.f1 - model.championF1)} points against its champion
      </Fact>
      <Fact
        name="Documents with every required value right"
        value={percent(measurement.documentsRight / Math.max(1, measurement.documents))}
      >
        {measurement.documentsRight.toLocaleString('en')} of {measurement.documents.toLocaleString('en')}
      </Fact>
      <Fact name="Learnt from" value={counted(report.trainDocuments, 'document')}>
        of {counted(report.trainVendors, 'vendor')}, and {report.syntheticDocuments.toLocaleString('en')} made ones
      </Fact>
      <Fact name="Tested on" value={counted(report.testDocuments, 'document')}>
        of {counted(report.testVendors, 'other vendor')}
      </Fact>
      <Fact name="Stands as" value={<StandingBadge standing={model.standing} />}>
        made <Moment iso={model.createdAt} />
      </Fact>
      <Fact name="From" value={`data set ${model.snapshotNumber}`}>
        seed {model.seed}
        {model.runNumber !== null && `, training ${model.runNumber}`}
      </Fact>
      <Fact name="A page takes" value={`${Math.round(report.cost.millisecondsP50)} ms`}>
        95 of 100 within {Math.round(report.cost.millisecondsP95)} ms of computing
      </Fact>
      <Fact name="Artefact" value={megabytes(model.artefactBytes)}>
        <CopyHash sha256={model.artefactSha256} />
      </Fact>
    </dl>
  )
}

function Fact({
  name,
  value,
  children,
}: {
  readonly name: string
  readonly value: ReactNode
  readonly children: ReactNode
}) {
  return (
    <div className="grid content-start">
      <dt className="text-muted text-xs">{name}</dt>
      <dd className="tabular font-semibold text-base">{value}</dd>
      <dd className="min-w-0 text-muted text-xs">{children}</dd>
    </div>
  )
}
