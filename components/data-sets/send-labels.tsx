'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Upload } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { FormField } from '@/components/ui/form-field'
import { inputLooks } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import { Progress } from '@/components/ui/progress'
import { formatBytes, plural } from '@/lib/client/format'
import { labelImportsOptions, sendLabels } from '@/lib/client/label-imports'

/** One file of labels with its documents, or a ZIP of both. */
export function SendLabels() {
  const [files, setFiles] = useState<readonly File[]>([])
  const [share, setShare] = useState(0)
  const input = useRef<HTMLInputElement>(null)
  const client = useQueryClient()
  const send = useMutation({
    mutationFn: () => sendLabels(files, setShare),
    onSuccess: () => {
      setFiles([])
      if (input.current) input.current.value = ''
    },
    onSettled: () => client.invalidateQueries({ queryKey: labelImportsOptions().queryKey }),
  })
  const bytes = files.reduce((sum, { size }) => sum + size, 0)
  return (
    <form
      noValidate
      aria-label="New import"
      className="grid gap-4 rounded-lg border border-line bg-surface p-4 sm:p-5"
      onSubmit={(event) => {
        event.preventDefault()
        if (files.length > 0 && !send.isPending) send.mutate()
      }}
    >
      <FormField
        label="Labels and documents"
        hint="One file of labels (.jsonl, .csv or .json) together with its documents, or a ZIP of all."
      >
        <input
          ref={input}
          type="file"
          multiple
          className={`${inputLooks} h-10 py-1.5 file:mr-3 file:cursor-pointer file:rounded file:border-0 file:bg-sunken file:px-2 file:py-1 file:text-text`}
          onChange={({ target }) => {
            send.reset()
            setShare(0)
            setFiles([...(target.files ?? [])])
          }}
        />
      </FormField>
      {send.error && (
        <Notice tone="error" title="Nothing was imported">
          <p>{send.error.message}</p>
        </Notice>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="primary" disabled={files.length === 0} busy={send.isPending}>
          <Upload aria-hidden />
          Import
        </Button>
        {files.length > 0 && (
          <span className="text-muted">
            {plural(files.length, 'file')}, {formatBytes(bytes)}
          </span>
        )}
        {send.isPending && <Progress value={share} label="Sent" className="w-40" />}
      </div>
    </form>
  )
}
