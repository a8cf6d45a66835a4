'use client'
import { useRouter } from 'next/navigation'
import { useShortcuts } from '@/components/shell/shortcuts'
import type { QueueFilter } from '@/lib/contracts/review'
import { queueFilterSearch } from './queue-filter'

export function startAddress(filter: QueueFilter): string {
  return `/review/next${queueFilterSearch(filter)}`
}

/** `N` takes the next document that waits for a person. */
export function useStartReview(
  filter: QueueFilter = {},
  /** As the screen leaves them free. */
  keys: readonly string[] = ['n', 'N'],
) {
  const router = useRouter()
  useShortcuts('Review', [
    { keys, label: 'Start on the next document that waits', run: () => router.push(startAddress(filter)) },
  ])
}
