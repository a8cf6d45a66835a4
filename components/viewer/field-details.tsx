'use client'
import { CircleAlert } from 'lucide-react'
import { CopyButton } from '@/components/ui/copy-button'
import { formatTime } from '@/lib/client/format'
import type { FieldReply } from '@/lib/contracts/documents'
import type { FieldKey, FieldType } from '@/lib/fields/field'
import { CutOutImage } from './cut-out-image'
import { describeAnnotation } from './describe-annotation'
import type { Place } from './field-box'
import type { FieldEntry } from './field-rows'
import { formatValue, percent, rawDiffers } from './format-value'
import type { PagePixels } from './page-layout'

const sources: Readonly<Record<FieldReply['source'], string>> = {
  model: 'Chosen by the model',
  memory: 'Remembered from an earlier correction',
  rule: 'Found by rule',
  person: 'Corrected by a person',
}

/** Everything known about one field: its cut-out, what is printed, what speaks against it, why, and other readings. */
export function FieldDetails({
  documentId,
  entry: { field, reply, findings },
  shown,
  currency,
  page,
  onLight,
  onShow,
}: {
  readonly documentId: string
  readonly entry: FieldEntry
  readonly shown: string | null
  readonly currency: string | null
  readonly page: PagePixels | null
  readonly onLight: (place: Place | null) => void
  readonly onShow: (place: Place) => void
}) {
  const found = shown !== null
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2 overflow-hidden px-3 pt-1.5 pb-3 @md:pl-[8.875rem] @2xl:pl-[10.625rem]">
      {page && reply.box && (
        <CutOutImage documentId={documentId} page={page} box={reply.box} room={{ width: 360, height: 96 }} />
      )}
      {findings.map((finding) => (
        <p key={finding.code + finding.message} className="flex items-start gap-1.5 text-check">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          <span>
            {finding.message}
            {finding.fix?.field === field.key && (
              <> It would be right with {formatValue(field.type, finding.fix.value, currency)}.</>
            )}
          </span>
        </p>
      ))}
      {reply.annotation && (
        <p>
          {describeAnnotation(
            reply.annotation,
            formatValue(field.type, reply.annotation.predicted, currency),
            formatTime(reply.annotation.at),
          )}
        </p>
      )}
      {rawDiffers(reply.raw, shown) && (
        <p className="text-muted">
          Printed: <span className="font-mono text-text text-xs">{reply.raw}</span>
        </p>
      )}
      {/* A person's own value has no reasons but the person's, told above. */}
      {!(reply.source === 'person' && reply.annotation) && (
        <p className="text-muted">
          {found ? sources[reply.source] : `${percent(reply.confidence)} % sure that it is not on the page`}
          {reply.page !== null && `, page ${reply.page}`}
          {reply.reasons.length > 0 && <>: {reply.reasons.join('; ')}</>}.
        </p>
      )}
      <Alternatives
        field={field.key}
        reply={reply}
        format={(value) => formatValue(field.type, value, currency)}
        onLight={onLight}
        onShow={onShow}
      />
      {found && (
        <div>
          <CopyButton text={copied(field.type, reply.value, shown)} what={field.label} />
        </div>
      )}
    </div>
  )
}

/** Amounts and dates as the reader writes them, identifiers without the spaces that were put in for the eye. */
function copied(type: FieldType, value: FieldReply['value'], shown: string): string {
  return type === 'amount' || type === 'date' ? shown : String(value)
}

function Alternatives({
  field,
  reply,
  format,
  onLight,
  onShow,
}: {
  readonly field: FieldKey
  readonly reply: FieldReply
  readonly format: (value: string | number | null) => string | null
  readonly onLight: (place: Place | null) => void
  readonly onShow: (place: Place) => void
}) {
  const worthNaming = reply.alternatives.filter(({ confidence }) => percent(confidence) >= 1).slice(0, 3)
  if (worthNaming.length === 0) return null
  return (
    <div className="grid gap-1">
      <p className="text-muted text-xs" id={`other-${field}`}>
        Other readings
      </p>
      <ul aria-labelledby={`other-${field}`} className="flex flex-wrap gap-1.5">
        {worthNaming.map(({ value, raw, box, spans, confidence }, index) => {
          const place = box && spans[0] ? { page: spans[0].page, box } : null
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same value may stand in several places
            <li key={index}>
              <button
                type="button"
                title={place ? `Show “${raw}” on page ${place.page}` : raw}
                disabled={!place}
                onClick={() => place && onShow(place)}
                onPointerEnter={() => onLight(place)}
                onPointerLeave={() => onLight(null)}
                onFocus={() => onLight(place)}
                onBlur={() => onLight(null)}
                className="flex min-h-6 cursor-pointer items-center gap-2 rounded border border-line-strong/50 bg-surface px-1.5 text-left text-xs hover:border-line-strong disabled:cursor-default pointer-coarse:min-h-9"
              >
                <span className="max-w-60 truncate">{format(value) ?? raw}</span>
                <span className="tabular text-muted">{percent(confidence)} %</span>
              </button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
