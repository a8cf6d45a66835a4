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

/** Pixels of ink side by side: `start` to before `end`, counted over the whole picture. */
interface Runs {
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  /** The first run of each row, and how many there are in all. */
  readonly firstOfRow: Int32Array
}

/** Finds the pieces of ink (8-connected pixels darker than `threshold`) of a grey picture. */
export function findComponents(picture: Raster, threshold: number): Components {
  const runs = findRuns(picture, threshold)
  return collect(runs, joinRuns(runs, picture), picture)
}

function findRuns({ data, width, height }: Raster, threshold: number): Runs {
  const starts: number[] = []
  const ends: number[] = []
  const firstOfRow = new Int32Array(height + 1)
  for (let y = 0, at = 0; y < height; y++) {
    firstOfRow[y] = starts.length
    const rowEnd = at + width
    while (at < rowEnd) {
      if ((data[at] as number) >= threshold) {
        at++
        continue
      }
      starts.push(at)
      while (at < rowEnd && (data[at] as number) < threshold) at++
      ends.push(at)
    }
  }
  firstOfRow[height] = starts.length
  return { starts, ends, firstOfRow }
}

/** For each run the first one of its component. */
function joinRuns({ starts, ends, firstOfRow }: Runs, { width, height }: Raster): Int32Array {
  const parents = Int32Array.from(starts, (_, run) => run)
  const root = (run: number): number => {
    let at = run
    while (parents[at] !== at) {
      parents[at] = parents[parents[at] as number] as number
      at = parents[at] as number
    }
    return at
  }
  for (let y = 1; y < height; y++) {
    const here = firstOfRow[y] as number
    let above = firstOfRow[y - 1] as number
    for (let run = here; run < (firstOfRow[y + 1] as number); run++) {
      const start = (starts[run] as number) - width
      const end = (ends[run] as number) - width
      while (above < here && (ends[above] as number) < start) above++
      // Touching at a corner counts; the last that touches may reach the next run too.
      for (let other = above; other < here && (starts[other] as number) <= end; other++) {
        const a = root(run)
        const b = root(other)
        parents[Math.max(a, b)] = Math.min(a, b)
      }
    }
  }
  return parents.map((_, run) => root(run))
}

function collect({ starts, ends, firstOfRow }: Runs, roots: Int32Array, { width, height }: Raster): Components {
  const labels = new Int32Array(width * height)
  const indexOfRoot = new Int32Array(roots.length)
  const found: { left: number; top: number; right: number; bottom: number; area: number }[] = []
  for (let y = 0; y < height; y++) {
    for (let run = firstOfRow[y] as number; run < (firstOfRow[y + 1] as number); run++) {
      const start = starts[run] as number
      const end = ends[run] as number
      const root = roots[run] as number
      const left = start - y * width
      const right = end - y * width
      let index = indexOfRoot[root] as number
      if (index === 0) {
        index = found.push({ left, top: y, right, bottom: y + 1, area: 0 })
        indexOfRoot[root] = index
      }
      const component = found[index - 1] as (typeof found)[number]
      if (left < component.left) component.left = left
      if (right > component.right) component.right = right
      component.bottom = y + 1
      component.area += end - start
      for (let at = start; at < end; at++) labels[at] = index
    }
  }
  return { components: found, labels }
}
