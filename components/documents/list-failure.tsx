import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { ApiError } from '@/lib/client/api'

export function ListFailure({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  const reference = error instanceof ApiError ? error.reference : undefined
  return (
    <div className="p-3">
      <Notice
        tone="error"
        title="The documents could not be loaded"
        action={
          <Button size="small" onClick={onRetry}>
            Try again
          </Button>
        }
      >
        <p>
          {error.message}
          {reference && <span className="font-mono text-xs"> ({reference})</span>}
        </p>
      </Notice>
    </div>
  )
}
