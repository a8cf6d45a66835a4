import Link from 'next/link'
import { Moment } from '@/components/monitoring/moment'
import { Cell, HeaderCell, Row, Table } from '@/components/ui/table'
import type { ModelRow } from '@/lib/contracts/models'
import { GateMark } from './gate-mark'
import { percent, points } from './in-numbers'
import { StandingBadge } from './standing-badge'

/** Every version that was trained, the latest first. */
export function ModelsTable({ models }: { readonly models: readonly ModelRow[] }) {
  return (
    <Table aria-label="Versions">
      <thead>
        <tr>
          <HeaderCell>Version</HeaderCell>
          <HeaderCell numeric>F1</HeaderCell>
          <HeaderCell numeric className="max-sm:hidden">
            Against its champion
          </HeaderCell>
          <HeaderCell>Gates</HeaderCell>
          <HeaderCell numeric className="max-md:hidden">
            Learnt from, tested on
          </HeaderCell>
          <HeaderCell className="max-md:hidden">Data set, seed</HeaderCell>
          <HeaderCell className="max-lg:hidden">Artefact</HeaderCell>
          <HeaderCell className="max-sm:hidden">Made</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {models.map((model) => (
          <Row key={model.id} className="focus-within:bg-hover hover:bg-hover">
            <Cell className="whitespace-nowrap">
              <Link
                href={`/models/${model.number}`}
                prefetch={false}
                className="mr-2 rounded-sm font-medium hover:underline"
              >
                Version {model.number}
              </Link>
              <StandingBadge standing={model.standing} />
            </Cell>
            <Cell numeric className="whitespace-nowrap">
              {percent(model.f1)}
            </Cell>
            <Cell numeric className="max-sm:hidden">
              {points(model.f1 - model.championF1)}
            </Cell>
            <Cell>
              <GateMark passed={model.gatesPassed} />
            </Cell>
            <Cell numeric className="max-md:hidden">
              {model.trainDocuments.toLocaleString('en')}, {model.testDocuments.toLocaleString('en')}
            </Cell>
            <Cell className="max-md:hidden">
              {model.snapshotNumber}, {model.seed}
            </Cell>
            <Cell className="max-lg:hidden">
              <code className="whitespace-nowrap text-xs" title={model.artefactSha256}>
                {model.artefactSha256.slice(0, 10)}…
              </code>
            </Cell>
            <Cell className="whitespace-nowrap text-muted max-sm:hidden">
              <Moment iso={model.createdAt} />
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  )
}
