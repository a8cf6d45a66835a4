'use client'
import { useMemo, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { titleOf } from '@/components/viewer/document-header'
import { fieldBoxes, type Place } from '@/components/viewer/field-box'
import { groupFields } from '@/components/viewer/field-rows'
import { FieldsPanel } from '@/components/viewer/fields-panel'
import { PageView, type PageViewHandle } from '@/components/viewer/page-view'
import { shownPages } from '@/components/viewer/shown-pages'
import { SplitPane } from '@/components/viewer/split-pane'
import { formatTime } from '@/lib/client/format'
import type { QueueFilter, ReviewReply } from '@/lib/contracts/review'
import type { FieldKey } from '@/lib/fields/field'
import { fields as registry } from '@/lib/fields/registry'
import { ReviewHeader } from './review-header'

/** A document one may look at but not work on now: why, and what to do about it. */
export function HeldScreen({
  reply,
  filter,
  busy,
  onSteal,
  onReopen,
  onNext,
}: {
  readonly reply: ReviewReply
  readonly filter: QueueFilter
  readonly busy: boolean
  readonly onSteal: () => void
  readonly onReopen: () => void
  readonly onNext: () => void
}) {
  const { document, holder } = reply
  const pageView = useRef<PageViewHandle>(null)
  const column = useRef<HTMLDivElement>(null)
  const [focused, setFocused] = useState<FieldKey | null>(null)
  const [lit, setLit] = useState<Place | null>(null)
  const currency = document.fields.currency?.value?.toString() ?? null
  const pages = useMemo(() => shownPages(document), [document])
  const sections = useMemo(() => groupFields(registry, document.fields, document.findings), [document])
  const boxes = useMemo(() => fieldBoxes(sections, currency), [sections, currency])
  const show = (place: Place) => pageView.current?.show(place)
  const closed = document.status === 'completed' || document.status === 'rejected'
  const message = holder
    ? holder.otherTab
      ? 'You have this document open in another tab.'
      : `${holder.name} works on this until ${formatTime(holder.leaseUntil)}.`
    : closed
      ? `This document is ${document.status === 'completed' ? 'approved' : 'rejected'}.`
      : 'There is nothing to review here yet.'

  return (
    <div className="flex h-[calc(100dvh-var(--bar))] flex-col">
      <ReviewHeader title={titleOf(document)} fileName={document.fileName} filter={filter} />
      <div className="border-line border-b p-2">
        <Notice
          title={message}
          action={
            <span className="flex flex-wrap gap-2">
              {holder?.otherTab && (
                <Button variant="primary" busy={busy} onClick={onSteal}>
                  Work here instead
                </Button>
              )}
              {!holder && closed && (
                <Button busy={busy} onClick={onReopen}>
                  Open again
                </Button>
              )}
              <Button variant={holder?.otherTab ? 'secondary' : 'primary'} onClick={onNext}>
                Next document
              </Button>
            </span>
          }
        >
          {holder ? 'You can look at it, but not change it.' : closed && 'To correct it, open it again.'}
        </Notice>
      </div>
      <SplitPane
        first={
          <PageView
            ref={pageView}
            documentId={document.id}
            pages={pages}
            boxes={boxes}
            focused={focused}
            lit={lit}
            onPick={setFocused}
          />
        }
        second={
          <FieldsPanel
            ref={column}
            document={document}
            live={undefined}
            sections={sections}
            currency={currency}
            focused={focused}
            onFocus={(key) => {
              setFocused(key)
              const field = document.fields[key]
              if (field?.box && field.page !== null) show({ page: field.page, box: field.box })
            }}
            onLight={setLit}
            onShow={show}
          />
        }
      />
    </div>
  )
}
