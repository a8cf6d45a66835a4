'use client'
import { Merge, Pencil } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import type { Role } from '@/lib/contracts/session'
import type { VendorReply } from '@/lib/contracts/vendors'
import { MergeDialog } from './merge-dialog'
import { RenameDialog } from './rename-dialog'

/** Anyone may put a name right; which vendors are one is for admins to say, since it cannot be undone. */
export function VendorActions({ vendor, role }: { readonly vendor: VendorReply; readonly role: Role }) {
  const [open, setOpen] = useState<'rename' | 'merge' | null>(null)
  const close = () => setOpen(null)
  return (
    <>
      <Button onClick={() => setOpen('rename')}>
        <Pencil aria-hidden />
        Rename
      </Button>
      {role === 'admin' && (
        <Button onClick={() => setOpen('merge')}>
          <Merge aria-hidden />
          Merge…
        </Button>
      )}
      {open === 'rename' && <RenameDialog vendor={vendor} onClose={close} />}
      {open === 'merge' && <MergeDialog vendor={vendor} onClose={close} />}
    </>
  )
}
