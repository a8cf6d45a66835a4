import Link from 'next/link'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'

/** What a clerk sees at an address that is for admins. */
export function AdminsOnly() {
  return (
    <EmptyState
      heading="h1"
      title="This page is for admins"
      actions={
        <Button asChild variant="primary">
          <Link href="/documents">To the documents</Link>
        </Button>
      }
    >
      Your account is a clerk’s. If you need something changed here, ask an admin.
    </EmptyState>
  )
}
