import { queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type { oneTimeLinkInfoReply, sessionReply, useOneTimeLinkBody } from '../contracts/session'
import { api } from './api'

/** What a link is for. Refused with `gone` once it is used or has expired. */
export const oneTimeLinkOptions = (secret: string) =>
  queryOptions({
    queryKey: ['one-time-link', secret] as const,
    queryFn: ({ signal }) =>
      api<typeof oneTimeLinkInfoReply>(`one-time-links/${encodeURIComponent(secret)}`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })

/** Makes the account or sets the password, and signs in. */
export const redeemOneTimeLink = (secret: string, body: z.input<typeof useOneTimeLinkBody>) =>
  api<typeof sessionReply>(`one-time-links/${encodeURIComponent(secret)}/use`, { method: 'POST', body })
