import { Check, Circle, CircleDashed, Minus, Pencil } from 'lucide-react'
import type { ReactNode } from 'react'
import { Badge, type Tone } from './badge'

export const fieldStates = ['sure', 'check', 'missing', 'confirmed', 'corrected', 'absent'] as const
export type FieldState = (typeof fieldStates)[number]

const marks: Readonly<Record<Exclude<FieldState, 'sure'>, { tone: Tone; icon: ReactNode; word: string }>> = {
  check: { tone: 'amber', icon: <Circle aria-hidden strokeWidth={3} />, word: 'check' },
  missing: { tone: 'red', icon: <CircleDashed aria-hidden />, word: 'not found' },
  confirmed: { tone: 'green', icon: <Check aria-hidden />, word: 'confirmed' },
  corrected: { tone: 'blue', icon: <Pencil aria-hidden />, word: 'corrected' },
  absent: { tone: 'neutral', icon: <Minus aria-hidden />, word: 'absent' },
}

/** A field's state. What is sure carries no mark: the eye shall stop only where it is needed. */
export function StateMark({ state }: { readonly state: FieldState }) {
  if (state === 'sure') return <span className="sr-only">sure</span>
  const { tone, icon, word } = marks[state]
  return (
    <Badge tone={tone} icon={icon}>
      {word}
    </Badge>
  )
}
