import { clsx } from 'clsx'
import { cutOut } from './cut-out'
import type { Place } from './field-box'
import { pageImage } from './page-image'
import type { PagePixels, Size } from './page-layout'

/** The piece of the page a value stands on. The browser decodes a page once, however many cut-outs show of it. */
export function CutOutImage({
  documentId,
  page,
  box,
  room,
  className,
}: {
  readonly documentId: string
  readonly page: PagePixels
  readonly box: Place['box']
  readonly room: Size
  readonly className?: string
}) {
  const { width, height, image } = cutOut(box, page, room)
  return (
    <span
      style={{ width, height }}
      className={clsx('relative block shrink-0 overflow-hidden rounded-sm bg-white ring-1 ring-line', className)}
    >
      {/* biome-ignore lint/performance/noImgElement: the page's own image, already in the browser's cache */}
      <img
        src={pageImage(documentId, page)}
        alt=""
        loading="lazy"
        decoding="async"
        draggable={false}
        style={{ width: image.width, height: image.height, left: image.left, top: image.top }}
        className="absolute max-w-none"
      />
    </span>
  )
}
