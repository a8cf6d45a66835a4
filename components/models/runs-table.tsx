import { CheckCircle2, CircleSlash, XCircle } from 'lucide-react'
import Link from 'next/link'
import { Age } from '@/components/documents/age'
import { Badge } from '@/components/ui/badge'
import { Cell, HeaderCell, Row, Table } from '@/components/ui/table'
import type { TrainingRunRow } from '@/lib/contracts/training-runs'
import { RunLog } from './run-log'
import { runEnd, runTitle } from './run-words'

/** Trainings that are over, the latest first. */
export function RunsTable({ runs }: { readonly runs: readonly TrainingRunRow[] }) {
  if (runs.length === 0) return <p className="text-muted">No training has ended yet.</p>
  return (
    <Table aria-label="Trainings">
      <thead>
        <tr>
          <HeaderCell>Training</HeaderCell>
          <HeaderCell>Outcome</HeaderCell>
          <HeaderCell className="max-sm:hidden">Ended</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {runs.slice(0, shown).map((run) => (
          <Row key={run.id}>
            <Cell className="align-top">
              {runTitle(run)}
              <span className="block text-muted text-xs">
                seed {run.seed}, {run.options.syntheticDocuments.toLocaleString('en')} made documents
              </span>
            </Cell>
            <Cell className="align-top">
              <Outcome run={run} />
              <RunLog run={run} />
            </Cell>
            <Cell className="whitespace-nowrap align-top text-muted max-sm:hidden">
              {run.endedAt && <Age at={run.endedAt} />}
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  )
}

const shown = 8

function Outcome({ run }: { readonly run: TrainingRunRow }) {
  if (run.state === 'failed') {
    return (
      <p className="max-w-prose">
        <Badge tone="red" icon={<XCircle aria-hidden />}>
          failed
        </Badge>{' '}
        {runEnd(run)}
      </p>
    )
  }
  if (run.state === 'cancelled') {
    return <Badge icon={<CircleSlash aria-hidden />}>stopped</Badge>
  }
  return (
    <p>
      <Badge tone="green" icon={<CheckCircle2 aria-hidden />}>
        done
      </Badge>{' '}
      {run.model ? (
        <Link href={`/models/${run.model.number}`} prefetch={false} className="rounded-sm underline">
          {runEnd(run)}
        </Link>
      ) : (
        runEnd(run)
      )}
    </p>
  )
}
