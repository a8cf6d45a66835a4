'use client'
import { memo } from 'react'
import { doubtfulOcr, overlayUnits, type ShownWord, wordPath } from './word-shapes'

/** Every word boxed, in two shapes for the whole page; what the OCR was in doubt of is dashed. */
export const PageWords = memo(function PageWords({
  words,
  faint,
}: {
  readonly words: readonly ShownWord[]
  /** On a small page full lines would hide the text. */
  readonly faint: boolean
}) {
  const doubtful = words.filter(isDoubtful)
  return (
    <svg
      aria-hidden
      viewBox={`0 0 ${overlayUnits} ${overlayUnits}`}
      preserveAspectRatio="none"
      className={`pointer-events-none absolute inset-0 size-full fill-none ${faint ? 'opacity-50' : ''}`}
    >
      <path
        data-words={words.length}
        d={wordPath(words.filter((word) => !isDoubtful(word)))}
        vectorEffect="non-scaling-stroke"
        className="stroke-corrected-line/45"
      />
      {doubtful.length > 0 && (
        <path
          data-doubtful={doubtful.length}
          d={wordPath(doubtful)}
          vectorEffect="non-scaling-stroke"
          strokeDasharray="3 2"
          className="stroke-check-line"
        />
      )}
    </svg>
  )
})

function isDoubtful(word: ShownWord): boolean {
  return word.ocrConfidence !== null && word.ocrConfidence < doubtfulOcr
}

/** The word under the pointer: its box at once, what was read there a moment later. */
export function HoveredWord({ word }: { readonly word: ShownWord }) {
  const [left, top, right, bottom] = word.box
  const toTheLeft = left > 0.6
  return (
    <div
      aria-hidden
      style={{
        left: `${left * 100}%`,
        top: `${top * 100}%`,
        width: `${(right - left) * 100}%`,
        height: `${(bottom - top) * 100}%`,
      }}
      className="pointer-events-none absolute z-20 bg-corrected-line/15 ring-1 ring-corrected-line"
    >
      <div
        key={`${left} ${top}`}
        className={`absolute w-max max-w-72 animate-late rounded-md bg-raised px-2 py-1 text-text text-xs shadow-raised ${toTheLeft ? 'right-0' : 'left-0'} ${top < 0.05 ? 'top-full mt-1' : 'bottom-full mb-1'}`}
      >
        <span className="font-mono">{word.text}</span>
        <span className="text-muted">
          {' '}
          · {word.ocrConfidence === null ? 'from the file' : `OCR ${Math.floor(word.ocrConfidence * 100)} %`}
        </span>
      </div>
    </div>
  )
}
