import { queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type {
  createInvitationBody,
  createInvitationReply,
  invitationsReply,
  oneTimeLinkReply,
  updateUserBody,
  userReply,
  usersReply,
} from '../contracts/session'
import { api } from './api'

export const usersOptions = () =>
  queryOptions({
    queryKey: ['users'] as const,
    queryFn: ({ signal }) => api<typeof usersReply>('users', { signal }),
  })

export const invitationsOptions = () =>
  queryOptions({
    queryKey: ['invitations'] as const,
    queryFn: ({ signal }) => api<typeof invitationsReply>('invitations', { signal }),
  })

export const updateUser = (id: string, body: z.input<typeof updateUserBody>) =>
  api<typeof userReply>(`users/${id}`, { method: 'PATCH', body })

/** A link by which the user sets a new password. */
export const createPasswordLink = (id: string) =>
  api<typeof oneTimeLinkReply>(`users/${id}/password-link`, { method: 'POST' })

export const createInvitation = (body: z.input<typeof createInvitationBody>) =>
  api<typeof createInvitationReply>('invitations', { method: 'POST', body })

export const withdrawInvitation = (id: string) => api(`invitations/${id}`, { method: 'DELETE' })
