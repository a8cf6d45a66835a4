/** Room for the sums by bin of several nodes at once. A slot holds one node's sums for all columns. */
export interface BinHistograms {
  readonly sums: Float64Array
  readonly slotLength: number
  /** Per column, where its first bin lies in a slot. */
  readonly offsets: Uint32Array
  readonly binCounts: readonly number[]
  readonly columns: readonly Uint8Array[]
  readonly sparse: SparseBins
  /** Scratch: the values of a node's rows in their order. */
  readonly inOrder: Float64Array
}

/** Columns in which one bin is so common that only the others are listed. */
interface SparseBins {
  /** By column. */
  readonly commonBins: ReadonlyMap<number, number>
  /** Of row r, entries[starts[r]] to entries[starts[r + 1] - 1] are the places in a slot of its bins that aren't common. */
  readonly starts: Uint32Array
  readonly entries: Uint16Array | Uint32Array
}

/** A node whose histogram is to be built from its rows; `sum` is that of their values. */
export interface HistogramNode {
  readonly slot: number
  readonly rows: Uint32Array
  readonly sum: number
}

/** With a larger share of other rows, going through a column as it is takes less time than its list. */
const mostListed = 0.5

/** Prepares columns (each as long as the rows) for histograms of up to `slots` nodes; `rows` are those that may be summed. */
export function prepareHistograms(
  columns: readonly Uint8Array[],
  binCounts: readonly number[],
  rows: Uint32Array,
  slots: number,
): BinHistograms {
  const offsets = new Uint32Array(columns.length)
  let slotLength = 0
  for (const [column, count] of binCounts.entries()) {
    offsets[column] = slotLength
    slotLength += count
  }
  return {
    sums: new Float64Array(slots * slotLength),
    slotLength,
    offsets,
    binCounts,
    columns,
    sparse: sparseBinsOf(columns, offsets, rows, slotLength),
    inOrder: new Float64Array(rows.length),
  }
}

function sparseBinsOf(
  columns: readonly Uint8Array[],
  offsets: Uint32Array,
  rows: Uint32Array,
  slotLength: number,
): SparseBins {
  const commonBins = new Map<number, number>()
  const lengths = new Uint32Array(columns[0]?.length ?? 0)
  for (const [column, bins] of columns.entries()) {
    const common = commonBinOf(bins, rows)
    if (common === undefined) continue
    commonBins.set(column, common)
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as number
      if (bins[row] !== common) lengths[row] = (lengths[row] as number) + 1
    }
  }
  const starts = new Uint32Array(lengths.length + 1)
  for (let row = 0; row < lengths.length; row++) starts[row + 1] = (starts[row] as number) + (lengths[row] as number)
  const entries = new (slotLength > 65_536 ? Uint32Array : Uint16Array)(starts.at(-1) ?? 0)
  const ends = starts.slice()
  for (const [column, common] of commonBins) {
    const [bins, offset] = [columns[column] as Uint8Array, offsets[column] as number]
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as number
      const bin = bins[row] as number
      if (bin === common) continue
      entries[ends[row] as number] = offset + bin
      ends[row] = (ends[row] as number) + 1
    }
  }
  return { commonBins, starts, entries }
}

/** Undefined where too many rows have other ones. */
function commonBinOf(bins: Uint8Array, rows: Uint32Array): number | undefined {
  const counts = new Uint32Array(256)
  for (let i = 0; i < rows.length; i++) {
    const bin = bins[rows[i] as number] as number
    counts[bin] = (counts[bin] as number) + 1
  }
  const most = counts.reduce((a, b) => Math.max(a, b))
  return rows.length - most > mostListed * rows.length ? undefined : counts.indexOf(most)
}

/**
 * Sums the rows' values by bin for each of the nodes, into their slots, for the active columns; others' sums mean nothing.
 * The sums of `values` must be exact in any order, see `PackedGradients`: then it makes no difference to a bit how a column
 * is gone through.
 */
