/** Pixels in memory, row by row from the top left; one byte a channel. */
export interface Raster {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
  readonly channels: 1 | 3
}
