'use client'
import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { toast } from '@/components/ui/toast'
import { stopChallenger } from '@/lib/client/serving'
import { ReasonField } from './reason-field'

/** Ends shadow or canary. */
export function StopDialog({ name, onClose }: { readonly name: string; readonly onClose: () => void }) {
  const router = useRouter()
  const [reason, setReason] = useState('')
  const stop = useMutation({
    mutationFn: () => stopChallenger(reason.trim() ? { reason: reason.trim() } : {}),
    onSuccess: () => {
      toast({ message: 'The champion extracts every document alone.' })
      router.refresh()
      onClose()
    },
  })
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`Stop ${name}?`}
      description="The version stays, and what it said of documents up to now too."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" busy={stop.isPending} onClick={() => stop.mutate()}>
            Stop it
          </Button>
        </>
      }
    >
      <div className="grid gap-3">
        <ReasonField reason={reason} onChange={setReason} />
        {stop.error && (
          <Notice tone="error" title="It was not stopped">
            <p>{stop.error.message}</p>
          </Notice>
        )}
      </div>
    </Dialog>
  )
}
