import type { PixelBox, Raster } from './raster'

/** A connected piece of ink. */
export interface Component extends PixelBox {
  /** Ink pixels. */
  readonly area: number
}

export interface Components {
  readonly components: readonly Component[]
  /** For each pixel the index of its component + 1, or 0 where there is no ink. */
  readonly labels: Int32Array
}

/** Finds the pieces of ink (8-connected pixels darker than `threshold`) of a grey picture. */
export function findComponents({ data, width, height }: Raster, threshold: number): Components {
  const labels = new Int32Array(width * height)
  const parents: number[] = [0]
  const root = (label: number): number => {
    let at = label
    while (parents[at] !== at) {
      parents[at] = parents[parents[at] as number] as number
      at = parents[at] as number
    }
    return at
  }
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      if ((data[at] as number) >= threshold) continue
      let label = x > 0 ? (labels[at - 1] as number) : 0
      if (y > 0) {
        for (let dx = x > 0 ? -1 : 0; dx <= (x < width - 1 ? 1 : 0); dx++) {
          const above = labels[at - width + dx] as number
          if (above === 0 || above === label) continue
          if (label === 0) label = above
          else {
            const [a, b] = [root(label), root(above)]
            if (a !== b) parents[Math.max(a, b)] = Math.min(a, b)
          }
        }
      }
      if (label === 0) {
        label = parents.length
        parents.push(label)
      }
      labels[at] = label
    }
  }
  return collect(
    labels,
    width,
    parents.map((_, label) => root(label)),
  )
}

function collect(labels: Int32Array, width: number, roots: readonly number[]): Components {
  const indexOfRoot = new Int32Array(roots.length)
  const found: { left: number; top: number; right: number; bottom: number; area: number }[] = []
  for (let at = 0; at < labels.length; at++) {
    const label = labels[at] as number
    if (label === 0) continue
    const root = roots[label] as number
    const [x, y] = [at % width, Math.floor(at / width)]
    let index = indexOfRoot[root] as number
    if (index === 0) {
      index = found.push({ left: x, top: y, right: x + 1, bottom: y + 1, area: 0 })
      indexOfRoot[root] = index
    }
    const component = found[index - 1] as (typeof found)[number]
    if (x < component.left) component.left = x
    if (x >= component.right) component.right = x + 1
    component.bottom = y + 1
    component.area++
    labels[at] = index
  }
  return { components: found, labels }
}
