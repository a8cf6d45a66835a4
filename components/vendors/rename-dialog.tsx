'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { FormField } from '@/components/ui/form-field'
import { Input } from '@/components/ui/input'
import { toast } from '@/components/ui/toast'
import { renameVendor, vendorOptions } from '@/lib/client/vendors'
import type { VendorReply } from '@/lib/contracts/vendors'

export function RenameDialog({ vendor, onClose }: { readonly vendor: VendorReply; readonly onClose: () => void }) {
  const client = useQueryClient()
  const [name, setName] = useState(vendor.name)
  const rename = useMutation({
    mutationFn: (to: string) => renameVendor(vendor.id, { name: to }),
    onSuccess: (reply) => {
      client.setQueryData(vendorOptions(vendor.id).queryKey, reply)
      void client.invalidateQueries({ queryKey: ['vendors', 'list'] })
      toast({ message: `Now called “${reply.name}”.` })
      onClose()
    },
  })
  const typed = name.trim()
  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (typed === vendor.name) onClose()
    else if (typed && !rename.isPending) rename.mutate(typed)
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Rename this vendor"
      description="It is what lists here call it. What stands on its documents stays as it is."
    >
      <form onSubmit={submit} className="grid gap-4">
        <FormField label="Name" error={rename.error?.message}>
          <Input value={name} maxLength={200} autoComplete="off" onChange={(event) => setName(event.target.value)} />
        </FormField>
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" busy={rename.isPending} disabled={typed === ''}>
            Rename
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
