'use client'
import { useEffect, useRef, useState } from 'react'
import { isProblem, type Upload } from './upload-queue'
import { UploadRow } from './upload-row'
import type { UploadStore } from './upload-store'
import { windowOfRows } from './window-of-rows'

/** In rem, as `UploadRow` has them. */
const rowHeight = 2.5
const problemRowHeight = 4

/** Draws only the files in sight, which keeps five hundred of them fluid. */
export function UploadList({ uploads, store }: { readonly uploads: readonly Upload[]; readonly store: UploadStore }) {
  const list = useRef<HTMLUListElement>(null)
  const [sight, setSight] = useState({ top: 0, visible: 40 })

  useEffect(() => {
    const element = list.current
    if (!element) return
    const look = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
      setSight({ top: element.scrollTop / rem, visible: element.clientHeight / rem })
    }
    const observer = new ResizeObserver(look)
    observer.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [])

  const heights = uploads.map((upload) => (isProblem(upload) ? problemRowHeight : rowHeight))
  const { start, end, before, after } = windowOfRows(heights, { ...sight, margin: 20 })
  return (
    <ul
      ref={list}
      aria-label="Files"
      className="min-h-0 overflow-y-auto overscroll-contain rounded-b-xl border-line border-t"
    >
      <li aria-hidden style={{ height: `${before}rem` }} />
      {uploads.slice(start, end).map((upload, index) => (
        <UploadRow
          key={upload.id}
          upload={upload}
          store={store}
          position={start + index + 1}
          total={uploads.length}
          height={isProblem(upload) ? problemRowHeight : rowHeight}
        />
      ))}
      <li aria-hidden style={{ height: `${after}rem` }} />
    </ul>
  )
}
