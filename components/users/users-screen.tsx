'use client'
import { useQuery } from '@tanstack/react-query'
import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { PageHeader } from '@/components/shell/page-header'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { SkeletonRows } from '@/components/ui/skeleton'
import { invitationsOptions, usersOptions } from '@/lib/client/users'
import { InvitationsTable } from './invitations-table'
import { InviteDialog } from './invite-dialog'
import { UsersTable } from './users-table'

/** Who may sign in, and who is invited to. */
export function UsersScreen({ ownId }: { readonly ownId: string }) {
  const users = useQuery(usersOptions())
  const invitations = useQuery(invitationsOptions())
  const [inviting, setInviting] = useState(false)
  const error = users.error ?? invitations.error
  return (
    <div className="mx-auto grid max-w-5xl gap-6 p-4 sm:p-6">
      <PageHeader
        title="Users"
        actions={
          <Button variant="primary" onClick={() => setInviting(true)}>
            <UserPlus aria-hidden />
            Invite someone
          </Button>
        }
      >
        Clerks upload invoices and check them; admins also invite people and change the settings.
      </PageHeader>
      {error && (
        <Notice tone="error" title="The users could not be loaded">
          <p>{error.message}</p>
        </Notice>
      )}
      {users.data ? <UsersTable users={users.data.users} ownId={ownId} /> : !error && <SkeletonRows rows={4} />}
      {invitations.data && <InvitationsTable invitations={invitations.data.invitations} />}
      <InviteDialog open={inviting} onOpenChange={setInviting} />
    </div>
  )
}
