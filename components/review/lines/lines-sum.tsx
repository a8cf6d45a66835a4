'use client'
import { Check, Circle } from 'lucide-react'
import { plural } from '@/lib/client/format'
import type { DraftRow } from '@/lib/contracts/review'
import { type NumberSetting, showNumber } from './number-setting'
import { sumRows } from './sum-rows'

/** What the amounts make, held against the net or the total. */
export function LinesSum({
  rows,
  net,
  total,
  setting,
}: {
  readonly rows: readonly DraftRow[]
  readonly net: string | null
  readonly total: string | null
  readonly setting: NumberSetting
}) {
  const sum = sumRows(rows, net, total, setting.decimals)
  const money = (value: string) => showNumber(value, 'money', setting)
  const against = sum?.against
  return (
    <p className="tabular flex flex-wrap items-center gap-x-1.5 text-xs" aria-live="polite">
      <span className="text-muted">{plural(rows.length, 'row')}</span>
      {sum && <span>sum {money(sum.sum)}</span>}
      {against && /[1-9]/.test(against.difference) && (
        <span className="flex items-center gap-1 text-check">
          <Circle aria-hidden strokeWidth={3} className="size-3" />
          {money(against.difference.replace('-', ''))} {against.difference.startsWith('-') ? 'less' : 'more'} than the{' '}
          {against.name} of {money(against.amount)}
        </span>
      )}
      {against && !/[1-9]/.test(against.difference) && (
        <span className="flex items-center gap-1 text-confirmed">
          <Check aria-hidden strokeWidth={3} className="size-3" />
          {against.name === 'net' ? 'same as the net' : 'same as the total'}
        </span>
      )}
      {sum && sum.withoutAmount > 0 && (
        <span className="text-check">{plural(sum.withoutAmount, 'row')} without an amount</span>
      )}
    </p>
  )
}
