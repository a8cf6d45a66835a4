import { type Turn, turnBox } from '@/components/viewer/turn'
import type { Box } from '@/lib/document/box'
import { pickWords, runBoxes } from './pick-words'
import type { WordIndex } from './word-index'

/** Words that a drag or the keyboard has hold of, a run on a line as one. */
export function TouchedWords({
  index,
  touched,
  turn,
}: {
  readonly index: WordIndex
  readonly touched: readonly number[]
  readonly turn: Turn
}) {
  return runBoxes(index, touched).map((box) => (
    <div
      key={box.join(' ')}
      aria-hidden
      data-touched
      style={styleOf(turnBox(box, turn))}
      className="pointer-events-none absolute z-20 rounded-xs bg-accent/25 ring-1 ring-accent"
    />
  ))
}

/** The rectangle one is dragging. */
export function DrawnBox({ box, turn }: { readonly box: Box; readonly turn: Turn }) {
  return (
    <div
      aria-hidden
      data-drawn
      style={styleOf(turnBox(box, turn))}
      className="pointer-events-none absolute z-20 border border-accent border-dashed bg-accent/5"
    />
  )
}

/** The words that a click would take, with what was read there. */
export function PickableMark({
  index,
  words,
  turn,
}: {
  readonly index: WordIndex
  readonly words: readonly number[]
  readonly turn: Turn
}) {
  const picked = pickWords(1, index, words)
  if (!picked) return null
  const box = turnBox(picked.box, turn)
  return (
    <div
      aria-hidden
      data-pickable
      style={styleOf(box)}
      className="pointer-events-none absolute z-30 rounded-xs bg-accent/20 ring-2 ring-accent"
    >
      <span
        className={`absolute w-max max-w-72 whitespace-pre rounded-md bg-accent px-2 py-1 font-mono text-on-accent text-xs ${box[0] > 0.6 ? 'right-0' : 'left-0'} ${box[1] < 0.05 ? 'top-full mt-1' : 'bottom-full mb-1'}`}
      >
        {picked.text}
      </span>
    </div>
  )
}

function styleOf([left, top, right, bottom]: Box) {
  return {
    left: `${left * 100}%`,
    top: `${top * 100}%`,
    width: `${(right - left) * 100}%`,
    height: `${(bottom - top) * 100}%`,
  }
}
