import { createInvitationBody, createInvitationReply, invitationsReply } from '@/lib/contracts/session'
import { endpoint } from '@/lib/http/endpoint'
import { publicOrigin } from '@/lib/http/public-origin'
import { createInvitation, listInvitations } from '@/lib/server/invitations'
import { linkUrl } from '@/lib/server/one-time-links'

export const GET = endpoint({ role: 'admin', reply: invitationsReply }, async () => ({
  invitations: await listInvitations(),
}))

export const POST = endpoint(
  { role: 'admin', body: createInvitationBody, reply: createInvitationReply, status: 201 },
  async ({ actor, body, request }) => {
    const { invitation, link } = await createInvitation(actor, body)
    return { invitation, link: { url: linkUrl(publicOrigin(request), link), expiresAt: invitation.expiresAt } }
  },
)
