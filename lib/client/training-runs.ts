import { queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type { startTrainingBody, trainingRunReply, trainingRunRow, trainingRunsReply } from '../contracts/training-runs'
import { api } from './api'

const goingMilliseconds = 1000
const idleMilliseconds = 15_000

/** The latest runs; asked for every second while one is under way. */
export const trainingRunsOptions = () =>
  queryOptions({
    queryKey: ['training-runs', 'list'] as const,
    queryFn: ({ signal }) => api<typeof trainingRunsReply>('training-runs', { signal }),
    refetchInterval: ({ state }) =>
      state.data?.runs.some(({ state }) => state === 'queued' || state === 'running')
        ? goingMilliseconds
        : idleMilliseconds,
  })

/** One with its log. */
export const trainingRunOptions = (id: string, going: boolean) =>
  queryOptions({
    queryKey: ['training-runs', 'one', id] as const,
    queryFn: ({ signal }) => api<typeof trainingRunReply>(`training-runs/${id}`, { signal }),
    refetchInterval: going ? goingMilliseconds : false,
    staleTime: 0,
  })

export const startTraining = (body: z.input<typeof startTrainingBody>) =>
  api<typeof trainingRunRow>('training-runs', { method: 'POST', body })

export const cancelTraining = (id: string) => api<typeof trainingRunRow>(`training-runs/${id}`, { method: 'DELETE' })
