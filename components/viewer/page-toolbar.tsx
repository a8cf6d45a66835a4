'use client'
import {
  ChevronDown,
  ChevronUp,
  Maximize,
  MoveHorizontal,
  RotateCw,
  Search,
  TextSelect,
  ZoomIn,
  ZoomOut,
} from 'lucide-react'
import { memo } from 'react'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuItem, MenuSeparator } from '@/components/ui/menu'
import { stepScale, type Zoom } from './page-layout'

const scales = [0.5, 0.75, 1, 1.5, 2, 3]

/** Scrolling draws it anew only where the page in view changes. */
export const PageToolbar = memo(function PageToolbar({
  page,
  pageCount,
  zoom,
  scale,
  showWords,
  finding,
  onPage,
  onZoom,
  onRotate,
  onWords,
  onFind,
}: {
  readonly page: number
  readonly pageCount: number
  readonly zoom: Zoom
  readonly scale: number
  readonly showWords: boolean
  readonly finding: boolean
  readonly onPage: (page: number) => void
  readonly onZoom: (zoom: Zoom) => void
  readonly onRotate: () => void
  readonly onWords: () => void
  readonly onFind: () => void
}) {
  const fit = 'fit' in zoom ? zoom.fit : null
  return (
    <div
      role="toolbar"
      aria-label="Page view"
      className="flex h-10 shrink-0 items-center gap-0.5 overflow-x-auto border-line border-b bg-surface px-2 pointer-coarse:h-12"
    >
      {pageCount > 1 && <PageStepper page={page} pageCount={pageCount} onPage={onPage} />}
      <IconButton
        className="max-sm:hidden"
        label="Zoom out"
        shortcut="−"
        onClick={() => onZoom({ scale: stepScale(scale, -1) })}
      >
        <ZoomOut aria-hidden />
      </IconButton>
      <Menu
        align="center"
        trigger={
          <Button variant="quiet" className="tabular w-18 px-1!" aria-label={`Zoom: ${Math.round(scale * 100)} %`}>
            {Math.round(scale * 100)} %
            <ChevronDown aria-hidden className="size-3! text-muted" />
          </Button>
        }
      >
        <MenuItem onSelect={() => onZoom({ fit: 'width' })}>Fit width</MenuItem>
        <MenuItem onSelect={() => onZoom({ fit: 'page' })}>Fit page</MenuItem>
        <MenuSeparator />
        {scales.map((choice) => (
          <MenuItem key={choice} onSelect={() => onZoom({ scale: choice })} className="tabular">
            {choice * 100} %
          </MenuItem>
        ))}
      </Menu>
      <IconButton
        className="max-sm:hidden"
        label="Zoom in"
        shortcut="+"
        onClick={() => onZoom({ scale: stepScale(scale, 1) })}
      >
        <ZoomIn aria-hidden />
      </IconButton>
      <span aria-hidden className="mx-1 h-5 w-px shrink-0 bg-line" />
      <Toggle label="Fit width" shortcut="0" pressed={fit === 'width'} onClick={() => onZoom({ fit: 'width' })}>
        <MoveHorizontal aria-hidden />
      </Toggle>
      <span className="contents max-sm:hidden">
        <Toggle label="Fit page" shortcut="9" pressed={fit === 'page'} onClick={() => onZoom({ fit: 'page' })}>
          <Maximize aria-hidden />
        </Toggle>
      </span>
      <IconButton label="Turn the view" shortcut="R" className="text-muted" onClick={onRotate}>
        <RotateCw aria-hidden />
      </IconButton>
      <span aria-hidden className="mx-1 h-5 w-px shrink-0 bg-line" />
      <Button
        variant="quiet"
        aria-pressed={showWords}
        onClick={onWords}
        className="px-2! text-muted aria-pressed:bg-selected aria-pressed:text-accent-text"
      >
        <TextSelect aria-hidden />
        Words
      </Button>
      <span className="flex-1" />
      <Toggle label="Find on the pages" shortcut="/" pressed={finding} onClick={onFind}>
        <Search aria-hidden />
      </Toggle>
    </div>
  )
})

function PageStepper({
  page,
  pageCount,
  onPage,
}: {
  readonly page: number
  readonly pageCount: number
  readonly onPage: (page: number) => void
}) {
  return (
    <>
      <IconButton label="Page before" disabled={page <= 1} onClick={() => onPage(page - 1)}>
        <ChevronUp aria-hidden />
      </IconButton>
      <span className="tabular whitespace-nowrap px-1 text-muted">
        {page} / {pageCount}
      </span>
      <IconButton label="Page after" disabled={page >= pageCount} onClick={() => onPage(page + 1)}>
        <ChevronDown aria-hidden />
      </IconButton>
      <span aria-hidden className="mx-1 h-5 w-px shrink-0 bg-line" />
    </>
  )
}

function Toggle({
  pressed,
  ...props
}: {
  readonly label: string
  readonly shortcut: string
  readonly pressed: boolean
  readonly onClick: () => void
  readonly children: React.ReactNode
}) {
  return (
    <IconButton
      aria-pressed={pressed}
      className="text-muted aria-pressed:bg-selected aria-pressed:text-accent-text"
      {...props}
    />
  )
}
