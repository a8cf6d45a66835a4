/** Left, top, right, bottom; 0 to 1 of the upright page. */
export type Box = readonly [left: number, top: number, right: number, bottom: number]

/** The smallest box around all of them. Throws a RangeError when there is none. */
export function unionBox(boxes: readonly Box[]): Box {
  if (boxes.length === 0) throw new RangeError('unionBox needs at least one box')
  let [left, top, right, bottom] = [1, 1, 0, 0]
  for (const box of boxes) {
    left = Math.min(left, box[0])
    top = Math.min(top, box[1])
    right = Math.max(right, box[2])
    bottom = Math.max(bottom, box[3])
  }
  return [left, top, right, bottom]
}
