import { z } from 'zod'

export const roles = ['clerk', 'admin'] as const
export type Role = (typeof roles)[number]

export const password = z.string().min(10, 'Use at least 10 characters.').max(200, 'Use at most 200 characters.')
export const email = z.string().trim().toLowerCase().max(254).pipe(z.email('This is not an e-mail address.'))
export const name = z.string().trim().min(1, 'Please give a name.').max(120)

export const signInBody = z.object({ email, password: z.string().min(1, 'Please give your password.') })

export const sessionReply = z.object({
  user: z.object({ id: z.string(), name: z.string(), email: z.string(), role: z.enum(roles) }),
})
export type SessionReply = z.infer<typeof sessionReply>

/** `PUT account/password` */
export const changePasswordBody = z.object({ currentPassword: z.string().min(1), newPassword: password })

export const user = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.enum(roles),
  disabled: z.boolean(),
  createdAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime().nullable(),
})
export type User = z.infer<typeof user>
export const usersReply = z.object({ users: z.array(user) })
export const userReply = z.object({ user })
export const updateUserBody = z.object({
  name: name.optional(),
  role: z.enum(roles).optional(),
  disabled: z.boolean().optional(),
})

/** Links are shown once, to be handed on by the admin; the server keeps only their hash. */
export const oneTimeLinkReply = z.object({ url: z.string(), expiresAt: z.iso.datetime() })

export const invitation = z.object({
  id: z.string(),
  email: z.string(),
  role: z.enum(roles),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
})
export type Invitation = z.infer<typeof invitation>
export const invitationsReply = z.object({ invitations: z.array(invitation) })
export const createInvitationBody = z.object({ email, role: z.enum(roles) })
export const createInvitationReply = z.object({ invitation, link: oneTimeLinkReply })

/** `GET one-time-links/{secret}`: what a link is for, before it is used. */
export const oneTimeLinkInfoReply = z.object({
  purpose: z.enum(['first_admin', 'invitation', 'password']),
  email: z.string().nullable(),
  role: z.enum(roles).nullable(),
})
/** `POST one-time-links/{secret}/use`: the first admin gives a name and an e-mail, an invited person a name; answers `sessionReply`. */
export const useOneTimeLinkBody = z.object({ name: name.optional(), email: email.optional(), password })
