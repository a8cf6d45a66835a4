'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { FormField } from '@/components/ui/form-field'
import { Input } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import { Select } from '@/components/ui/select'
import { useForm } from '@/lib/client/use-form'
import { createInvitation, invitationsOptions } from '@/lib/client/users'
import { createInvitationBody, type Role } from '@/lib/contracts/session'
import { LinkToHandOn, type OneTimeLink } from './link-dialog'
import { roleChoices } from './users-table'

/** Asks for an e-mail and a role, then shows the link to hand on. */
export function InviteDialog({
  open,
  onOpenChange,
}: {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}) {
  const [sent, setSent] = useState<{ email: string; link: OneTimeLink } | null>(null)
  function close(next: boolean) {
    onOpenChange(next)
    if (!next) setSent(null)
  }
  return (
    <Dialog
      open={open}
      onOpenChange={close}
      title={sent ? `Invitation for ${sent.email}` : 'Invite someone'}
      description={
        sent ? 'Send them this link. With it they choose a name and a password.' : 'You get a link to hand on to them.'
      }
    >
      {sent ? (
        <div className="grid gap-4">
          <LinkToHandOn link={sent.link} />
          <div className="flex justify-end gap-2">
            <Button onClick={() => setSent(null)}>Invite another</Button>
            <Button variant="primary" onClick={() => close(false)}>
              Done
            </Button>
          </div>
        </div>
      ) : (
        <InviteForm onSent={setSent} onCancel={() => close(false)} />
      )}
    </Dialog>
  )
}

function InviteForm({
  onSent,
  onCancel,
}: {
  readonly onSent: (sent: { email: string; link: OneTimeLink }) => void
  readonly onCancel: () => void
}) {
  const client = useQueryClient()
  const [role, setRole] = useState<Role>('clerk')
  const form = useForm({
    body: createInvitationBody,
    send: createInvitation,
    onDone: ({ invitation, link }) => {
      void client.invalidateQueries({ queryKey: invitationsOptions().queryKey })
      onSent({ email: invitation.email, link })
    },
  })
  return (
    <form {...form.props} className="grid gap-4">
      {form.problem && (
        <Notice tone="error">
          <p>{form.problem}</p>
        </Notice>
      )}
      <FormField label="E-mail" error={form.errors.email}>
        <Input name="email" type="email" autoComplete="off" inputMode="email" />
      </FormField>
      <FormField
        label="Role"
        hint={
          role === 'admin' ? 'May also invite people and change the settings.' : 'Uploads invoices and checks them.'
        }
      >
        <Select name="role" value={role} options={roleChoices} onValueChange={setRole} />
      </FormField>
      <div className="flex justify-end gap-2">
        <Button onClick={onCancel}>Cancel</Button>
        <Button type="submit" variant="primary" busy={form.busy}>
          Create the link
        </Button>
      </div>
    </form>
  )
}
