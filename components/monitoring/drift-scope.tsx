import Link from 'next/link'
import { Notice } from '@/components/ui/notice'
import type { DriftMetric, DriftScope } from '@/lib/contracts/drift'
import { DistributionChart } from './distribution-chart'
import { driftDetail, driftTitle } from './drift-words'

/** All documents, or one vendor's: what is alarming, with the documents behind it, and the pictures. */
export function DriftScopeView({
  scope: { metrics, alarms },
  alarmingOnly = false,
}: {
  readonly scope: DriftScope
  readonly alarmingOnly?: boolean
}) {
  const shown = metrics.filter(({ level }) => !alarmingOnly || level === 'alarm')
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      {alarms.map(({ key, sentence, documents }) => (
        <Notice key={key} tone="warning" title={sentence}>
          {documents.length > 0 && (
            <p>
              The latest of them:{' '}
              {documents.map(({ id, name }, at) => (
                <span key={id}>
                  {at > 0 && ', '}
                  <Link href={`/documents/${id}`} className="underline">
                    {name}
                  </Link>
                </span>
              ))}
              .
            </p>
          )}
        </Notice>
      ))}
      <div className="grid gap-6 sm:grid-cols-2 lg:grid-cols-3">
        {shown.map((metric) => (
          <Metric key={metric.key} metric={metric} />
        ))}
      </div>
    </div>
  )
}

function Metric({ metric }: { readonly metric: DriftMetric }) {
  return (
    <div className="grid content-start gap-1">
      <h3 className="font-medium">{driftTitle(metric)}</h3>
      <p className="text-muted text-xs">{driftDetail(metric)}</p>
      <DistributionChart metric={metric} />
    </div>
  )
}