export function buildHistograms(
  histograms: BinHistograms,
  nodes: readonly HistogramNode[],
  active: readonly number[],
  values: Float64Array,
): void {
  const { sums, slotLength, sparse, inOrder } = histograms
  const whole = active.filter((column) => !sparse.commonBins.has(column))
  const listed = active.filter((column) => sparse.commonBins.has(column))
  for (const node of nodes) {
    const { slot, rows } = node
    sums.fill(0, slot * slotLength, (slot + 1) * slotLength)
    for (let i = 0; i < rows.length; i++) inOrder[i] = values[rows[i] as number] as number
    sumColumns(histograms, slot, rows, whole)
    sumListed(sparse, rows, inOrder, sums.subarray(slot * slotLength, (slot + 1) * slotLength))
    for (const column of listed) fillCommonBin(histograms, column, node)
  }
}

/** Four columns at a time: one column's next sum often waits for its last, those of several columns don't. */
function sumColumns(histograms: BinHistograms, slot: number, rows: Uint32Array, columns: readonly number[]): void {
  const { sums, slotLength, offsets, inOrder } = histograms
  const sources = columns.map((column) => ({
    bins: histograms.columns[column] as Uint8Array,
    first: slot * slotLength + (offsets[column] as number),
  }))
  for (let at = 0; at < sources.length; at += 4) {
    const [a, b, c, d] = sources.slice(at, at + 4)
    if (a && b && c && d) sumFour([a, b, c, d], sums, rows, inOrder)
    else for (const source of sources.slice(at)) sumOne(source, sums, rows, inOrder)
  }
}

interface Source {
  readonly bins: Uint8Array
  readonly first: number
}

function sumFour(
  [a, b, c, d]: readonly [Source, Source, Source, Source],
  sums: Float64Array,
  rows: Uint32Array,
  values: Float64Array,
): void {
  const [binsA, binsB, binsC, binsD] = [a.bins, b.bins, c.bins, d.bins]
  const [firstA, firstB, firstC, firstD] = [a.first, b.first, c.first, d.first]
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number
    const value = values[i] as number
    const atA = firstA + (binsA[row] as number)
    const atB = firstB + (binsB[row] as number)
    const atC = firstC + (binsC[row] as number)
    const atD = firstD + (binsD[row] as number)
    sums[atA] = (sums[atA] as number) + value
    sums[atB] = (sums[atB] as number) + value
    sums[atC] = (sums[atC] as number) + value
    sums[atD] = (sums[atD] as number) + value
  }
}

function sumOne({ bins, first }: Source, sums: Float64Array, rows: Uint32Array, values: Float64Array): void {
  for (let i = 0; i < rows.length; i++) {
    const at = first + (bins[rows[i] as number] as number)
    sums[at] = (sums[at] as number) + (values[i] as number)
  }
}

/** Row by row, as most rows have few entries and most nodes few rows. */
function sumListed({ starts, entries }: SparseBins, rows: Uint32Array, values: Float64Array, sums: Float64Array): void {
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number
    const value = values[i] as number
    const end = starts[row + 1] as number
    for (let at = starts[row] as number; at < end; at++) {
      const place = entries[at] as number
      sums[place] = (sums[place] as number) + value
    }
  }
}

/** The bin that isn't listed has what the listed ones leave of the node's sum. */
function fillCommonBin(histograms: BinHistograms, column: number, { slot, sum }: HistogramNode): void {
  const { sums, slotLength, offsets, binCounts, sparse } = histograms
  const first = slot * slotLength + (offsets[column] as number)
  let rest = sum
  for (let bin = 0; bin < (binCounts[column] as number); bin++) rest -= sums[first + bin] as number
  sums[first + (sparse.commonBins.get(column) as number)] = rest
}

/** Takes one slot's sums from another's: a parent's histogram becomes the larger child's without looking at its rows. */
export function subtractHistogram({ sums, slotLength }: BinHistograms, from: number, slot: number): void {
  const [to, taken] = [from * slotLength, slot * slotLength]
  for (let i = 0; i < slotLength; i++) sums[to + i] = (sums[to + i] as number) - (sums[taken + i] as number)
}
