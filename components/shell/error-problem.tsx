'use client'
import { Button } from '@/components/ui/button'
import { Problem } from './problem'

export interface PageError {
  /** `digest` stands in the server's log, too. */
  readonly error: Error & { digest?: string }
  readonly retry: () => void
}

export function ErrorProblem({ inside = false, error, retry }: PageError & { readonly inside?: boolean }) {
  return (
    <Problem
      inside={inside}
      title="This page could not be shown"
      actions={
        <>
          <Button variant="primary" onClick={retry}>
            Try again
          </Button>
          <Button asChild>
            <a href="/documents">To the documents</a>
          </Button>
        </>
      }
    >
      <p>Your documents and everything you saved are safe. If it happens again, please tell an admin.</p>
      {error.digest && (
        <p>
          Reference: <span className="font-mono text-sm">{error.digest}</span>
        </p>
      )}
    </Problem>
  )
}
