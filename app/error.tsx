'use client'
import { Problem } from '@/components/shell/problem'
import { Button } from '@/components/ui/button'

export default function ErrorPage({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  return (
    <Problem
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
