/** A column in which one bin is so common that only the other rows are listed. */
interface SparseColumn {
  readonly column: number
  readonly commonBin: number
  readonly rows: Uint32Array
  readonly bins: Uint8Array
}

/**
 * Room for the sums of gradient and curvature by bin, for several nodes at once. A slot holds one node's sums for all columns,
 * gradient and curvature alternating; the last slot takes what nobody asks for.
 */
export interface BinHistograms {
  readonly sums: Float64Array
  readonly slotLength: number
  readonly spareSlot: number
  /** Per column, where its first bin lies in a slot. */
  readonly offsets: Uint32Array
  readonly binCounts: readonly number[]
  readonly columns: readonly Uint8Array[]
  readonly sparse: ReadonlyMap<number, SparseColumn>
}

/** What is summed, per row. */
export interface Gradients {
  readonly gradient: Float64Array
  readonly curvature: Float64Array
}

/** Above this share of listed rows it is cheaper to go through all rows of the nodes. */
const mostListed = 0.3

/** Prepares columns (each as long as the rows) for histograms of up to `slots` nodes; `rows` are those that will be summed. */
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
    slotLength += 2 * count
  }
  const sparse = new Map<number, SparseColumn>()
  for (const [column, bins] of columns.entries()) {
    const found = sparseColumn(column, bins, rows)
    if (found) sparse.set(column, found)
  }
  const sums = new Float64Array((slots + 1) * slotLength)
  return { sums, slotLength, spareSlot: slots, offsets, binCounts, columns, sparse }
}

function sparseColumn(column: number, bins: Uint8Array, rows: Uint32Array): SparseColumn | undefined {
  const counts = new Uint32Array(256)
  for (const row of rows) counts[bins[row] as number] = (counts[bins[row] as number] as number) + 1
  const most = counts.reduce((a, b) => Math.max(a, b))
  if (rows.length - most > mostListed * rows.length) return undefined
  const commonBin = counts.indexOf(most)
  const listed = rows.filter((row) => bins[row] !== commonBin)
  return { column, commonBin, rows: listed, bins: Uint8Array.from(listed, (row) => bins[row] as number) }
}

/** A node whose histogram is to be built from its rows. */
export interface HistogramNode {
  readonly slot: number
  readonly rows: Uint32Array
  /** Sums over the rows. */
  readonly gradient: number
  readonly curvature: number
}

/** Sums the given columns' bins for each of the nodes, into their slots. `slotOfRow` is scratch, one entry per row. */
export function buildHistograms(
  histograms: BinHistograms,
  nodes: readonly HistogramNode[],
  active: readonly number[],
  gradients: Gradients,
  firstOfRow: Uint32Array,
): void {
  const { sums, slotLength, spareSlot, sparse } = histograms
  const dense = active.filter((column) => !sparse.has(column))
  firstOfRow.fill(spareSlot * slotLength)
  for (const { slot, rows } of nodes) {
    sums.fill(0, slot * slotLength, (slot + 1) * slotLength)
    for (const row of rows) firstOfRow[row] = slot * slotLength
    sumDense(histograms, slot, rows, dense, gradients)
  }
  for (const column of active) {
    const listed = sparse.get(column)
    if (!listed) continue
    sumListed(histograms, listed, gradients, firstOfRow)
    for (const node of nodes) fillCommonBin(histograms, listed, node)
  }
}

/** Two columns a time: their sums don't wait for each other. */
function sumDense(
  histograms: BinHistograms,
  slot: number,
  rows: Uint32Array,
  dense: readonly number[],
  gradients: Gradients,
): void {
  const { sums, slotLength, offsets, columns } = histograms
  const gradient = Float64Array.from(rows, (row) => gradients.gradient[row] as number)
  const curvature = Float64Array.from(rows, (row) => gradients.curvature[row] as number)
  for (const column of dense) {
    const bins = columns[column] as Uint8Array
    const first = slot * slotLength + (offsets[column] as number)
    for (let i = 0; i < rows.length; i++) {
      const at = first + 2 * (bins[rows[i] as number] as number)
      sums[at] = (sums[at] as number) + (gradient[i] as number)
      sums[at + 1] = (sums[at + 1] as number) + (curvature[i] as number)
    }
  }
}

function sumListed(
  { sums, offsets }: BinHistograms,
  { column, rows, bins }: SparseColumn,
  { gradient, curvature }: Gradients,
  firstOfRow: Uint32Array,
): void {
  const offset = offsets[column] as number
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number
    const at = (firstOfRow[row] as number) + offset + 2 * (bins[i] as number)
    sums[at] = (sums[at] as number) + (gradient[row] as number)
    sums[at + 1] = (sums[at + 1] as number) + (curvature[row] as number)
  }
}

/** The bin that isn't listed has what the listed ones leave of the node's sums. */
function fillCommonBin(histograms: BinHistograms, { column, commonBin }: SparseColumn, node: HistogramNode): void {
  const { sums, slotLength, offsets, binCounts } = histograms
  const first = node.slot * slotLength + (offsets[column] as number)
  let { gradient, curvature } = node
  for (let bin = 0; bin < (binCounts[column] as number); bin++) {
    if (bin === commonBin) continue
    gradient -= sums[first + 2 * bin] as number
    curvature -= sums[first + 2 * bin + 1] as number
  }
  sums[first + 2 * commonBin] = gradient
  sums[first + 2 * commonBin + 1] = curvature
}

/** Takes one slot's sums from another's: a parent's histogram becomes the larger child's without looking at its rows. */
export function subtractHistogram({ sums, slotLength }: BinHistograms, from: number, slot: number): void {
  const [to, taken] = [from * slotLength, slot * slotLength]
  for (let i = 0; i < slotLength; i++) sums[to + i] = (sums[to + i] as number) - (sums[taken + i] as number)
}
