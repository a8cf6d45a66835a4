import type { Metadata } from 'next'
import { DriftSection } from '@/components/monitoring/drift-section'
import { ServingPanel } from '@/components/monitoring/serving-panel'
import { TargetSummary } from '@/components/monitoring/target-summary'
import { PageHeader } from '@/components/shell/page-header'
import { requirePageSession } from '@/lib/http/page-session'
import { getDrift } from '@/lib/server/drift-reply'
import { getErrorTarget } from '@/lib/server/error-target-reply'
import { getServing } from '@/lib/server/serving-reply'

export const metadata: Metadata = { title: 'Monitoring' }

export default async function MonitoringPage() {
  await requirePageSession('admin')
  const [serving, target, drift] = await Promise.all([getServing(), getErrorTarget(), getDrift()])
  return (
    <div className="mx-auto grid max-w-5xl grid-cols-[minmax(0,1fr)] gap-6 p-4 sm:p-6">
      <PageHeader title="Monitoring">
        Whether what serves does as well as it should: which model, how many errors, and whether the documents have
        changed.
      </PageHeader>
      <ServingPanel serving={serving} />
      <TargetSummary reply={target} />
      <DriftSection drift={drift} />
    </div>
  )
}
