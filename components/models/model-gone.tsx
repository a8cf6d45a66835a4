import { Boxes } from 'lucide-react'
import Link from 'next/link'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'

/** A number that no version has; also what a clerk sees, whose page this is not. */
export function ModelGone() {
  return (
    <EmptyState
      heading="h1"
      icon={<Boxes aria-hidden />}
      title="There is no such version"
      actions={
        <Button asChild variant="primary">
          <Link href="/models">To the models</Link>
        </Button>
      }
    >
      Versions are numbered from 1, and only admins see them.
    </EmptyState>
  )
}
