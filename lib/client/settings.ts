import { queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import { settingsReply, type updateSettingsBody } from '../contracts/settings'
import { api } from './api'

export const settingsOptions = () =>
  queryOptions({
    queryKey: ['settings'] as const,
    queryFn: ({ signal }) => api('settings', { reply: settingsReply, signal }),
  })

export const updateSettings = (body: z.input<typeof updateSettingsBody>) =>
  api('settings', { method: 'PATCH', body, reply: settingsReply })
