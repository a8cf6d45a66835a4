import { Button } from './button'
import { Notice } from './notice'

/** What a screen shows in place of what it could not load. */
export function LoadFailure({
  title,
  error,
  busy,
  onRetry,
}: {
  /** "The exports could not be loaded" */
  readonly title: string
  readonly error: Error
  readonly busy: boolean
  readonly onRetry: () => unknown
}) {
  return (
    <Notice
      tone="error"
      title={title}
      action={
        <Button busy={busy} onClick={() => void onRetry()}>
          Try again
        </Button>
      }
    >
      <p>{error.message}</p>
    </Notice>
  )
}
