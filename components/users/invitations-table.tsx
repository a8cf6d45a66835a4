'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@/components/ui/button'
import { Cell, HeaderCell, Row, Table } from '@/components/ui/table'
import { toast } from '@/components/ui/toast'
import { formatTime } from '@/lib/client/format'
import { invitationsOptions, withdrawInvitation } from '@/lib/client/users'
import type { Invitation } from '@/lib/contracts/session'

/** Invitations not used yet. Their links were shown once; a lost one is replaced by inviting the same e-mail again. */
export function InvitationsTable({ invitations }: { readonly invitations: readonly Invitation[] }) {
  if (invitations.length === 0) return null
  return (
    <section aria-labelledby="invitations" className="grid gap-2">
      <h2 id="invitations" className="font-semibold text-base">
        Open invitations
      </h2>
      <p className="text-muted">Lost the link? Invite the same e-mail again: the new link replaces the old one.</p>
      <Table aria-labelledby="invitations">
        <thead>
          <tr>
            <HeaderCell>E-mail</HeaderCell>
            <HeaderCell>Role</HeaderCell>
            <HeaderCell className="hidden sm:table-cell">Works until</HeaderCell>
            <HeaderCell>
              <span className="sr-only">Actions</span>
            </HeaderCell>
          </tr>
        </thead>
        <tbody>
          {invitations.map((invitation) => (
            <InvitationRow key={invitation.id} invitation={invitation} />
          ))}
        </tbody>
      </Table>
    </section>
  )
}

function InvitationRow({ invitation: { id, email, role, expiresAt } }: { readonly invitation: Invitation }) {
  const client = useQueryClient()
  const withdraw = useMutation({
    mutationFn: () => withdrawInvitation(id),
    onSuccess: () => toast({ message: `The invitation of ${email} is withdrawn; its link no longer works.` }),
    onError: (error) => toast({ tone: 'error', message: error.message }),
    onSettled: () => client.invalidateQueries({ queryKey: invitationsOptions().queryKey }),
  })
  return (
    <Row>
      <Cell>{email}</Cell>
      <Cell>{role === 'admin' ? 'Admin' : 'Clerk'}</Cell>
      <Cell className="hidden whitespace-nowrap text-muted sm:table-cell">
        <time dateTime={expiresAt}>{formatTime(expiresAt)}</time>
      </Cell>
      <Cell className="text-right">
        <Button
          size="small"
          busy={withdraw.isPending}
          aria-label={`Withdraw the invitation of ${email}`}
          onClick={() => withdraw.mutate()}
        >
          Withdraw
        </Button>
      </Cell>
    </Row>
  )
}
