'use client'
import { useSyncExternalStore } from 'react'
import { formatTime } from '@/lib/client/format'

const never = () => () => undefined

/** A point in time as the reader writes it; until the browser takes over, in UTC, since a server knows no reader. */
export function Moment({ iso }: { readonly iso: string }) {
  const text = useSyncExternalStore(
    never,
    () => formatTime(iso),
    () => `${iso.slice(0, 16).replace('T', ' ')} UTC`,
  )
  return <time dateTime={iso}>{text}</time>
}
