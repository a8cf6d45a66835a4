'use client'
import type { Ref } from 'react'
import type { DocumentEvent, DocumentReply } from '@/lib/contracts/documents'
import type { FieldKey } from '@/lib/fields/field'
import { FileSection, HistorySection, ReadingSection } from './document-facts'
import type { Place } from './field-box'
import { FieldRow } from './field-row'
import { type FieldSection, summarise } from './field-rows'
import { LinesSection } from './lines-section'
import { Outcome } from './outcome'

/** The right half of a document: how it went, its fields by group, its rows, and how all that came about. */
export function FieldsPanel({
  ref,
  document,
  live,
  sections,
  currency,
  focused,
  onFocus,
  onLight,
  onShow,
}: {
  readonly ref: Ref<HTMLDivElement>
  readonly document: DocumentReply
  readonly live: DocumentEvent | undefined
  readonly sections: readonly FieldSection[]
  readonly currency: string | null
  readonly focused: FieldKey | null
  readonly onFocus: (key: FieldKey) => void
  readonly onLight: (place: Place | null) => void
  readonly onShow: (place: Place) => void
}) {
  const firstKey = sections[0]?.entries[0]?.field.key
  const pageOf = (number: number | null) => document.pages.find((page) => page.number === number) ?? null
  return (
    <section
      ref={ref}
      aria-label="Fields"
      // Positioned, or the hidden words for screen readers within would make the whole window scroll.
      className="@container relative min-h-0 flex-1 overflow-y-auto overscroll-contain bg-surface [scrollbar-gutter:stable]"
    >
      <Outcome document={document} live={live} onField={onFocus} />
      {sections.map(({ group, title, entries }) => (
        <section key={group} aria-labelledby={`group-${group}`} className="border-line border-t pb-1">
          <header className="flex h-8 items-center justify-between gap-3 px-3">
            <h2 id={`group-${group}`} className="font-semibold">
              {title}
            </h2>
            <span className="text-muted text-xs">{summarise(entries)}</span>
          </header>
          <ul>
            {entries.map((entry) => (
              <FieldRow
                key={entry.field.key}
                documentId={document.id}
                entry={entry}
                currency={currency}
                page={pageOf(entry.reply.page)}
                focused={entry.field.key === focused}
                tabStop={entry.field.key === (focused ?? firstKey)}
                onFocus={onFocus}
                onLight={onLight}
                onShow={onShow}
              />
            ))}
          </ul>
        </section>
      ))}
      <LinesSection document={document} currency={currency} onLight={onLight} onShow={onShow} />
      <ReadingSection document={document} />
      <HistorySection document={document} />
      <FileSection document={document} />
    </section>
  )
}
