import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type { settingsReply, thresholdsReply, updateSettingsBody } from '../contracts/settings'
import { api } from './api'

export const settingsOptions = () =>
  queryOptions({
    queryKey: ['settings'] as const,
    queryFn: ({ signal }) => api<typeof settingsReply>('settings', { signal }),
  })

export const updateSettings = (body: z.input<typeof updateSettingsBody>) =>
  api<typeof settingsReply>('settings', { method: 'PATCH', body })

/** What an error target (share) means; while another is asked for, the one before stays on the screen. */
export const thresholdsOptions = (errorTarget: number) =>
  queryOptions({
    queryKey: ['settings', 'thresholds', errorTarget] as const,
    queryFn: ({ signal }) => api<typeof thresholdsReply>('settings/thresholds', { query: { errorTarget }, signal }),
    placeholderData: keepPreviousData,
  })
