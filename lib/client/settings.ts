import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import { settingsReply, thresholdsReply, type updateSettingsBody } from '../contracts/settings'
import { api } from './api'

export const settingsOptions = () =>
  queryOptions({
    queryKey: ['settings'] as const,
    queryFn: ({ signal }) => api('settings', { reply: settingsReply, signal }),
  })

export const updateSettings = (body: z.input<typeof updateSettingsBody>) =>
  api('settings', { method: 'PATCH', body, reply: settingsReply })

/** What an error target (share) means; while another is asked for, the one before stays on the screen. */
export const thresholdsOptions = (errorTarget: number) =>
  queryOptions({
    queryKey: ['settings', 'thresholds', errorTarget] as const,
    queryFn: ({ signal }) => api('settings/thresholds', { query: { errorTarget }, reply: thresholdsReply, signal }),
    placeholderData: keepPreviousData,
  })
