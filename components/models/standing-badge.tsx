import { Archive, Award, FlaskConical } from 'lucide-react'
import { Badge } from '@/components/ui/badge'
import type { ModelRow } from '@/lib/contracts/models'

/** Where a version stands: serves, runs beside it, served once, or waits. */
export function StandingBadge({ standing }: { readonly standing: ModelRow['standing'] }) {
  if (standing === 'champion') {
    return (
      <Badge tone="green" icon={<Award aria-hidden />}>
        champion
      </Badge>
    )
  }
  if (standing === 'former') {
    return <Badge icon={<Archive aria-hidden />}>served before</Badge>
  }
  return (
    <Badge tone="blue" icon={<FlaskConical aria-hidden />}>
      {standing}
    </Badge>
  )
}
