'use client'
import Link from 'next/link'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { formatTime, plural } from '@/lib/client/format'
import type { MemoryRuleReply } from '@/lib/contracts/vendors'
import { ruleOrigin } from './rule-origin'
import { RuleStateBadge } from './rule-state-badge'
import { useRuleSwitch } from './use-rule-switch'

/** One rule: what it says, whether it acts, where it comes from, how it fared, and its switches. */
export function RuleItem({ vendorId, rule }: { readonly vendorId: string; readonly rule: MemoryRuleReply }) {
  const { sentence, state, note, hits, contradictions, from } = rule
  const { turn, busy } = useRuleSwitch(vendorId, rule)
  const [asking, setAsking] = useState(false)
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 px-3 py-2.5">
      <div className="grid min-w-60 flex-1 gap-0.5">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="font-medium">{sentence}</span>
          <RuleStateBadge state={state} />
        </p>
        {note && <p>{note}</p>}
        <p className="text-muted text-xs">
          From{' '}
          <Link
            href={`/documents/${from.documentId}`}
            prefetch={false}
            className="rounded-sm text-accent-text underline underline-offset-2"
          >
            {ruleOrigin(rule)}
          </Link>
          , <time dateTime={from.at}>{formatTime(from.at)}</time> ·{' '}
          <Record hits={hits} contradictions={contradictions} />
        </p>
      </div>
      <div className="flex gap-1.5">
        {state === 'active' || state === 'outvoted' ? (
          <Button size="small" busy={busy} aria-label={`Switch off: ${sentence}`} onClick={() => turn('off')}>
            Switch off
          </Button>
        ) : (
          <Button size="small" busy={busy} aria-label={`Switch on: ${sentence}`} onClick={() => turn('on')}>
            Switch on
          </Button>
        )}
        <Button size="small" variant="quiet" aria-label={`Forget: ${sentence}`} onClick={() => setAsking(true)}>
          Forget
        </Button>
      </div>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title="Forget this rule?"
        confirm="Forget"
        busy={busy}
        onConfirm={() => turn('forgotten')}
      >
        “{sentence}” no longer counts, and what it comes from won’t teach it again. Only a later decision can. The
        decisions themselves stay.
      </ConfirmDialog>
    </li>
  )
}

/** How it fared on later documents. */
function Record({ hits, contradictions }: Pick<MemoryRuleReply, 'hits' | 'contradictions'>) {
  if (hits + contradictions === 0) return <>not put to the test yet</>
  return (
    <>
      kept {plural(hits, 'time')} ·{' '}
      <span className={contradictions > 0 ? 'text-check' : undefined}>
        contradicted {plural(contradictions, 'time')}
      </span>
    </>
  )
}
