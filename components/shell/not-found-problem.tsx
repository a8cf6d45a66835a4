import Link from 'next/link'
import { Button } from '@/components/ui/button'
import { Problem } from './problem'

export function NotFoundProblem({ inside = false }: { readonly inside?: boolean }) {
  return (
    <Problem
      inside={inside}
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
