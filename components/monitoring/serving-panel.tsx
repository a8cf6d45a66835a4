'use client'
import { Award, FlaskConical } from 'lucide-react'
import { useState } from 'react'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import type { ServingReply } from '@/lib/contracts/promotions'
import { ComparisonPicture } from './comparison-picture'
import { atBeginning, modelName } from './model-name'
import { Moment } from './moment'
import { PromoteDialog, type Proposal } from './promote-dialog'
import { PromotionHistory } from './promotion-history'
import { Section } from './section'
import { StopDialog } from './stop-dialog'

/** Who serves, who runs beside it and how that goes, and how it came about: for admins, on any page that reads it. */
export function ServingPanel({ serving }: { readonly serving: ServingReply }) {
  const [proposal, setProposal] = useState<Proposal | null>(null)
  const [stopping, setStopping] = useState(false)
  const { champion, challenger, versions, history } = serving
  const before = formerChampion(serving)
  const first = versions.find(({ number }) => number !== champion.number)
  return (
    <Section
      title="What serves"
      lead="The champion extracts the documents. A challenger may run beside it, to be measured by what clerks decide."
      actions={
        <>
          {before && (
            <Button onClick={() => setProposal({ number: before.number, kind: 'champion' })}>
              Roll back to {modelName(before)}
            </Button>
          )}
          {first && (
            <Button onClick={() => setProposal({ number: first.number, kind: 'champion' })}>Change what serves</Button>
          )}
        </>
      }
    >
      <dl className="grid gap-4 md:grid-cols-2">
        <Served
          role={
            <Badge tone="green" icon={<Award aria-hidden />}>
              champion
            </Badge>
          }
          model={champion}
          detail={
            champion.since ? (
              <>
                since <Moment iso={champion.since} />, by {champion.by}
              </>
            ) : (
              'since the beginning'
            )
          }
        />
        {challenger ? (
          <Served
            role={
              <Badge tone="blue" icon={<FlaskConical aria-hidden />}>
                {challenger.kind === 'shadow'
                  ? 'shadow'
                  : `canary, ${Math.round(100 * (challenger.canaryShare ?? 0))} %`}
              </Badge>
            }
            model={challenger}
            detail={
              <>
                since <Moment iso={challenger.since} />, by {challenger.by};{' '}
                {challenger.documents === 1 ? '1 document' : `${challenger.documents.toLocaleString('en')} documents`}
              </>
            }
          />
        ) : (
          <div className="grid content-start gap-1 text-muted">
            <dt>No challenger</dt>
            <dd>Nothing runs beside the champion.</dd>
          </div>
        )}
      </dl>
      {challenger?.comparison && <ComparisonPicture comparison={challenger.comparison} />}
      {challenger && (
        <div className="flex flex-wrap gap-2">
          <Button
            variant={challenger.comparison?.verdict === 'wins' ? 'primary' : 'secondary'}
            onClick={() => setProposal({ number: challenger.number, kind: 'champion' })}
          >
            Promote {modelName(challenger)}
          </Button>
          <Button onClick={() => setStopping(true)}>Stop {modelName(challenger)}</Button>
        </div>
      )}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
        <h3 className="font-medium">History</h3>
        <PromotionHistory history={history} />
      </div>
      {proposal && <PromoteDialog serving={serving} proposal={proposal} onClose={() => setProposal(null)} />}
      {stopping && challenger && <StopDialog name={modelName(challenger)} onClose={() => setStopping(false)} />}
    </Section>
  )
}

function Served({
  role,
  model,
  detail,
}: {
  readonly role: React.ReactNode
  readonly model: { readonly number: number | null; readonly version: string }
  readonly detail: React.ReactNode
}) {
  return (
    <div className="grid content-start gap-1">
      <dt className="flex items-center gap-2 font-medium">
        {atBeginning(modelName(model))} {role}
      </dt>
      <dd className="text-muted">
        <span className="break-all font-mono text-xs">{model.version}</span>
        <span className="block">{detail}</span>
      </dd>
    </div>
  )
}

/** Who served before the champion: at first, the model that ships. */
function formerChampion({ champion, history }: ServingReply): { readonly number: number | null } | null {
  if (champion.since === null) return null
  const champions = history.filter(({ kind }) => kind === 'champion')
  const former = champions.slice(1).find(({ model }) => model && model.number !== champion.number)
  return former?.model ?? (champion.number === null ? null : { number: null })
}
