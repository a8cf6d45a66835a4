'use client'
import { clsx } from 'clsx'
import { CircleHelp } from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useState } from 'react'
import { IconButton } from '@/components/ui/icon-button'
import { demand, OnDemand } from '@/components/ui/on-demand'
import type { SessionReply } from '@/lib/contracts/session'
import { AccountMenu } from './account-menu'
import { Logo } from './logo'
import { QueueCount } from './queue-count'
import { useShortcuts } from './shortcuts'

const keyboardHelp = demand(() => import('./keyboard-help').then((dialog) => dialog.KeyboardHelp))

/** A phone has room for the clerks' places alone; the admins' are in the account menu there. */
const places = [
  { href: '/review', label: 'Review', role: 'clerk' },
  { href: '/documents', label: 'Documents', role: 'clerk' },
  { href: '/vendors', label: 'Vendors', role: 'clerk' },
  { href: '/data-sets', label: 'Data sets', role: 'admin' },
  { href: '/exports', label: 'Exports', role: 'admin' },
  { href: '/models', label: 'Models', role: 'admin' },
  { href: '/monitoring', label: 'Monitoring', role: 'admin' },
  { href: '/users', label: 'Users', role: 'admin' },
  { href: '/settings', label: 'Settings', role: 'admin' },
] as const

export function TopBar({ user }: { readonly user: SessionReply['user'] }) {
  const path = usePathname()
  const [help, setHelp] = useState(false)
  useShortcuts('Everywhere', [{ keys: ['?'], label: 'Show this help', run: () => setHelp(true) }])
  return (
    <header className="sticky top-0 z-30 flex h-(--bar) items-center gap-2 border-line border-b bg-surface px-2 sm:gap-4 sm:px-4">
      <Link href="/documents" aria-label="Countersign" className="flex items-center gap-2 rounded font-semibold">
        <Logo />
        <span className="hidden md:inline">Countersign</span>
      </Link>
      <nav
        aria-label="Main"
        className="flex h-full min-w-0 flex-1 items-stretch overflow-x-auto [scrollbar-width:none]"
      >
        {places
          .filter((place) => place.role === 'clerk' || user.role === 'admin')
          .map(({ href, label, role }) => (
            <Link
              key={href}
              href={href}
              aria-current={path === href ? 'page' : path.startsWith(`${href}/`) ? 'true' : undefined}
              className={clsx(
                'flex items-center gap-1.5 whitespace-nowrap border-b-2 px-2 pt-0.5 sm:px-3',
                role === 'admin' && 'max-sm:hidden',
                path.startsWith(href) ? 'border-accent font-medium' : 'border-transparent text-muted hover:text-text',
              )}
            >
              {label}
              {href === '/review' && <QueueCount />}
            </Link>
          ))}
      </nav>
      <div className="flex items-center gap-1">
        <span className="hidden sm:block">
          <IconButton label="Keyboard help" shortcut="?" onClick={() => setHelp(true)}>
            <CircleHelp aria-hidden />
          </IconButton>
        </span>
        <AccountMenu user={user} onHelp={() => setHelp(true)} />
      </div>
      {help && (
        <OnDemand of={keyboardHelp} props={{ open: true, onOpenChange: setHelp }} onFailed={() => setHelp(false)} />
      )}
    </header>
  )
}
