import { queryOptions } from '@tanstack/react-query'
import type { sessionReply } from '../contracts/session'
import { api } from './api'

export const sessionOptions = () =>
  queryOptions({
    queryKey: ['session'] as const,
    queryFn: ({ signal }) => api<typeof sessionReply>('session', { signal }),
    staleTime: 60_000,
  })

export const signIn = (body: { email: string; password: string }) =>
  api<typeof sessionReply>('session', { method: 'POST', body })

export const signOut = () => api('session', { method: 'DELETE' })

export const changePassword = (body: { currentPassword: string; newPassword: string }) =>
  api('account/password', { method: 'PUT', body })
