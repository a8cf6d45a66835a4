import { Check, CircleAlert, X } from 'lucide-react'
import type { SnapshotCheck, SnapshotManifest } from '@/lib/contracts/snapshots'

const marks = {
  passed: { icon: <Check aria-hidden className="text-confirmed" />, word: 'Passed' },
  warned: { icon: <CircleAlert aria-hidden className="text-check" />, word: 'Note' },
  failed: { icon: <X aria-hidden className="text-missing" />, word: 'Failed' },
}

/** Whether a model may be trained on it, and why not. */
export function ChecksList({
  checks,
  trainable,
  duplicates,
}: {
  readonly checks: readonly SnapshotCheck[]
  readonly trainable: boolean
  readonly duplicates: SnapshotManifest['duplicates']
}) {
  return (
    <section aria-labelledby="checks" className="grid gap-2">
      <h2 id="checks" className="font-semibold text-base">
        {trainable ? 'A model may be trained on it' : 'No model may be trained on it yet'}
      </h2>
      <ul className="grid gap-1 [&_svg]:mt-0.5 [&_svg]:size-4 [&_svg]:shrink-0">
        {checks.map(({ code, result, sentence }) => (
          <li key={code} className="flex items-start gap-2">
            {marks[result].icon}
            <span className="min-w-0">
              <span className="sr-only">{marks[result].word}: </span>
              {sentence}
            </span>
          </li>
        ))}
      </ul>
      {duplicates.length > 0 && (
        <details className="text-xs">
          <summary className="cursor-pointer text-muted">Their hashes</summary>
          <ul className="mt-1 grid gap-1">
            {duplicates.map(({ train, test }) => (
              <li key={train}>
                <code className="break-all">{train}</code> and <code className="break-all">{test}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
