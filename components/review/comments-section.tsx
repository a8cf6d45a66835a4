'use client'
import { useMutation } from '@tanstack/react-query'
import { type RefObject, type SubmitEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { inputLooks } from '@/components/ui/input'
import { toast } from '@/components/ui/toast'
import { formatAge, formatTime } from '@/lib/client/format'
import { addComment } from '@/lib/client/reviews'
import type { ReviewReply } from '@/lib/contracts/review'

type Comment = ReviewReply['comments'][number]

/** What people said about the document, and room to say more. */
export function CommentsSection({
  documentId,
  comments,
  box,
}: {
  readonly documentId: string
  readonly comments: readonly Comment[]
  readonly box: RefObject<HTMLTextAreaElement | null>
}) {
  const [added, setAdded] = useState<readonly Comment[]>([])
  const [text, setText] = useState('')
  const add = useMutation({
    mutationFn: () => addComment(documentId, { text: text.trim() }),
    onSuccess: (comment) => {
      setAdded([...added, comment])
      setText('')
    },
    onError: (error) => toast({ tone: 'error', message: error.message }),
  })
  const all = [...comments, ...added]

  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (text.trim() !== '' && !add.isPending) add.mutate()
  }
  return (
    <section aria-label="Comments" className="grid gap-2 px-3 py-2">
      <h2 className="font-semibold">Comments</h2>
      {all.length > 0 && (
        <ol className="grid gap-2">
          {all.map((comment) => (
            <li key={comment.id}>
              <span className="font-medium">{comment.author}</span>{' '}
              <time dateTime={comment.at} title={formatTime(comment.at)} className="text-muted text-xs">
                {formatAge(comment.at)}
              </time>
              <p className="whitespace-pre-line">{comment.text}</p>
            </li>
          ))}
        </ol>
      )}
      <form onSubmit={onSubmit} className="flex items-end gap-2">
        <textarea
          ref={box}
          aria-label="Comment"
          placeholder="Say something about this document"
          rows={1}
          value={text}
          maxLength={2000}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.shiftKey && !event.ctrlKey && !event.nativeEvent.isComposing) {
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
    </section>
  )
}
