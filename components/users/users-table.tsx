'use client'
import { useMutation } from '@tanstack/react-query'
import { Ban, Ellipsis, KeyRound, LockOpen } from 'lucide-react'
import { useState } from 'react'
import { Badge } from '@/components/ui/badge'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuItem } from '@/components/ui/menu'
import { Select } from '@/components/ui/select'
import { Cell, HeaderCell, Row, Table } from '@/components/ui/table'
import { toast } from '@/components/ui/toast'
import { formatAge, formatTime } from '@/lib/client/format'
import { createPasswordLink } from '@/lib/client/users'
import type { Role, User } from '@/lib/contracts/session'
import { LinkDialog, type OneTimeLink } from './link-dialog'
import { useUserChange } from './use-user-change'

export const roleChoices: readonly { value: Role; label: string }[] = [
  { value: 'clerk', label: 'Clerk' },
  { value: 'admin', label: 'Admin' },
]

export function UsersTable({ users, ownId }: { readonly users: readonly User[]; readonly ownId: string }) {
  return (
    <Table aria-label="Users">
      <thead>
        <tr>
          <HeaderCell>Name</HeaderCell>
          <HeaderCell className="hidden sm:table-cell">E-mail</HeaderCell>
          <HeaderCell>Role</HeaderCell>
          <HeaderCell className="hidden md:table-cell">Last seen</HeaderCell>
          <HeaderCell>
            <span className="sr-only">Actions</span>
          </HeaderCell>
        </tr>
      </thead>
      <tbody>
        {users.map((user) => (
          <UserRow key={user.id} user={user} own={user.id === ownId} />
        ))}
      </tbody>
    </Table>
  )
}

function UserRow({ user, own }: { readonly user: User; readonly own: boolean }) {
  const { name, email, role, disabled, lastSeenAt } = user
  const { apply, busy } = useUserChange(user)
  return (
    <Row>
      <Cell>
        <span className={disabled ? 'text-muted' : 'font-medium'}>{name}</span>{' '}
        {own && <span className="text-muted text-xs">you</span>}{' '}
        {disabled && <Badge icon={<Ban aria-hidden />}>disabled</Badge>}
        <span className="block text-muted text-xs sm:hidden">{email}</span>
      </Cell>
      <Cell className="hidden text-muted sm:table-cell">{email}</Cell>
      <Cell>
        <Select
          aria-label={`Role of ${name}`}
          value={role}
          options={roleChoices}
          disabled={busy || disabled}
          onValueChange={(next) =>
            apply({ role: next }, `${name} is now ${next === 'admin' ? 'an admin' : 'a clerk'}.`, { role })
          }
          className="h-7! w-24!"
        />
      </Cell>
      <Cell className="hidden whitespace-nowrap text-muted md:table-cell">
        {lastSeenAt ? (
          <time dateTime={lastSeenAt} title={formatTime(lastSeenAt)}>
            {formatAge(lastSeenAt)}
          </time>
        ) : (
          'never'
        )}
      </Cell>
      <Cell className="w-10 text-right">
        <UserMenu user={user} own={own} />
      </Cell>
    </Row>
  )
}

function UserMenu({ user, own }: { readonly user: User; readonly own: boolean }) {
  const { name, disabled } = user
  const { apply, busy } = useUserChange(user)
  const [asking, setAsking] = useState(false)
  const [link, setLink] = useState<OneTimeLink | null>(null)
  const passwordLink = useMutation({
    mutationFn: () => createPasswordLink(user.id),
    onSuccess: setLink,
    onError: (error) => toast({ tone: 'error', message: error.message }),
  })
  return (
    <>
      <Menu
        trigger={
          <IconButton label={`More for ${name}`} size="small" busy={busy || passwordLink.isPending}>
            <Ellipsis aria-hidden />
          </IconButton>
        }
      >
        <MenuItem disabled={disabled} onSelect={() => passwordLink.mutate()}>
          <KeyRound aria-hidden />
          Link to set a new password
        </MenuItem>
        {disabled ? (
          <MenuItem onSelect={() => apply({ disabled: false }, `${name} can sign in again.`)}>
            <LockOpen aria-hidden />
            Enable
          </MenuItem>
        ) : (
          <MenuItem danger disabled={own} onSelect={() => setAsking(true)}>
            <Ban aria-hidden />
            Disable
          </MenuItem>
        )}
      </Menu>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={`Disable ${name}?`}
        confirm="Disable"
        onConfirm={() => {
          setAsking(false)
          apply({ disabled: true }, `${name} is disabled and signed out.`, { disabled: false })
        }}
      >
        They are signed out at once and cannot sign in until you enable them again. What they uploaded stays.
      </ConfirmDialog>
      <LinkDialog
        link={link}
        title={`New password for ${name}`}
        onClose={() => setLink(null)}
        lead="Whoever opens this link sets the password, so hand it to no one else. The old password works until then."
      />
    </>
  )
}
