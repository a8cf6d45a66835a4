'use client'
import { useRouter } from 'next/navigation'
import type { MouseEvent } from 'react'

/** The whole row leads where its link does; text one selects and what has a click of its own don't. */
export function useOpenRow(href: string) {
  const router = useRouter()
  return (event: MouseEvent<HTMLTableRowElement>) => {
    if ((event.target as HTMLElement).closest('a, button')) return
    if (window.getSelection()?.isCollapsed === false) return
    if (event.metaKey || event.ctrlKey) window.open(href)
    else router.push(href)
  }
}
