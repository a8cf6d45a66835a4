import type { Raster } from './raster'

/** A picture cut into squares, each with a level. */
interface Tiles {
  readonly size: number
  readonly columns: number
  readonly rows: number
  readonly levels: Float32Array
}

/**
 * Grey as if the paper were white and the ink black everywhere: shadows, stains, yellowed paper and faded print are
 * evened out tile by tile. Noise on blank paper is not blown up: ink must stand out by a quarter to be stretched.
 */
export function evenLight({ data, width, height }: Raster): Raster {
  const size = Math.max(16, Math.round(Math.min(width, height) / 36))
  const even = new Uint8Array(width * height)
  const paper = smooth(spread(percentiles(data, width, height, size, 0.85), median))
  mapRows(paper, width, height, (at, levels) => {
    for (let x = 0; x < width; x++) {
      const level = levels[x] as number
      even[at + x] = Math.min(255, ((data[at + x] as number) * 255) / Math.max(level, 60))
    }
  })
  const ink = smooth(spread(percentiles(even, width, height, size, 0.02), least))
  mapRows(ink, width, height, (at, levels) => {
    for (let x = 0; x < width; x++) {
      const low = Math.min(levels[x] as number, 190)
      even[at + x] = Math.max(0, Math.min(255, (((even[at + x] as number) - low) * 255) / (246 - low)))
    }
  })
  return { data: even, width, height, channels: 1 }
}

/** The level below which this share of each tile's pixels lies. */
function percentiles(data: Uint8Array, width: number, height: number, size: number, share: number): Tiles {
  const [columns, rows] = [Math.ceil(width / size), Math.ceil(height / size)]
  const levels = new Float32Array(columns * rows)
  const counts = new Uint32Array(256)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      counts.fill(0)
      const [bottom, right] = [Math.min(height, (row + 1) * size), Math.min(width, (column + 1) * size)]
      // Every second row tells enough.
      for (let y = row * size; y < bottom; y += 2) {
        for (let at = y * width + column * size; at < y * width + right; at++) {
          const level = data[at] as number
          counts[level] = (counts[level] as number) + 1
        }
      }
      const total = counts.reduce((sum, count) => sum + count, 0)
      let [level, below] = [0, counts[0] as number]
      while (level < 255 && below < total * share) below += counts[++level] as number
      levels[row * columns + column] = level
    }
  }
  return { size, columns, rows, levels }
}

function median(values: number[]): number {
  values.sort((a, b) => a - b)
  return values[values.length >> 1] as number
}

function least(values: number[]): number {
  return Math.min(...values)
}

/** Each tile takes its worth from the tiles up to `reach` away. */
function spread(tiles: Tiles, choose: (values: number[]) => number, reach = 2): Tiles {
  const { columns, rows, levels } = tiles
  const chosen = levels.map((_, index) => {
    const [column, row] = [index % columns, Math.floor(index / columns)]
    const values: number[] = []
    for (let y = Math.max(0, row - reach); y <= Math.min(rows - 1, row + reach); y++) {
      for (let x = Math.max(0, column - reach); x <= Math.min(columns - 1, column + reach); x++) {
        values.push(levels[y * columns + x] as number)
      }
    }
    return choose(values)
  })
  return { ...tiles, levels: chosen }
}

function smooth(tiles: Tiles): Tiles {
  return spread(tiles, (values) => values.reduce((sum, value) => sum + value, 0) / values.length, 1)
}

/** Hands out each row's start and the levels of its pixels, interpolated between the middles of the tiles. */
function mapRows(tiles: Tiles, width: number, height: number, use: (at: number, levels: Float32Array) => void): void {
  const { size, columns, rows, levels } = tiles
  const line = new Float32Array(columns)
  const wide = new Float32Array(width)
  for (let y = 0; y < height; y++) {
    const v = Math.min(rows - 1, Math.max(0, (y + 0.5) / size - 0.5))
    const [above, t] = [Math.floor(v), v % 1]
    const below = Math.min(rows - 1, above + 1)
    for (let column = 0; column < columns; column++) {
      const top = levels[above * columns + column] as number
      line[column] = top + ((levels[below * columns + column] as number) - top) * t
    }
    for (let x = 0; x < width; x++) {
      const u = Math.min(columns - 1, Math.max(0, (x + 0.5) / size - 0.5))
      const column = u | 0
      const left = line[column] as number
      wide[x] = left + ((line[Math.min(columns - 1, column + 1)] as number) - left) * (u - column)
    }
    use(y * width, wide)
  }
}
