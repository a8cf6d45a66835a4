import { Boxes } from 'lucide-react'
import { ServingPanel } from '@/components/monitoring/serving-panel'
import { PageHeader } from '@/components/shell/page-header'
import { EmptyState } from '@/components/ui/empty-state'
import type { ModelsReply } from '@/lib/contracts/models'
import type { ServingReply } from '@/lib/contracts/promotions'
import type { Settings } from '@/lib/contracts/settings'
import { CompareForm } from './compare-form'
import { ModelsTable } from './models-table'
import { TrainingPanel } from './training-panel'
import { trainingTimes } from './training-times'

/** What serves, how the next version is trained, and every version there is. */
export function ModelsScreen({
  models: { models },
  serving,
  training,
}: {
  readonly models: ModelsReply
  readonly serving: ServingReply
  readonly training: Settings['training']
}) {
  return (
    <div className="mx-auto grid max-w-5xl grid-cols-[minmax(0,1fr)] gap-6 p-3 pb-16 sm:p-6">
      <PageHeader title="Models">
        Versions of the model, each trained from what people decided, tested on documents of vendors that it has not
        seen, and compared with the champion before it may serve.
      </PageHeader>
      <ServingPanel serving={serving} />
      <TrainingPanel when={trainingTimes(training)} syntheticDocuments={training.syntheticDocuments} />
      {models.length === 0 ? (
        <EmptyState icon={<Boxes aria-hidden />} title="No version was trained yet">
          The model that ships serves. Review some documents, then press Train: the version that comes of it is compared
          with this one.
        </EmptyState>
      ) : (
        <section aria-label="Versions" className="grid grid-cols-[minmax(0,1fr)] gap-3">
          <h2 className="font-semibold text-base">Versions</h2>
          <ModelsTable models={models} />
          <CompareForm numbers={models.map(({ number }) => number)} />
        </section>
      )}
    </div>
  )
}
