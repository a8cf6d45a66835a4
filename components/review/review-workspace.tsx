'use client'
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { demand, OnDemand } from '@/components/ui/on-demand'
import { Select } from '@/components/ui/select'
import { toast } from '@/components/ui/toast'
import { titleOf } from '@/components/viewer/document-header'
import { fieldBoxes, type Place } from '@/components/viewer/field-box'
import { groupFields } from '@/components/viewer/field-rows'
import { PageView, type PageViewHandle } from '@/components/viewer/page-view'
import { shownPages } from '@/components/viewer/shown-pages'
import { SplitPane } from '@/components/viewer/split-pane'
import type { ReviewConflict } from '@/lib/client/reviews'
import type { Draft, QueueFilter, ReviewReply } from '@/lib/contracts/review'
import { documentTypes, type FieldKey } from '@/lib/fields/field'
import { fields as registry } from '@/lib/fields/registry'
import { withDecision } from './canonical-value'
import { CommentsSection } from './comments-section'
import { typeWords } from './field-words'
import { FieldsColumn } from './fields-column'
import type { LinesGridHandle } from './lines/lines-grid'
import { LinesSection } from './lines-section'
import { currencyOf } from './parse-context'
import type { PickedWords } from './picking/picked-words'
import { type ReviewDesk, reviewDesk } from './review-desk'
import { ReviewFooter } from './review-footer'
import { ReviewHeader } from './review-header'
import type { Command } from './review-keys'
import { type ReviewDialog, ReviewMenu } from './review-menu'
import { ReviewNotices } from './review-notices'
import { isUntouched, obstacles, progressOf } from './review-state'
import { useDraftSaving } from './use-draft-saving'
import { useFieldSight } from './use-field-sight'
import { usePageSearch } from './use-page-words'
import { type Ended, useReviewEnding } from './use-review-ending'
import { useReviewKeys } from './use-review-keys'
import { useWorkClock } from './use-work-clock'

const reviewDialogs = demand(() => import('./review-dialogs').then((dialogs) => dialogs.ReviewDialogs))

export interface ReviewWorkspaceProps {
  readonly reply: ReviewReply
  readonly unsaved: boolean
  readonly tab: string
  readonly filter: QueueFilter
  readonly onEnded: (ended: Ended) => void
  readonly onConflict: (conflict: ReviewConflict, mine: Draft) => void
  readonly onAdopt: () => void
  readonly onSkip: () => void
  readonly onDesk: (desk: ReviewDesk) => void
}

