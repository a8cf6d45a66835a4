'use client'
import { useQueryClient } from '@tanstack/react-query'
import {
  Activity,
  Boxes,
  CircleUser,
  Database,
  Keyboard,
  LogOut,
  PackageOpen,
  Settings,
  UserRound,
  UsersRound,
} from 'lucide-react'
import Link from 'next/link'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuChoice, MenuItem, MenuLabel, MenuSeparator } from '@/components/ui/menu'
import { toast } from '@/components/ui/toast'
import { signOut } from '@/lib/client/session'
import type { SessionReply } from '@/lib/contracts/session'
import type { Theme } from './theme'
import { useTheme } from './use-theme'

const themeChoices: readonly { value: Theme; label: string }[] = [
  { value: 'system', label: 'Like the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
]

export function AccountMenu({ user, onHelp }: { readonly user: SessionReply['user']; readonly onHelp: () => void }) {
  const client = useQueryClient()
  const [theme, setTheme] = useTheme()

  async function leave() {
    try {
      await signOut()
      client.clear()
      // A full load, so that nothing of this user's stays in memory.
      window.location.assign('/sign-in')
    } catch (error) {
      toast({ tone: 'error', message: `You are still signed in. ${(error as Error).message}` })
    }
  }

  return (
    <Menu
      trigger={
        <IconButton label="Account">
          <CircleUser aria-hidden />
        </IconButton>
      }
    >
      <MenuLabel>
        <span className="block font-medium text-sm text-text">{user.name}</span>
        {user.email} · {user.role}
      </MenuLabel>
      <MenuSeparator />
      {user.role === 'admin' && <AdminPlaces />}
      <MenuItem asChild>
        <Link href="/account">
          <UserRound aria-hidden />
          Your account
        </Link>
      </MenuItem>
      <MenuItem onSelect={onHelp}>
        <Keyboard aria-hidden />
        Keyboard
      </MenuItem>
      <MenuSeparator />
      <MenuLabel>Colours</MenuLabel>
      <MenuChoice value={theme} options={themeChoices} onValueChange={setTheme} />
      <MenuSeparator />
      <MenuItem onSelect={leave}>
        <LogOut aria-hidden />
        Sign out
      </MenuItem>
    </Menu>
  )
}

/** On a phone, where the top bar has no room for them. */
function AdminPlaces() {
  return (
    <div className="sm:hidden">
      <MenuItem asChild>
        <Link href="/data-sets">
          <Database aria-hidden />
          Data sets
        </Link>
      </MenuItem>
      <MenuItem asChild>
        <Link href="/exports">
          <PackageOpen aria-hidden />
          Exports
        </Link>
      </MenuItem>
      <MenuItem asChild>
        <Link href="/models">
          <Boxes aria-hidden />
          Models
        </Link>
      </MenuItem>
      <MenuItem asChild>
        <Link href="/monitoring">
          <Activity aria-hidden />
          Monitoring
        </Link>
      </MenuItem>
      <MenuItem asChild>
        <Link href="/users">
          <UsersRound aria-hidden />
          Users
        </Link>
      </MenuItem>
      <MenuItem asChild>
        <Link href="/settings">
          <Settings aria-hidden />
          Settings
        </Link>
      </MenuItem>
      <MenuSeparator />
    </div>
  )
}
