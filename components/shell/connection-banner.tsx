'use client'
import { CloudOff } from 'lucide-react'
import { useConnectionState } from '@/lib/client/use-live-documents'

/** Over everything while the server does not answer; goes by itself. */
export function ConnectionBanner() {
  const lost = useConnectionState() === 'lost'
  return (
    <div role="status" className="pointer-events-none fixed inset-x-4 bottom-4 z-50 flex justify-center">
      {lost && (
        <p className="flex items-center gap-2 rounded-lg bg-raised px-3 py-2 shadow-raised">
          <CloudOff aria-hidden className="size-4 shrink-0 text-check" />
          No connection to the server. What you see may be old; it goes on by itself.
        </p>
      )}
    </div>
  )
}
