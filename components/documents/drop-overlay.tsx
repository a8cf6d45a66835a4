'use client'
import { FileDown } from 'lucide-react'
import { useEffect, useEffectEvent, useState } from 'react'
import { toast } from '@/components/ui/toast'
import { droppedFiles } from './dropped-files'
import type { ChosenFile } from './upload-store'

/** Makes the whole page a place to drop files on. */
export function DropOverlay({ onFiles }: { readonly onFiles: (files: readonly ChosenFile[]) => void }) {
  const [over, setOver] = useState(false)

  const drop = useEffectEvent(async (data: DataTransfer) => {
    try {
      onFiles(await droppedFiles(data))
    } catch {
      toast({
        tone: 'error',
        message: 'Some of these files could not be opened. Nothing was sent; please drop them again.',
      })
    }
  })

  useEffect(() => {
    let depth = 0 // every element below the pointer enters and leaves
    let ownDrag = false // an image of ours dragged about is no upload
    const stop = new AbortController()
    const isFiles = (event: DragEvent) => !ownDrag && event.dataTransfer?.types.includes('Files')
    function listen(type: 'dragenter' | 'dragover' | 'dragleave' | 'drop', handle: (event: DragEvent) => void) {
      const take = (event: DragEvent) => {
        if (!isFiles(event)) return
        event.preventDefault()
        handle(event)
      }
      window.addEventListener(type, take, { signal: stop.signal })
    }
    function become(next: number) {
      depth = Math.max(0, next)
      setOver(depth > 0)
    }
    window.addEventListener(
      'dragstart',
      () => {
        ownDrag = true
      },
      { signal: stop.signal },
    )
    window.addEventListener(
      'dragend',
      () => {
        ownDrag = false
      },
      { signal: stop.signal },
    )
    listen('dragenter', () => become(depth + 1))
    listen('dragleave', () => become(depth - 1))
    listen('dragover', (event) => {
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
    })
    listen('drop', (event) => {
      become(0)
      if (event.dataTransfer) void drop(event.dataTransfer)
    })
    return () => stop.abort()
  }, [])

  if (!over) return null
  return (
    <div className="pointer-events-none fixed inset-0 z-60 grid place-items-center bg-canvas/80 p-4">
      <div className="absolute inset-3 rounded-xl border-2 border-accent border-dashed" />
      <p className="flex items-center gap-3 rounded-lg bg-raised px-5 py-3 text-base shadow-raised">
        <FileDown aria-hidden className="size-5 text-accent-text" />
        Drop to upload files or whole folders
      </p>
    </div>
  )
}
