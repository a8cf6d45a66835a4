import { CheckCircle2, XCircle } from 'lucide-react'
import { Badge } from '@/components/ui/badge'

export function GateMark({ passed }: { readonly passed: boolean }) {
  return passed ? (
    <Badge tone="green" icon={<CheckCircle2 aria-hidden />}>
      passed
    </Badge>
  ) : (
    <Badge tone="red" icon={<XCircle aria-hidden />}>
      failed
    </Badge>
  )
}
