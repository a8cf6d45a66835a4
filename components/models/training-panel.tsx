'use client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Cpu } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { Section } from '@/components/monitoring/section'
import { Button } from '@/components/ui/button'
import { LoadFailure } from '@/components/ui/load-failure'
import { Progress } from '@/components/ui/progress'
import { SkeletonRows } from '@/components/ui/skeleton'
import { toast } from '@/components/ui/toast'
import { cancelTraining, trainingRunsOptions } from '@/lib/client/training-runs'
import type { TrainingRunRow } from '@/lib/contracts/training-runs'
import { RunLog } from './run-log'
import { isGoing, runEnd, runStage, runTitle } from './run-words'
import { RunsTable } from './runs-table'
import { TrainDialog } from './train-dialog'

/** Begins a training, shows how far one is, and what became of the latest. */
export function TrainingPanel({
  when,
  syntheticDocuments,
}: {
  /** When trainings begin by themselves, in words. */
  readonly when: string
  readonly syntheticDocuments: number
}) {
  const [asking, setAsking] = useState(false)
  const { data, error, refetch, isFetching } = useQuery(trainingRunsOptions())
  const runs = data?.runs ?? []
  useNewsOf(runs)
  return (
    <Section
      title="Training"
      lead={when}
      actions={
        <Button variant="primary" onClick={() => setAsking(true)}>
          <Cpu aria-hidden />
          Train
        </Button>
      }
    >
      {error && !data && (
        <LoadFailure title="The trainings could not be loaded" error={error} busy={isFetching} onRetry={refetch} />
      )}
      {!data && !error && <SkeletonRows label="Loading the trainings" />}
      {runs.filter(isGoing).map((run) => (
        <Going key={run.id} run={run} />
      ))}
      {data && <RunsTable runs={runs.filter((run) => !isGoing(run))} />}
      <TrainDialog open={asking} onOpenChange={setAsking} syntheticDocuments={syntheticDocuments} />
    </Section>
  )
}

function Going({ run }: { readonly run: TrainingRunRow }) {
  const client = useQueryClient()
  const cancel = useMutation({
    mutationFn: () => cancelTraining(run.id),
    onSettled: () => client.invalidateQueries({ queryKey: ['training-runs'] }),
    onError: (error) => toast({ tone: 'error', message: error.message }),
  })
  return (
    <div className="grid gap-2 rounded-md border border-line p-3">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <div>
          <p className="font-medium">{runTitle(run)}</p>
          <p className="tabular text-muted">{runStage(run)}</p>
        </div>
        <Button busy={cancel.isPending || run.cancelling} onClick={() => cancel.mutate()}>
          Cancel
        </Button>
      </div>
      <Progress label={`Training ${run.number}`} value={run.state === 'queued' ? 0 : run.share} />
      <RunLog run={run} />
    </div>
  )
}

/** The page's tables are the server's: it is asked again when a training is over, and the reader is told. */
function useNewsOf(runs: readonly TrainingRunRow[]) {
  const router = useRouter()
  const going = useRef(new Set<string>())
  useEffect(() => {
    const over = runs.filter((run) => going.current.has(run.id) && !isGoing(run))
    going.current = new Set(runs.filter(isGoing).map(({ id }) => id))
    if (over.length === 0) return
    for (const run of over)
      toast({ tone: run.state === 'failed' ? 'error' : 'plain', message: `Training ${run.number}: ${runEnd(run)}` })
    router.refresh()
  }, [runs, router])
}
