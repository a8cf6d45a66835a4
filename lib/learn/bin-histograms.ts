/** A column in which one bin is so common that only the other rows are listed. */
interface SparseColumn {
  readonly column: number
  readonly commonBin: number
  readonly rows: Uint32Array
  readonly bins: Uint8Array
}

/** Room for the sums by bin of several nodes at once. A slot holds one node's sums for all columns. */
export interface BinHistograms {
  readonly sums: Float64Array
  readonly slotLength: number
  /** Takes what nobody asks for. */
  readonly spareSlot: number
  /** Per column, where its first bin lies in a slot. */
  readonly offsets: Uint32Array
  readonly binCounts: readonly number[]
  readonly columns: readonly Uint8Array[]
  readonly sparse: ReadonlyMap<number, SparseColumn>
  /** Scratch: per row where its node's slot begins, and the values of a node's rows in their order. */
  readonly slotOfRow: Uint32Array
  readonly inOrder: Float64Array
}

/** A node whose histogram is to be built from its rows; `sum` is that of their values. */
export interface HistogramNode {
  readonly slot: number
  readonly rows: Uint32Array
  readonly sum: number
}

/** Above this share of other rows a list of them is never shorter than going through the rows of a level's nodes. */
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
  const sparse = new Map<number, SparseColumn>()
  for (const [column, bins] of columns.entries()) {
    const found = sparseColumn(column, bins, rows)
    if (found) sparse.set(column, found)
  }
  return {
    sums: new Float64Array((slots + 1) * slotLength),
    slotLength,
    spareSlot: slots,
    offsets,
    binCounts,
    columns,
    sparse,
    slotOfRow: new Uint32Array(columns[0]?.length ?? 0),
    inOrder: new Float64Array(rows.length),
  }
}

function sparseColumn(column: number, bins: Uint8Array, rows: Uint32Array): SparseColumn | undefined {
  const counts = new Uint32Array(256)
  for (let i = 0; i < rows.length; i++) {
    const bin = bins[rows[i] as number] as number
    counts[bin] = (counts[bin] as number) + 1
  }
  const most = counts.reduce((a, b) => Math.max(a, b))
  if (rows.length - most > mostListed * rows.length) return undefined
  const commonBin = counts.indexOf(most)
  const listed = rows.filter((row) => bins[row] !== commonBin)
  return { column, commonBin, rows: listed, bins: listed.length > 0 ? binsAt(bins, listed) : new Uint8Array(0) }
}

function binsAt(bins: Uint8Array, rows: Uint32Array): Uint8Array {
  const picked = new Uint8Array(rows.length)
  for (let i = 0; i < rows.length; i++) picked[i] = bins[rows[i] as number] as number
  return picked
}

/**
 * Sums the rows' values by bin for each of the nodes, into their slots, for the active columns. The sums of `values` must be
 * exact in any order, see `PackedGradients`: then it makes no difference to a bit how a column is gone through.
 */
export function buildHistograms(
  histograms: BinHistograms,
  nodes: readonly HistogramNode[],
  active: readonly number[],
  values: Float64Array,
): void {
  const { sums, slotLength, spareSlot, sparse, slotOfRow } = histograms
  const wanted = nodes.reduce((count, { rows }) => count + rows.length, 0)
  const isListed = (column: number) => (sparse.get(column)?.rows.length ?? Number.POSITIVE_INFINITY) < wanted
  const gone = active.filter((column) => !isListed(column))
  slotOfRow.fill(spareSlot * slotLength)
  for (const { slot, rows } of nodes) {
    sums.fill(0, slot * slotLength, (slot + 1) * slotLength)
    for (let i = 0; i < rows.length; i++) slotOfRow[rows[i] as number] = slot * slotLength
    sumRows(histograms, slot, rows, gone, values)
  }
  for (const column of active) {
    const listed = isListed(column) ? sparse.get(column) : undefined
    if (!listed) continue
    sumListed(histograms, listed, values)
    for (const node of nodes) fillCommonBin(histograms, listed, node)
  }
}

/** Four columns at a time: one column's next sum often waits for its last, those of several columns don't. */
function sumRows(
  histograms: BinHistograms,
  slot: number,
  rows: Uint32Array,
  columns: readonly number[],
  values: Float64Array,
): void {
  const { sums, slotLength, offsets, inOrder } = histograms
  for (let i = 0; i < rows.length; i++) inOrder[i] = values[rows[i] as number] as number
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

function sumListed(
  { sums, offsets, slotOfRow }: BinHistograms,
  { column, rows, bins }: SparseColumn,
  values: Float64Array,
): void {
  const offset = offsets[column] as number
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number
    const at = (slotOfRow[row] as number) + offset + (bins[i] as number)
    sums[at] = (sums[at] as number) + (values[row] as number)
  }
}

/** The bin that isn't listed has what the listed ones leave of the node's sum. */
function fillCommonBin(
  histograms: BinHistograms,
  { column, commonBin }: SparseColumn,
  { slot, sum }: HistogramNode,
): void {
  const { sums, slotLength, offsets, binCounts } = histograms
  const first = slot * slotLength + (offsets[column] as number)
  let rest = sum
  for (let bin = 0; bin < (binCounts[column] as number); bin++) rest -= sums[first + bin] as number
  sums[first + commonBin] = rest
}

/** Takes one slot's sums from another's: a parent's histogram becomes the larger child's without looking at its rows. */
export function subtractHistogram({ sums, slotLength }: BinHistograms, from: number, slot: number): void {
  const [to, taken] = [from * slotLength, slot * slotLength]
  for (let i = 0; i < slotLength; i++) sums[to + i] = (sums[to + i] as number) - (sums[taken + i] as number)
}
