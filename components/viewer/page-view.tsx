'use client'
import { type Ref, useCallback, useImperativeHandle, useMemo } from 'react'
import type { Picking } from '@/components/review/picking/picking'
import { usePickSession } from '@/components/review/picking/use-pick-session'
import { useWordCursor } from '@/components/review/picking/use-word-cursor'
import type { FieldKey } from '@/lib/fields/field'
import type { FieldBox, Place } from './field-box'
import { FindBar } from './find-bar'
import { stepScale } from './page-layout'
import { PageSheet } from './page-sheet'
import { PageThumbnails } from './page-thumbnails'
import { PageToolbar } from './page-toolbar'
import type { ShownPage } from './shown-pages'
import { useFind } from './use-find'
import { usePageView } from './use-page-view'
import { usePan } from './use-pan'
import { useRemembered } from './use-remembered'
import { useZoomGestures } from './use-zoom-gestures'

/** What the rest of the screen may ask of the pages. */
export interface PageViewHandle {
  /** Brings a place into view; with the focus on the field's box where one is named. */
  readonly show: (place: Place, focusOn?: FieldKey) => void
  readonly zoom: (to: 'in' | 'out' | 'width' | 'page' | 'actual') => void
  readonly toggleWords: () => void
  readonly find: () => void
  /** Turns the view of the pages clockwise by a quarter; the document stays as it is. */
  readonly rotate: () => void
  /** Moves the keyboard to the words of the pages, at the place of the focused field where it has one. */
  readonly pickByKeyboard: () => void
  /** Whether this element lies within the scrolling pages. */
  readonly contains: (target: EventTarget | null) => boolean
}

const none: readonly never[] = []

/** The pages of a document: toolbar, rail of thumbnails, and the scrolling sheets with what was found on them. */
export function PageView({
  ref,
  documentId,
  pages,
  boxes,
  focused,
  lit,
  onPick,
  picking,
}: {
  readonly ref: Ref<PageViewHandle>
  readonly documentId: string
  readonly pages: readonly ShownPage[]
  readonly boxes: ReadonlyMap<number, readonly FieldBox[]>
  readonly focused: FieldKey | null
  readonly lit: Place | null
  readonly onPick: (key: FieldKey) => void
  /** Lets words be taken from the pages; without it they are only to be read. */
  readonly picking?: Picking
}) {
  const view = usePageView(documentId, pages)
  const { frame, layout, turn, zoomTo, show, goToPage } = view
  const [words, setWords] = useRemembered('words', 'on')
  const readPages = useMemo(() => pages.filter((page) => page.read).map((page) => page.number), [pages])
  const find = useFind(documentId, readPages)
  const pan = usePan()
  useZoomGestures(frame, view.scale, zoomTo)
  const active = picking?.active ?? 'off'
  const session = usePickSession(picking)
  const inView = view.middle
  const scene = { documentId, pageCount: pages.length, active, session, turn, boxes, focused, inView, show }
  const { cursor, begin, leave, onKeyDown } = useWordCursor(scene)
  const showPlace = useCallback(({ page, box }: Place) => show(page, box), [show])

  const toggleWords = useCallback(() => setWords(words === 'on' ? 'off' : 'on'), [words, setWords])
  const { open: finding, setOpen: setFinding } = find
  const toggleFind = useCallback(() => setFinding(!finding), [finding, setFinding])

  useImperativeHandle(ref, () => ({
    show(place, focusOn) {
      showPlace(place)
      const button = focusOn && frame.current?.querySelector<HTMLElement>(`button[data-field="${focusOn}"]`)
      if (button) button.focus({ preventScroll: true })
    },
    zoom(to) {
      if (to === 'width' || to === 'page') zoomTo({ fit: to })
      else if (to === 'actual') zoomTo({ scale: 1 })
      else zoomTo({ scale: stepScale(view.scale, to === 'in' ? 1 : -1) })
    },
    toggleWords,
    find: () => find.setOpen(true),
    rotate: view.rotate,
    pickByKeyboard() {
      frame.current?.focus({ preventScroll: true })
      void begin()
    },
    contains: (target) => target instanceof Node && !!frame.current?.contains(target),
  }))

  const toCheck = useMemo(
    () =>
      new Set([...boxes].filter(([, onPage]) => onPage.some(({ state }) => state === 'check')).map(([page]) => page)),
    [boxes],
  )
  const foundNow = find.places[find.at]
  // A field without a place dims nothing.
  const placed = [...boxes.values()].some((onPage) => onPage.some(({ key }) => key === focused))
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <PageToolbar
        page={view.pageNumber}
        pageCount={pages.length}
        zoom={view.zoom}
        scale={view.scale}
        showWords={words === 'on'}
        finding={find.open}
        onPage={goToPage}
        onZoom={zoomTo}
        onRotate={view.rotate}
        onWords={toggleWords}
        onFind={toggleFind}
      />
      {find.open && <FindBar find={find} onShow={showPlace} />}
      <div className="flex min-h-0 flex-1">
        {pages.length > 1 && (
          <PageThumbnails
            documentId={documentId}
            pages={pages}
            current={view.pageNumber}
            toCheck={toCheck}
            onGo={goToPage}
          />
        )}
        <section
          ref={frame}
          aria-label={active === 'off' ? 'Document pages' : 'Document pages: arrow keys go from word to word'}
          data-pages
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
          tabIndex={0}
          onScroll={view.onScroll}
          onKeyDown={onKeyDown}
          onBlur={leave}
          {...pan}
          className="relative min-w-0 flex-1 cursor-grab touch-pan-x touch-pan-y overflow-auto overscroll-contain bg-sunken -outline-offset-2 [scrollbar-gutter:stable] data-panning:cursor-grabbing"
        >
          <div className="relative overflow-hidden" style={{ width: layout.width, height: layout.height }}>
            {layout.pages.map((sheet, index) => {
              const page = pages[index]
              const near = view.near && index >= view.near.first && index <= view.near.last
              return (
                <div
                  key={sheet.number}
                  style={{ left: sheet.left, top: sheet.top, width: sheet.width, height: sheet.height }}
                  className="paper absolute bg-white text-text shadow-[0_0_0_1px_var(--line),0_1px_3px_rgb(0_0_0/0.12)]"
                >
                  {page?.read && near && (
                    <PageSheet
                      documentId={documentId}
                      page={page}
                      pageCount={pages.length}
                      turn={turn}
                      showWords={words === 'on'}
                      faintWords={sheet.scale < 0.45}
                      boxes={boxes.get(sheet.number) ?? none}
                      focused={focused}
                      dimmed={placed}
                      lit={lit?.page === sheet.number ? lit.box : null}
                      found={find.byPage.get(sheet.number) ?? none}
                      foundNow={foundNow?.page === sheet.number ? foundNow.box : null}
                      onPick={onPick}
                      active={active}
                      session={session}
                      touched={cursor?.page === sheet.number ? cursor.touched : none}
                    />
                  )}
                  {page && !page.read && (
                    <p className="absolute inset-0 grid place-content-center text-muted">
                      Page {sheet.number} is yet to be read
                    </p>
                  )}
                </div>
              )
            })}
          </div>
        </section>
      </div>
      <p role="status" className="sr-only">
        {cursor?.text}
      </p>
    </div>
  )
}
