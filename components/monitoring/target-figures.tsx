import type { TargetCurve, TargetPoint } from '@/lib/contracts/error-target'
import { percentText } from './target-words'

/** What is expected at the chosen point, and beside it how it really went since the target was set. */
export function TargetFigures({ point, curve }: { readonly point: TargetPoint; readonly curve: TargetCurve }) {
  const { truth, recent } = curve
  const { straightThrough, reviewsPerDay, errorsPerThousand } = point
  const wrong = truth?.audit.perThousand
  return (
    <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-3">
      <Figure
        label="Documents that need no person"
        expected={straightThrough === null ? 'unknown' : percentText(straightThrough)}
        truth={truth?.straightThrough == null ? null : percentText(truth.straightThrough)}
        hint={`By the ${recent.documents.toLocaleString('en')} latest documents of four weeks.`}
      />
      <Figure
        label="Documents to review a day"
        expected={reviewsPerDay === null ? 'unknown' : oneDecimal(reviewsPerDay)}
        truth={truth?.reviewsPerDay == null ? null : oneDecimal(truth.reviewsPerDay)}
        hint={`Of ${oneDecimal(recent.perDay)} that come, with the audit samples.`}
      />
      <Figure
        label="Wrong of 1,000 unseen values"
        expected={errorsPerThousand === null ? 'none go unseen' : oneDecimal(errorsPerThousand)}
        truth={
          wrong ? `${oneDecimal(wrong.value)} (95 %: ${oneDecimal(wrong.low)} to ${oneDecimal(wrong.high)})` : null
        }
        hint={
          truth
            ? `Truth from ${truth.audit.values.toLocaleString('en')} values of ${truth.audit.documents.toLocaleString('en')} audit samples.`
            : 'The truth is told when the target has stood for a week.'
        }
      />
    </dl>
  )
}

function Figure({
  label,
  expected,
  truth,
  hint,
}: {
  readonly label: string
  readonly expected: string
  readonly truth: string | null
  readonly hint: string
}) {
  return (
    <div className="grid content-start gap-0.5">
      <dt className="text-muted text-xs">{label}</dt>
      <dd>
        <span className="tabular font-semibold text-lg">{expected}</span> <span className="text-muted">expected</span>
        {truth && <span className="tabular block">{truth} in truth, as it is set now</span>}
        <span className="block text-muted text-xs">{hint}</span>
      </dd>
    </div>
  )
}

/** Of many, a tenth tells nothing. */
const oneDecimal = (value: number) => value.toLocaleString('en', { maximumFractionDigits: value < 100 ? 1 : 0 })
