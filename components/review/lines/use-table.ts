'use client'
import { useMutation } from '@tanstack/react-query'
import { useCallback } from 'react'
import { api } from '@/lib/client/api'
import type { DraftRow, tableReply } from '@/lib/contracts/review'
import type { Box } from '@/lib/document/box'
import type { Lines } from './use-lines'

interface Drawn {
  readonly page: number
  readonly box: Box
}

export interface TableReading {
  readonly read: (page: number, box: Box) => void
  /** Asked of the server. */
  readonly isReading: boolean
  /** Read, while there are rows already: the reader says what becomes of those. Empty: nothing was found. */
  readonly found: readonly DraftRow[] | null
  readonly problem: string | null
  readonly take: (how: 'replace' | 'append') => void
  readonly again: () => void
  readonly dismiss: () => void
}

/** Rows under a box drawn on a page: asked of the server, and put into the grid. */
export function useTable(documentId: string, { latest, send }: Lines): TableReading {
  const { mutate, reset, isPending, data, error, variables } = useMutation({
    mutationFn: ({ page, box }: Drawn) =>
      api<typeof tableReply>(`documents/${documentId}/line-items`, { method: 'POST', body: { page, box } }),
    onSuccess({ rows }) {
      if (rows.length === 0 || latest.current.rows.length > 0) return
      send({ type: 'fill', rows, how: 'replace' })
      reset()
    },
  })
  const read = useCallback((page: number, box: Box) => mutate({ page, box }), [mutate])
  return {
    read,
    isReading: isPending,
    found: data?.rows ?? null,
    problem: error?.message ?? null,
    take(how) {
      if (data) send({ type: 'fill', rows: data.rows, how })
      reset()
    },
    again: () => variables && mutate(variables),
    dismiss: reset,
  }
}
