'use client'
import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Select } from '@/components/ui/select'
import { toast } from '@/components/ui/toast'
import { updateSettings } from '@/lib/client/settings'
import type { ErrorTargetReply, TargetCurve } from '@/lib/contracts/error-target'
import { Section } from './section'
import { TargetChart } from './target-chart'
import { TargetFigures } from './target-figures'
import { TargetTable } from './target-table'
import { curveName, percentText, sourceInWords } from './target-words'

type Type = NonNullable<TargetCurve['type']> | 'all'

/** Choosing how many errors are accepted, by what it means. */
export function TargetScreen({ reply }: { readonly reply: ErrorTargetReply }) {
  const router = useRouter()
  const [type, setType] = useState<Type>('all')
  const [picked, setPicked] = useState<number | null>(null)
  const curve = reply.curves.find((one) => (one.type ?? 'all') === type) ?? reply.curves[0]
  const save = useMutation({
    mutationFn: (target: number | null) => updateSettings({ routing: routingWith(reply, type, target) }),
    onSuccess: () => {
      toast({ message: 'Saved. It holds from the next document on.' })
      setPicked(null)
      router.refresh()
    },
  })
  if (!curve) return null
  const set = curve.points.findIndex(({ errorTarget }) => errorTarget === curve.errorTarget)
  const chosen = picked ?? set
  const point = curve.points[chosen]
  return (
    <>
      <Section
        title={titleOf(curve)}
        lead={sourceInWords(reply, curve)}
        actions={
          <Select<Type>
            aria-label="Documents"
            className="w-44"
            value={type}
            options={reply.curves.map((one) => ({ value: one.type ?? 'all', label: curveName(one.type) }))}
            onValueChange={(next) => {
              setType(next)
              setPicked(null)
            }}
          />
        }
      >
        <TargetChart curve={curve} chosen={chosen} onChoose={setPicked} />
        {point && <TargetFigures point={point} curve={curve} />}
        <div className="flex flex-wrap items-center gap-2">
          <Button
            variant="primary"
            disabled={!point || chosen === set}
            busy={save.isPending}
            onClick={() => point && save.mutate(point.errorTarget)}
          >
            {point ? `Accept ${percentText(point.errorTarget)} errors` : 'Accept'}
            {curve.type && ` in ${curveName(curve.type).toLowerCase()}`}
          </Button>
          {curve.own && (
            <Button busy={save.isPending} onClick={() => save.mutate(null)}>
              As for all documents
            </Button>
          )}
        </div>
        {save.error && (
          <Notice tone="error" title="Nothing was saved">
            <p>{save.error.message}</p>
          </Notice>
        )}
      </Section>
      <Section title="In numbers" lead="Audit samples were looked at though they could have gone through unseen.">
        <TargetTable curve={curve} chosen={chosen} onChoose={setPicked} />
      </Section>
    </>
  )
}

/** What the chart finds, as its title. */
function titleOf(curve: TargetCurve): string {
  const point = curve.points.find(({ errorTarget }) => errorTarget === curve.errorTarget)
  const what = `${curveName(curve.type)}: ${percentText(curve.errorTarget)} errors are accepted`
  if (!point || point.straightThrough === null) return what
  return `${what}, ${percentText(point.straightThrough)} of the documents need no person`
}

/** Null: the type has none of its own any more. */
function routingWith({ curves }: ErrorTargetReply, type: Type, target: number | null) {
  if (type === 'all') return target === null ? {} : { errorTarget: target }
  const own = curves.flatMap((curve) => (curve.type && curve.own ? [[curve.type, curve.errorTarget] as const] : []))
  const others = own.filter(([one]) => one !== type)
  return { byType: Object.fromEntries(target === null ? others : [...others, [type, target]]) }
}
