import Link from 'next/link'
import { Button } from '@/components/ui/button'
import type { ErrorTargetReply } from '@/lib/contracts/error-target'
import { Section } from './section'
import { TargetFigures } from './target-figures'
import { percentText, typeWords } from './target-words'

/** The error target as it is set, what is expected of it, and how it went. */
export function TargetSummary({ reply }: { readonly reply: ErrorTargetReply }) {
  const [all] = reply.curves
  const point = all?.points.find(({ errorTarget }) => errorTarget === all.errorTarget)
  const own = reply.curves.flatMap(({ type, own, errorTarget }) =>
    type && own ? [`${typeWords[type].toLowerCase()} ${percentText(errorTarget)}`] : [],
  )
  if (!all || !point) return null
  return (
    <Section
      title="Error target"
      lead={`Of the values that nobody looks at, ${percentText(all.errorTarget)} may be wrong${own.length > 0 ? `; ${own.join(', ')}` : ''}.`}
      actions={
        <Button asChild>
          <Link href="/monitoring/error-target">Choose the error target</Link>
        </Button>
      }
    >
      <TargetFigures point={point} curve={all} />
    </Section>
  )
}
