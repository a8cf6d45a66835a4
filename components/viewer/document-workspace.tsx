'use client'
import { useRouter } from 'next/navigation'
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useStartReview } from '@/components/queue/use-start-review'
import { useShortcuts } from '@/components/shell/shortcuts'
import { copyText } from '@/components/ui/copy-text'
import { toast } from '@/components/ui/toast'
import type { DocumentEvent, DocumentReply } from '@/lib/contracts/documents'
import type { FieldKey } from '@/lib/fields/field'
import { fields as registry } from '@/lib/fields/registry'
import { DocumentHeader, titleOf } from './document-header'
import { fieldBoxes, type Place } from './field-box'
import { groupFields, neighbour, nextOpen } from './field-rows'
import { FieldsPanel } from './fields-panel'
import { PageView, type PageViewHandle } from './page-view'
import { shownPages } from './shown-pages'
import { SplitPane } from './split-pane'
import { useFieldFocus } from './use-field-focus'
import { useNeighbours } from './use-neighbours'
import { usePageKeys } from './use-page-keys'

/** Page and fields beside each other, and the keys that lead through them. */
export function DocumentWorkspace({
  document,
  live,
}: {
  readonly document: DocumentReply
  readonly live: DocumentEvent | undefined
}) {
  const router = useRouter()
  const pageView = useRef<PageViewHandle>(null)
  const column = useRef<HTMLDivElement>(null)
  const { focused, focus, rowOf } = useFieldFocus(column)
  const [lit, setLit] = useState<Place | null>(null)
  const neighbours = useNeighbours(document.id)

  const currency = document.fields.currency?.value?.toString() ?? null
  const pages = useMemo(() => shownPages(document), [document])
  const sections = useMemo(() => groupFields(registry, document.fields, document.findings), [document])
  const boxes = useMemo(() => fieldBoxes(sections, currency), [sections, currency])

  const title = titleOf(document)
  useEffect(() => {
    window.document.title = `${title} · Countersign`
  }, [title])

  const show = useCallback((place: Place) => pageView.current?.show(place), [])
  const placeOf = useCallback(
    (key: FieldKey): Place | null => {
      const reply = document.fields[key]
      return reply?.box && reply.page !== null ? { page: reply.page, box: reply.box } : null
    },
    [document.fields],
  )
  const focusField = useCallback(
    (key: FieldKey) => {
      focus(key)
      const place = placeOf(key)
      if (place) show(place)
    },
    [focus, placeOf, show],
  )
  /** A click or Enter on a row; on the row that is open already it goes on to the box. */
  const onRow = useCallback(
    (key: FieldKey) => {
      const place = placeOf(key)
      if (key === focused && place) pageView.current?.show(place, key)
      else focusField(key)
    },
    [focused, focusField, placeOf],
  )

  const leave = useCallback(() => {
    if (neighbours.position !== null && window.history.length > 1) router.back()
    else router.push('/documents')
  }, [neighbours, router])
  const go = useCallback((id: string) => router.replace(`/documents/${id}`), [router])

  useDocumentKeys({
    step(direction, event) {
      const arrow = event.key.startsWith('Arrow')
      if (arrow && pageView.current?.contains(event.target)) return
      const next = neighbour(sections, focused, direction)
      if (!next) return
      event.preventDefault()
      if (next !== focused) focusField(next)
    },
    stepOpen(direction) {
      const next = nextOpen(sections, focused, direction)
      if (next && next !== focused) focusField(next)
    },
    stepOut() {
      if (focused && pageView.current?.contains(window.document.activeElement)) {
        rowOf(focused)?.querySelector<HTMLElement>('[data-row]')?.focus({ preventScroll: true })
      } else leave()
    },
    async copy() {
      const value = focused && document.fields[focused]?.value
      if (value === null || value === undefined || window.getSelection()?.toString()) return
      if (await copyText(String(value))) toast({ message: `${value} copied.`, seconds: 2 })
    },
    view: pageView,
    go: (to) => {
      const id = neighbours[to]
      if (id) go(id)
    },
  })

  return (
    <div className="flex h-[calc(100dvh-var(--bar))] flex-col">
      <DocumentHeader document={document} live={live} neighbours={neighbours} onLeave={leave} onGo={go} />
      <SplitPane
        first={
          <PageView
            ref={pageView}
            documentId={document.id}
            pages={pages}
            boxes={boxes}
            focused={focused}
            lit={lit}
            onPick={focus}
          />
        }
        second={
          <FieldsPanel
            ref={column}
            document={document}
            live={live}
            sections={sections}
            currency={currency}
            focused={focused}
            onFocus={onRow}
            onLight={setLit}
            onShow={show}
          />
        }
      />
    </div>
  )
}

interface DocumentKeys {
  readonly step: (direction: 1 | -1, event: KeyboardEvent) => void
  readonly stepOpen: (direction: 1 | -1) => void
  readonly stepOut: () => void
  readonly copy: () => void
  readonly view: RefObject<PageViewHandle | null>
  readonly go: (to: 'previous' | 'next') => void
}

function useDocumentKeys({ step, stepOpen, stepOut, copy, view, go }: DocumentKeys) {
  useShortcuts('Document', [
    { keys: ['j', 'ArrowDown'], label: 'Next field', run: (event) => step(1, event) },
    { keys: ['k', 'ArrowUp'], label: 'Field before', run: (event) => step(-1, event) },
    { keys: ['J'], label: 'Next field to look at', run: () => stepOpen(1) },
    { keys: ['K'], label: 'Field to look at before', run: () => stepOpen(-1) },
    { keys: ['c'], label: 'Copy the value', run: copy },
    { keys: ['n'], label: 'Next document of the list', run: () => go('next') },
    { keys: ['p'], label: 'Document before', run: () => go('previous') },
    { keys: ['Escape'], label: 'From the page to the fields, then back to the list', run: stepOut },
  ])
  usePageKeys(view)
  useStartReview(undefined, ['N'])
}
