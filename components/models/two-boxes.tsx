import Link from 'next/link'
import { pageImageUrl } from '@/lib/client/documents'
import type { ChangedAnswer } from '@/lib/contracts/models'

type Place = NonNullable<ChangedAnswer['version']['place']>
type PageSize = ChangedAnswer['pages'][number]

/** A cut-out of each page that an answer stands on, with both boxes drawn over it; it leads to the document. */
export function TwoBoxes({ documentId, answer }: { readonly documentId: string; readonly answer: ChangedAnswer }) {
  const { champion, version, pages } = answer
  return (
    <div className="grid gap-2">
      {pages.map((page) => {
        const on = (place: Place | null) => (place?.page === page.number ? place : null)
        return (
          <CutOut
            key={page.number}
            documentId={documentId}
            page={page}
            champion={on(champion.place)}
            version={on(version.place)}
          />
        )
      })}
    </div>
  )
}

interface CutOutProps {
  readonly documentId: string
  readonly page: PageSize
  readonly champion: Place | null
  readonly version: Place | null
}

function CutOut({ documentId, page, champion, version }: CutOutProps) {
  const { number, widthPixels: width, heightPixels: height } = page
  const boxes = [champion, version].flatMap((place) => (place ? [place.box] : []))
  const [left, top, right, bottom] = windowAround(boxes, page)
  const image = pageImageUrl(documentId, number) + (page.rotation ? `?rotation=${page.rotation}` : '')
  const says = [version && 'this version’s answer', champion && 'the champion’s'].filter(Boolean).join(' and ')
  return (
    <Link
      href={`/documents/${documentId}`}
      prefetch={false}
      className="paper overflow-hidden rounded border border-line bg-white"
    >
      <svg
        viewBox={`${left} ${top} ${right - left} ${bottom - top}`}
        role="img"
        aria-label={`Page ${number} with ${says} boxed`}
        className="block max-h-56 w-full"
      >
        <image href={image} x={0} y={0} width={width} height={height} preserveAspectRatio="none" />
        {champion && <Box place={champion} page={page} dashed />}
        {version && <Box place={version} page={page} />}
      </svg>
    </Link>
  )
}

function Box({ place, page, dashed }: { readonly place: Place; readonly page: PageSize; readonly dashed?: boolean }) {
  const [left, top, right, bottom] = place.box
  const { widthPixels: width, heightPixels: height } = page
  return (
    <rect
      x={left * width - 3}
      y={top * height - 3}
      width={(right - left) * width + 6}
      height={(bottom - top) * height + 6}
      rx={4}
      vectorEffect="non-scaling-stroke"
      className={dashed ? 'fill-check-line/10 stroke-check-line' : 'fill-corrected-line/10 stroke-corrected-line'}
      strokeWidth={2}
      strokeDasharray={dashed ? '5 4' : undefined}
    />
  )
}

/** In pixels: both boxes with a little of what stands around them, never wider than the page. */
function windowAround(boxes: readonly Place['box'][], { widthPixels, heightPixels }: PageSize) {
  const [across, down] = [0.08 * widthPixels, 0.02 * heightPixels]
  return [
    Math.max(0, Math.min(...boxes.map(([left]) => left)) * widthPixels - across),
    Math.max(0, Math.min(...boxes.map(([, top]) => top)) * heightPixels - down),
    Math.min(widthPixels, Math.max(...boxes.map(([, , right]) => right)) * widthPixels + across),
    Math.min(heightPixels, Math.max(...boxes.map(([, , , bottom]) => bottom)) * heightPixels + down),
  ] as const
}