/** Page and fields of the document one works on. Made anew for each. */
export function ReviewWorkspace(props: ReviewWorkspaceProps) {
  const { reply, unsaved, tab, filter, onEnded, onConflict, onAdopt, onSkip, onDesk } = props
  const { document } = reply
  const search = usePageSearch(document)
  const [desk] = useState(() => reviewDesk(reply, reply.draft, search))
  const { store } = desk
  const state = useSyncExternalStore(store.subscribe, store.get, store.get)
  const { draft, focus, focusTurn } = state
  const currency = currencyOf(document, draft)

  const [dialog, setDialog] = useState<ReviewDialog | null>(null)
  const [lit, setLit] = useState<Place | null>(null)
  const [drawing, setDrawing] = useState(false)
  const [linesOpen, setLinesOpen] = useState(false)
  const pageView = useRef<PageViewHandle>(null)
  const column = useRef<HTMLElement>(null)
  const lines = useRef<LinesGridHandle>(null)
  const comment = useRef<HTMLTextAreaElement>(null)
  const approveButton = useRef<HTMLButtonElement>(null)

  const conflict = (found: ReviewConflict) => onConflict(found, store.get().draft)
  const onRefused = (error: unknown) =>
    toast({ tone: 'error', message: error instanceof Error ? error.message : 'Your work could not be saved.' })
  const { status, saver } = useDraftSaving({ desk, tab, unsaved, onConflict: conflict, onRefused })
  const ending = useReviewEnding({ desk, tab, saver, onEnded, onConflict: conflict })
  useFieldSight(desk, state, column, pageView)
  useWorkClock(desk)
  useEffect(() => onDesk(desk), [desk, onDesk])
  // Since `review:ended`: the time from an answer to the next document with the focus in its first field.
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      // A toast that closes in the same moment draws the focus to itself.
      const at = window.document.activeElement
      if (!at?.matches('input, textarea, select, button')) store.dispatch({ type: 'focus', focus: store.get().focus })
      performance.mark('review:next')
    })
    return () => cancelAnimationFrame(frame)
  }, [store])

  const pages = useMemo(() => shownPages(document), [document])
  const boxes = useMemo(() => {
    const now = registry.flatMap((field) => {
      const base = document.fields[field.key]
      return base ? [[field.key, withDecision(field, base, draft.fields[field.key])] as const] : []
    })
    return fieldBoxes(groupFields(registry, Object.fromEntries(now), []), currency)
  }, [document, draft.fields, currency])

  const onWords = useCallback(
    (words: PickedWords) => {
      if (store.get().focus === 'lines') lines.current?.take(words)
      else desk.pick(words)
    },
    [desk, store],
  )
  const picking = useMemo(
    () => ({
      active: drawing ? ('table' as const) : focus === 'approve' ? ('off' as const) : ('words' as const),
      onWords,
      onTable(page: number, box: Place['box']) {
        setDrawing(false)
        lines.current?.readTable(page, box)
      },
      onCancel() {
        setDrawing(false)
        if (store.get().focus === 'lines') lines.current?.focus()
        else desk.focus(store.get().focus)
      },
    }),
    [drawing, focus, onWords, desk, store],
  )
  const onPick = useCallback((key: FieldKey) => desk.focus(key), [desk])
  const openLines = useCallback((open: boolean) => setLinesOpen(open), [])

  function run(command: Command, event: KeyboardEvent) {
    // Inside an input that is not the field's own, undo is the browser's; so it is while a text is being typed.
    const foreign = event.target instanceof HTMLElement && event.target.matches('input, textarea, select')
    const inField = event.target instanceof HTMLElement && event.target.closest('[data-focused]') !== null
    if ((command.name === 'undo' || command.name === 'redo') && (desk.isTyping() || (foreign && !inField))) return
    event.preventDefault()
    if (event.repeat && command.name !== 'page' && command.name !== 'zoom') return
    switch (command.name) {
      case 'approve':
        return approve()
      case 'undo':
      case 'redo':
        return store.dispatch({ type: command.name })
      case 'alternative':
        return desk.alternative(command.number)
      case 'absent':
        return desk.absent()
      case 'fix':
        return desk.fix()
      case 'postpone':
        return void ending.postpone('')
      case 'reject':
      case 'help':
        return setDialog(command.name)
      case 'comment':
        return comment.current?.focus()
      case 'words':
        return pageView.current?.pickByKeyboard()
      case 'zoom':
        return pageView.current?.zoom(command.to)
      case 'page': {
        const frame = window.document.querySelector('[data-pages]')
        frame?.scrollBy({ top: command.direction * frame.clientHeight * 0.9, behavior: 'instant' })
      }
    }
  }
  function closeDialog() {
    setDialog(null)
    // Where the dialog was opened by a key, nothing else would give the focus back.
    setTimeout(() => store.dispatch({ type: 'focus', focus: store.get().focus }))
  }
  function approve() {
    ending.approve()
    // What stands against it may be a finding that is in sight already: its way out gets the focus.
    if (obstacles(store.get(), desk.order)[0]?.kind !== 'finding') return
    requestAnimationFrame(() => {
      const way = (within: string) => column.current?.querySelector<HTMLElement>(`${within}[data-overrule]`)
      ;(way('[data-focused] ') ?? way(''))?.focus()
    })
  }
  useReviewKeys(run, desk.enter)

  const title = titleOf({ fields: document.fields, fileName: document.fileName })
  useEffect(() => {
    window.document.title = `${title} · Countersign`
  }, [title])
  const type = draft.documentType ?? document.documentType?.value ?? 'invoice'

  return (
    <div className="flex h-[calc(100dvh-var(--bar))] flex-col">
      <ReviewHeader title={title} fileName={document.fileName} filter={filter} progress={progressOf(state)}>
        <Select
          aria-label="Document type"
          className="w-32 max-sm:w-24"
          value={type}
          options={documentTypes.map((value) => ({ value, label: typeWords[value] }))}
          onValueChange={(documentType) => store.dispatch({ type: 'documentType', documentType })}
        />
        <ReviewMenu
          documentId={document.id}
          onPostpone={() => void ending.postpone('')}
          onSkip={onSkip}
          onDialog={setDialog}
        />
      </ReviewHeader>
      <SplitPane
        first={
          <PageView
            ref={pageView}
            documentId={document.id}
            pages={pages}
            boxes={boxes}
            focused={focus === 'lines' || focus === 'approve' ? null : focus}
            lit={lit}
            onPick={onPick}
            picking={picking}
          />
        }
        second={
          <>
            <FieldsColumn
              ref={column}
              desk={desk}
              state={state}
              currency={currency}
              onLight={setLit}
              top={
                <ReviewNotices
                  reply={reply}
                  offline={status === 'offline'}
                  untouched={isUntouched(draft)}
                  onAdopt={onAdopt}
                />
              }
            >
              <LinesSection
                ref={lines}
                desk={desk}
                state={state}
                currency={currency}
                open={linesOpen}
                onOpen={openLines}
                onLight={setLit}
                onDrawTable={() => setDrawing(true)}
              />
              <CommentsSection documentId={document.id} comments={reply.comments} box={comment} />
            </FieldsColumn>
            <ReviewFooter
              status={status}
              busy={ending.busy}
              obstacles={obstacles(state, desk.order).length}
              focusTurn={focus === 'approve' ? focusTurn : null}
              button={approveButton}
              onApprove={approve}
              onPostpone={() => void ending.postpone('')}
              onReject={() => setDialog('reject')}
            />
          </>
        }
      />
      {(dialog || ending.rekey) && (
        <OnDemand
          of={reviewDialogs}
          props={{ dialog, document, ending, onClose: closeDialog }}
          onFailed={closeDialog}
        />
      )}
    </div>
  )
}
