import type { DriftReply } from '@/lib/contracts/drift'
import { CheckDriftButton } from './check-drift-button'
import { DriftHistory } from './drift-history'
import { DriftScopeView } from './drift-scope'
import { Moment } from './moment'
import { Section } from './section'

/** Whether the documents of the last week are like those that the model learnt from and was measured on. */
export function DriftSection({ drift: { latest, history } }: { readonly drift: DriftReply }) {
  const alarms = latest ? [latest.all, ...latest.vendors].reduce((sum, scope) => sum + scope.alarms.length, 0) : 0
  return (
    <Section
      title="Drift"
      lead="Each Monday the documents of the last week are compared with those of the eight weeks before, all together and vendor by vendor."
      actions={<CheckDriftButton />}
    >
      {latest ? (
        <>
          <p>
            <span className="font-semibold text-lg">
              {alarms === 0 ? 'Nothing alarming' : alarms === 1 ? '1 alarming change' : `${alarms} alarming changes`}
            </span>{' '}
            <span className="text-muted">
              <Moment iso={latest.from} /> to <Moment iso={latest.to} />, and {latest.vendorsChecked} vendors with
              enough documents by themselves. Coloured bars: this week; grey ones: since{' '}
              <Moment iso={latest.referenceFrom} />.
              {latest.modelSince && (
                <>
                  {' '}
                  Confidences and corrections since the model changed, <Moment iso={latest.modelSince} />.
                </>
              )}
            </span>
          </p>
          <DriftScopeView scope={latest.all} />
          {latest.vendors.map((scope) => (
            <div key={scope.vendor?.id} className="grid grid-cols-[minmax(0,1fr)] gap-2 border-line border-t pt-4">
              <h3 className="font-medium">{scope.vendor?.name}</h3>
              <DriftScopeView scope={scope} alarmingOnly />
            </div>
          ))}
          <DriftHistory history={history} />
        </>
      ) : (
        <p className="text-muted">
          Nothing was compared yet. It takes 30 documents of a week and 60 of the weeks before to say anything.
        </p>
      )}
    </Section>
  )
}
