/** Pixels in memory, row by row from the top left; one byte a channel. */
export interface Raster {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
  readonly channels: 1 | 3
}

/** Right and bottom lie just outside. */
export interface PixelBox {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Brightness by ITU-R 601. */
export function greyOf({ data, width, height, channels }: Raster): Raster {
  if (channels === 1) return { data, width, height, channels }
  const grey = new Uint8Array(width * height)
  for (let at = 0, from = 0; at < grey.length; at++, from += 3) {
    grey[at] = ((data[from] as number) * 77 + (data[from + 1] as number) * 150 + (data[from + 2] as number) * 29) >> 8
  }
  return { data: grey, width, height, channels: 1 }
}

/** Turned clockwise by quarters. */
export function turn({ data, width, height, channels }: Raster, degrees: 0 | 90 | 180 | 270): Raster {
  if (degrees === 0) return { data, width, height, channels }
  const [newWidth, newHeight] = degrees === 180 ? [width, height] : [height, width]
  const turned = new Uint8Array(data.length)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [toX, toY] =
        degrees === 90 ? [height - 1 - y, x] : degrees === 180 ? [width - 1 - x, height - 1 - y] : [y, width - 1 - x]
      const [from, to] = [(y * width + x) * channels, (toY * newWidth + toX) * channels]
      for (let channel = 0; channel < channels; channel++) turned[to + channel] = data[from + channel] as number
    }
  }
  return { data: turned, width: newWidth, height: newHeight, channels }
}

/** Each pixel with its neighbours, by the weights 1 2 1 across and down: grain and the gaps between dots fade. */
export function soften({ data, width, height }: Raster): Raster {
  const soft = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) {
    const row = y * width
    let above = y > 0 ? row - width : row
    let below = y < height - 1 ? row + width : row
    // Sums of a column's three pixels: the one to the left, this one, the one to the right.
    let middle = (data[above] as number) + 2 * (data[row] as number) + (data[below] as number)
    let left = middle
    for (let at = row; at < row + width - 1; at++) {
      const right = (data[++above] as number) + 2 * (data[at + 1] as number) + (data[++below] as number)
      soft[at] = (left + 2 * middle + right) >> 4
      left = middle
      middle = right
    }
    soft[row + width - 1] = (left + 3 * middle) >> 4
  }
  return { data: soft, width, height, channels: 1 }
}

/** A grey picture with light and dark exchanged inside these boxes, and their edges, so many pixels wide, made white. */
export function invert({ data, width, height }: Raster, boxes: readonly PixelBox[], edge: number): Raster {
  const inverted = data.slice()
  for (const { left, top, right, bottom } of boxes) {
    for (let y = top; y < bottom; y++) {
      inverted.fill(255, y * width + left, y * width + right)
      if (y < top + edge || y >= bottom - edge) continue
      for (let at = y * width + left + edge; at < y * width + right - edge; at++)
        inverted[at] = 255 - (data[at] as number)
    }
  }
  return { data: inverted, width, height, channels: 1 }
}
