'use client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { clsx } from 'clsx'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { toast } from '@/components/ui/toast'
import { plural } from '@/lib/client/format'
import { mergeVendors, vendorOptions, vendorsOptions } from '@/lib/client/vendors'
import type { VendorReply, VendorRow } from '@/lib/contracts/vendors'
import { VendorSearchBox } from './vendor-search-box'

/** Finds the other one, says what will happen, and does it. */
export function MergeDialog({ vendor, onClose }: { readonly vendor: VendorReply; readonly onClose: () => void }) {
  const client = useQueryClient()
  const [other, setOther] = useState<VendorRow | null>(null)
  const merge = useMutation({
    mutationFn: (otherId: string) => mergeVendors(vendor.id, { otherId }),
    onSuccess: async (reply) => {
      client.setQueryData(vendorOptions(vendor.id).queryKey, reply)
      await client.invalidateQueries({ queryKey: ['vendors', 'list'] })
      toast({ message: `${other?.name} is part of ${reply.name} now.` })
      onClose()
    },
  })
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`Merge another vendor into ${vendor.name}`}
      description="For when one vendor came to be known twice."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="danger"
            disabled={!other}
            busy={merge.isPending}
            onClick={() => other && merge.mutate(other.id)}
          >
            Merge
          </Button>
        </>
      }
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
        <OtherVendors ownId={vendor.id} chosen={other} onChoose={setOther} />
        {other && (
          <Notice tone="warning" title="This cannot be undone">
            <p>
              {other.name} is gone afterwards. Its {plural(other.documents, 'document')}, what it is recognised by and
              what people decided on it become those of {vendor.name}; the rules of both are worked out from all of it
              together.
            </p>
          </Notice>
        )}
        {merge.error && (
          <Notice tone="error" title="They were not merged">
            <p>{merge.error.message}</p>
          </Notice>
        )}
      </div>
    </Dialog>
  )
}

function OtherVendors({
  ownId,
  chosen,
  onChoose,
}: {
  readonly ownId: string
  readonly chosen: VendorRow | null
  readonly onChoose: (vendor: VendorRow | null) => void
}) {
  const [q, setQ] = useState('')
  const { data } = useQuery(vendorsOptions(q || undefined))
  const others = data?.vendors.filter(({ id }) => id !== ownId) ?? []
  return (
    <>
      <VendorSearchBox
        q={q}
        label="Search the other vendor"
        onSearch={(next) => {
          setQ(next)
          onChoose(null)
        }}
      />
      <fieldset className="grid max-h-60 min-h-24 content-start gap-0.5 overflow-y-auto">
        <legend className="sr-only">The other vendor</legend>
        {data && others.length === 0 && <p className="py-1.5 text-muted">No other vendor has such a name.</p>}
        {others.map((vendor) => (
          <label
            key={vendor.id}
            className={clsx(
              'flex min-h-8 cursor-pointer items-center gap-2 rounded px-2 py-1 hover:bg-hover pointer-coarse:min-h-10',
              chosen?.id === vendor.id && 'bg-selected!',
            )}
          >
            <input
              type="radio"
              name="other-vendor"
              checked={chosen?.id === vendor.id}
              onChange={() => onChoose(vendor)}
              className="accent-accent"
            />
            <span className="min-w-0 flex-1 truncate">{vendor.name}</span>
            <span className="text-muted text-xs">{plural(vendor.documents, 'document')}</span>
          </label>
        ))}
      </fieldset>
    </>
  )
}
