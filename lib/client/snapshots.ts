import { queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type { labelConflictsReply } from '../contracts/label-conflicts'
import type { snapshotBody, snapshotReply, snapshotsReply } from '../contracts/snapshots'
import { api, apiUrl } from './api'

const lookAgainMilliseconds = 1000

/** Asked for again while one is being made. */
export const snapshotsOptions = () =>
  queryOptions({
    queryKey: ['snapshots', 'list'] as const,
    queryFn: ({ signal }) => api<typeof snapshotsReply>('snapshots', { signal }),
    refetchInterval: ({ state }) =>
      state.data?.snapshots.some((one) => one.state === 'making') ? lookAgainMilliseconds : false,
  })

/** Asked for again until it is made. */
export const snapshotOptions = (number: number) =>
  queryOptions({
    queryKey: ['snapshots', number] as const,
    queryFn: ({ signal }) => api<typeof snapshotReply>(`snapshots/${number}`, { signal }),
    refetchInterval: ({ state }) => (state.data?.state === 'making' ? lookAgainMilliseconds : false),
  })

export const makeSnapshot = (body: z.input<typeof snapshotBody>) =>
  api<typeof snapshotReply>('snapshots', { method: 'POST', body })

export const manifestUrl = (number: number) => apiUrl(`snapshots/${number}/manifest`)

export const labelConflictsOptions = () =>
  queryOptions({
    queryKey: ['label-conflicts'] as const,
    queryFn: ({ signal }) => api<typeof labelConflictsReply>('label-conflicts', { signal }),
  })

/** Null: all of its values are right. */
export const decideConflict = ({ key, value }: { readonly key: string; readonly value: string | null }) =>
  api(`label-conflicts/${key}/decision`, { method: 'POST', body: { value } })
