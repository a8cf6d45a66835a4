import type { Metadata } from 'next'
import Link from 'next/link'
import { Problem } from '@/components/shell/problem'
import { Button } from '@/components/ui/button'

export const metadata: Metadata = { title: 'Not found' }

export default function NotFound() {
  return (
    <Problem
      title="There is nothing here"
      actions={
        <Button asChild variant="primary">
          <Link href="/documents">To the documents</Link>
        </Button>
      }
    >
      <p>The page or document may have been deleted, or the link is not quite right.</p>
    </Problem>
  )
}
