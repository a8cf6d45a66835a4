import type { Raster } from './raster'

/** A value for each of the squares that a picture is cut into. */
interface Tiles {
  readonly size: number
  readonly columns: number
  readonly rows: number
  readonly values: Float32Array
}

/**
 * Grey as if the paper were white and the ink black everywhere: shadows, stains, yellowed paper and faded print are
 * evened out tile by tile. Noise on blank paper is not blown up: ink must stand out by a quarter to be stretched.
 */
export function evenLight({ data, width, height }: Raster): Raster {
  const size = Math.max(20, Math.round(Math.min(width, height) / 30))
  const { dark, light } = levelsOf(data, width, height, size)
  const paper = map(smooth(spread(light, median)), (level) => Math.max(level, 60))
  const ink = smooth(
    spread(
      map(dark, (level, at) => (255 * level) / (paper.values[at] as number)),
      least,
    ),
  )
  const stretch = map(ink, (level) => 255 / (246 - Math.min(level, 190)))
  // Even light is grey × gain − offset; both change smoothly from tile to tile.
  const gain = map(stretch, (factor, at) => (255 * factor) / (paper.values[at] as number))
  const offset = map(stretch, (factor, at) => Math.min(ink.values[at] as number, 190) * factor)
  return { data: apply(data, width, height, gain, offset), width, height, channels: 1 }
}

/** The levels below which 2 % and 85 % of each tile's pixels lie: its ink, where it has some, and its paper. */
function levelsOf(data: Uint8Array, width: number, height: number, size: number): { dark: Tiles; light: Tiles } {
  const [columns, rows] = [Math.ceil(width / size), Math.ceil(height / size)]
  const tiles = () => ({ size, columns, rows, values: new Float32Array(columns * rows) })
  const [dark, light] = [tiles(), tiles()]
  const counts = new Uint32Array(256)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      counts.fill(0)
      const bottom = Math.min(height, (row + 1) * size)
      const right = Math.min(width, (column + 1) * size)
      // Every second row tells enough.
      for (let y = row * size; y < bottom; y += 2) {
        const end = y * width + right
        for (let at = y * width + column * size; at < end; at++) {
          const level = data[at] as number
          counts[level] = (counts[level] as number) + 1
        }
      }
      const total = Math.ceil((bottom - row * size) / 2) * (right - column * size)
      dark.values[row * columns + column] = levelAt(counts, 0.02 * total)
      light.values[row * columns + column] = levelAt(counts, 0.85 * total)
    }
  }
  return { dark, light }
}

function levelAt(counts: Uint32Array, rank: number): number {
  let [level, below] = [0, counts[0] as number]
  while (level < 255 && below < rank) below += counts[++level] as number
  return level
}

function map(tiles: Tiles, change: (value: number, at: number) => number): Tiles {
  return { ...tiles, values: tiles.values.map(change) }
}

function median(values: number[]): number {
  values.sort((a, b) => a - b)
  return values[values.length >> 1] as number
}

function least(values: number[]): number {
  return Math.min(...values)
}

/** Each tile takes what is chosen from those up to `reach` tiles away. */
function spread({ size, columns, rows, values }: Tiles, choose: (near: number[]) => number, reach = 2): Tiles {
  const chosen = values.map((_, index) => {
    const [column, row] = [index % columns, Math.floor(index / columns)]
    const near: number[] = []
    for (let y = Math.max(0, row - reach); y <= Math.min(rows - 1, row + reach); y++) {
      for (let x = Math.max(0, column - reach); x <= Math.min(columns - 1, column + reach); x++) {
        near.push(values[y * columns + x] as number)
      }
    }
    return choose(near)
  })
  return { size, columns, rows, values: chosen }
}

function smooth(tiles: Tiles): Tiles {
  return spread(tiles, (near) => near.reduce((sum, value) => sum + value, 0) / near.length, 1)
}

/** Fixed-point arithmetic: 255 × the largest gain (19) × 2¹⁶ still fits 31 bits. */
const one = 1 << 16

function apply(data: Uint8Array, width: number, height: number, gain: Tiles, offset: Tiles): Uint8Array {
  const even = new Uint8ClampedArray(width * height)
  const { size, columns } = gain
  const [gains, offsets] = [new Int32Array(columns), new Int32Array(columns)]
  for (let y = 0, at = 0; y < height; y++) {
    interpolate(gain, y, 0, gains)
    interpolate(offset, y, one / 2, offsets)
    const rowEnd = at + width
    // Up to the middle of the first tile they stay the same; from one middle to the next they change by equal steps.
    for (let column = -1, end = at + (size >> 1); at < rowEnd; column++, end += size) {
      const from = Math.max(0, column)
      const to = Math.min(column + 1, columns - 1)
      let g = gains[from] as number
      let o = offsets[from] as number
      const gStep = (((gains[to] as number) - g) / size) | 0
      const oStep = (((offsets[to] as number) - o) / size) | 0
      const stop = Math.min(end, rowEnd)
      while (at < stop) {
        even[at] = (Math.imul(data[at] as number, g) - o) >> 16
        at++
        g += gStep
        o += oStep
      }
    }
  }
  return new Uint8Array(even.buffer)
}

/** For a row of pixels the value in the middle of each tile, less `rounding`. */
function interpolate({ size, columns, rows, values }: Tiles, y: number, rounding: number, across: Int32Array): void {
  const v = Math.min(rows - 1, Math.max(0, (y + 0.5) / size - 0.5))
  const above = Math.floor(v)
  const below = Math.min(rows - 1, above + 1)
  for (let column = 0; column < columns; column++) {
    const top = values[above * columns + column] as number
    const value = top + ((values[below * columns + column] as number) - top) * (v - above)
    across[column] = value * one - rounding
  }
}
