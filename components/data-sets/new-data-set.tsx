'use client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { makeSnapshot, snapshotsOptions } from '@/lib/client/snapshots'
import { usersOptions } from '@/lib/client/users'
import { snapshotFilter } from '@/lib/contracts/snapshots'
import { type FilterDraft, FilterForm } from './filter-form'

const everything: FilterDraft = { filter: snapshotFilter.parse({}), vendors: '' }

/** Chooses documents and has the worker freeze them. */
export function NewDataSet() {
  const [open, setOpen] = useState(false)
  const [draft, setDraft] = useState(everything)
  const form = useId()
  const router = useRouter()
  const client = useQueryClient()
  const users = useQuery({ ...usersOptions(), enabled: open })
  const make = useMutation({
    mutationFn: makeSnapshot,
    onSuccess: ({ number }) => {
      void client.invalidateQueries({ queryKey: snapshotsOptions().queryKey })
      router.push(`/data-sets/${number}`)
    },
  })
  const { from, to } = draft.filter
  const submit = () => {
    if (make.isPending || (from && to && from > to)) return
    const vendors = draft.vendors.split(';').map((name) => name.trim())
    make.mutate({ filter: { ...draft.filter, vendors: vendors.filter((name) => name !== '') } })
  }
  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        <Plus aria-hidden />
        New data set
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        wide
        title="New data set"
        description="Freezes the labels of these documents as they are now. What is left open takes everything."
        footer={
          <>
            <Button onClick={() => setOpen(false)}>Cancel</Button>
            <Button type="submit" form={form} variant="primary" busy={make.isPending}>
              Make it
            </Button>
          </>
        }
      >
        <form
          id={form}
          noValidate
          className="grid gap-4"
          onSubmit={(event) => {
            event.preventDefault()
            submit()
          }}
        >
          <FilterForm
            draft={draft}
            reviewers={users.data?.users ?? []}
            onChange={(next) => {
              make.reset()
              setDraft(next)
            }}
          />
          {make.error && (
            <Notice tone="error" title="Nothing was begun">
              <p>{make.error.message}</p>
            </Notice>
          )}
        </form>
      </Dialog>
    </>
  )
}
