import { queryOptions } from '@tanstack/react-query'
import { sessionReply } from '../contracts/session'
import { api } from './api'

export const sessionOptions = () =>
  queryOptions({
    queryKey: ['session'] as const,
    queryFn: ({ signal }) => api('session', { reply: sessionReply, signal }),
    staleTime: 60_000,
  })

export const signIn = (body: { email: string; password: string }) =>
  api('session', { method: 'POST', body, reply: sessionReply })

export const signOut = () => api('session', { method: 'DELETE' })

export const changePassword = (body: { currentPassword: string; newPassword: string }) =>
  api('account/password', { method: 'PUT', body })
