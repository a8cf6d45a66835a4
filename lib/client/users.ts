import { queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import {
  type createInvitationBody,
  createInvitationReply,
  invitationsReply,
  oneTimeLinkReply,
  type updateUserBody,
  userReply,
  usersReply,
} from '../contracts/session'
import { api } from './api'

export const usersOptions = () =>
  queryOptions({
    queryKey: ['users'] as const,
    queryFn: ({ signal }) => api('users', { reply: usersReply, signal }),
  })

export const invitationsOptions = () =>
  queryOptions({
    queryKey: ['invitations'] as const,
    queryFn: ({ signal }) => api('invitations', { reply: invitationsReply, signal }),
  })

export const updateUser = (id: string, body: z.input<typeof updateUserBody>) =>
  api(`users/${id}`, { method: 'PATCH', body, reply: userReply })

/** A link by which the user sets a new password. */
export const createPasswordLink = (id: string) =>
  api(`users/${id}/password-link`, { method: 'POST', reply: oneTimeLinkReply })

export const createInvitation = (body: z.input<typeof createInvitationBody>) =>
  api('invitations', { method: 'POST', body, reply: createInvitationReply })

export const withdrawInvitation = (id: string) => api(`invitations/${id}`, { method: 'DELETE' })
