'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { inputLooks } from '@/components/ui/input'
import { toast } from '@/components/ui/toast'
import { documentOptions } from '@/lib/client/documents'
import { addComment } from '@/lib/client/reviews'

/** Says something about a document; it stands in its history then. Enter sends, Shift+Enter begins a line. */
export function CommentForm({ documentId }: { readonly documentId: string }) {
  const client = useQueryClient()
  const [text, setText] = useState('')
  const add = useMutation({
    mutationFn: () => addComment(documentId, { text: text.trim() }),
    onSuccess: () => {
      setText('')
      return client.invalidateQueries({ queryKey: documentOptions(documentId).queryKey })
    },
    onError: (error) => toast({ tone: 'error', message: error.message }),
  })
  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (text.trim() !== '' && !add.isPending) add.mutate()
  }
  return (
    <form onSubmit={onSubmit} className="mb-3 flex items-end gap-2">
      <textarea
        aria-label="Comment"
        placeholder="Say something about this document"
        rows={1}
        value={text}
        maxLength={2000}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
            event.preventDefault()
            event.currentTarget.form?.requestSubmit()
          }
        }}
        className={`${inputLooks} field-sizing-content max-h-40 min-h-8 resize-none py-1.5`}
      />
      <Button type="submit" busy={add.isPending} disabled={text.trim() === ''}>
        Add
      </Button>
    </form>
  )
}
