import type { Raster } from './raster'

/** A grey picture scaled by bilinear interpolation, or by averaging where it shrinks: first across, then down. */
export function scaleGrey({ data, width, height }: Raster, scale: number): Raster {
  const across = tapsOf(Math.floor(width * scale), width, scale)
  const down = tapsOf(Math.floor(height * scale), height, scale)
  const wide = scaleAcross(data, width, height, across)
  const columns = across.size
  const scaled = new Uint8Array(columns * down.size)
  const sums = new Float64Array(columns)
  // A little more than one part in all, so that white stays white when it is cut off to a whole number.
  const part = (1 + 1e-9) / (across.taps * down.taps)
  for (let y = 0; y < down.size; y++) {
    for (let at = y * down.taps; at < (y + 1) * down.taps; at++) {
      const above = (down.from[at] as number) * columns
      const below = (down.to[at] as number) * columns
      const share = down.share[at] as number
      const isFirst = at === y * down.taps
      for (let x = 0; x < columns; x++) {
        const high = wide[above + x] as number
        const between = high + ((wide[below + x] as number) - high) * share
        sums[x] = isFirst ? between : (sums[x] as number) + between
      }
    }
    const row = y * columns
    for (let x = 0; x < columns; x++) scaled[row + x] = (sums[x] as number) * part
  }
  return { data: scaled, width: columns, height: down.size, channels: 1 }
}

/** Where the pixels of a scaled row come from: the mean of `taps` points, each between two pixels of the source. */
interface Taps {
  readonly size: number
  readonly taps: number
  readonly from: Int32Array
  readonly to: Int32Array
  /** Of `to`; the rest is `from`'s. */
  readonly share: Float64Array
}

function tapsOf(size: number, sourceSize: number, scale: number): Taps {
  const step = 1 / scale
  const taps = Math.max(1, Math.ceil(step))
  const from = new Int32Array(size * taps)
  const to = new Int32Array(size * taps)
  const share = new Float64Array(size * taps)
  for (let at = 0; at < size * taps; at++) {
    const place = Math.max(0, Math.min(((at + 0.5) / taps) * step - 0.5, sourceSize - 1))
    from[at] = place
    to[at] = Math.min((from[at] as number) + 1, sourceSize - 1)
    share[at] = place - (from[at] as number)
  }
  return { size, taps, from, to, share }
}

/** Each row scaled to sums of `taps` points. */
function scaleAcross(
  data: Uint8Array,
  width: number,
  height: number,
  { size, taps, from, to, share }: Taps,
): Float32Array {
  const wide = new Float32Array(size * height)
  for (let y = 0, at = 0; y < height; y++) {
    const row = y * width
    for (let x = 0, tap = 0; x < size; x++, at++) {
      let sum = 0
      for (const end = tap + taps; tap < end; tap++) {
        const left = data[row + (from[tap] as number)] as number
        sum += left + ((data[row + (to[tap] as number)] as number) - left) * (share[tap] as number)
      }
      wide[at] = sum
    }
  }
  return wide
}
