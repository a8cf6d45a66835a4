/** Edges in ems: multiples of the page's usual type height, on both axes. */
export interface Area {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** The smallest area around all of them. */
export function hull(areas: readonly Area[]): Area {
  return hullOf(areas, (area) => area)
}

/** The smallest area around the areas of all of them. */
export function hullOf<T>(items: readonly T[], areaOf: (item: T) => Area): Area {
  let [left, top, right, bottom] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ]
  for (const item of items) {
    const area = areaOf(item)
    if (area.left < left) left = area.left
    if (area.top < top) top = area.top
    if (area.right > right) right = area.right
    if (area.bottom > bottom) bottom = area.bottom
  }
  return { left, top, right, bottom }
}
