import { Ban, Check, PauseCircle, Vote } from 'lucide-react'
import type { ReactNode } from 'react'
import { Badge, type Tone } from '@/components/ui/badge'
import type { MemoryRuleReply } from '@/lib/contracts/vendors'

const looks: Readonly<Record<MemoryRuleReply['state'], { tone: Tone; icon: ReactNode; word: string }>> = {
  active: { tone: 'green', icon: <Check aria-hidden />, word: 'active' },
  suspended: { tone: 'amber', icon: <PauseCircle aria-hidden />, word: 'suspended' },
  off: { tone: 'neutral', icon: <Ban aria-hidden />, word: 'off' },
  outvoted: { tone: 'neutral', icon: <Vote aria-hidden />, word: 'outvoted' },
}

export function RuleStateBadge({ state }: Pick<MemoryRuleReply, 'state'>) {
  const { tone, icon, word } = looks[state]
  return (
    <Badge tone={tone} icon={icon}>
      {word}
    </Badge>
  )
}
