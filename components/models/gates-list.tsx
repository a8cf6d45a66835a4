import type { Gate } from '@/lib/contracts/models'
import { GateMark } from './gate-mark'

/** Each gate, whether it was passed and why, those that failed first. */
export function GatesList({ gates }: { readonly gates: readonly Gate[] }) {
  const sorted = gates.toSorted((a, b) => Number(a.passed) - Number(b.passed))
  return (
    <ul className="grid gap-2">
      {sorted.map(({ key, field, passed, sentence }) => (
        <li key={`${key} ${field}`} className="grid items-start gap-x-3 gap-y-1 sm:grid-cols-[5rem_minmax(0,1fr)]">
          <span>
            <GateMark passed={passed} />
          </span>
          <span className="max-w-prose">{sentence}</span>
        </li>
      ))}
    </ul>
  )
}
