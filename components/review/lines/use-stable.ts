'use client'
import { useCallback, useLayoutEffect, useRef } from 'react'

/** The same function over all renders that calls the latest one, for parts that are drawn anew only for a reason. */
export function useStable(run: () => void): () => void {
  const latest = useRef(run)
  useLayoutEffect(() => {
    latest.current = run
  })
  return useCallback(() => latest.current(), [])
}
