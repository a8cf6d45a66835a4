/** One step of a word. */
export interface Edge {
  /** The letter's number in the alphabet. */
  readonly letter: number
  /** `lastOfNode`: no other edge leaves the same node; `endOfWord`: a word ends here. */
  readonly flags: number
  /** Index of the first edge of the node it leads to; `noEdge` where nothing follows. */
  readonly next: number
}

export const lastOfNode = 1
export const endOfWord = 4
export const noEdge = 2 ** 32 - 1

const [lettersAt, edgesAt, headBytes, edgeBytes] = [2, 6, 10, 8]

/**
 * The words as the engine keeps them (Tesseract's SquishedDawg, src/dict/dawg.cpp): a mark, how many letters the
 * alphabet has, how many edges there are, then 64 bits for each edge, from the lowest: the letter in as many bits as
 * the alphabet needs, three flags, and the next node.
 */
export function readEdge(graph: Buffer, index: number): Edge {
  const bits = bitsFor(graph.readInt32LE(lettersAt))
  const at = headBytes + edgeBytes * index
  const [low, high] = [graph.readUInt32LE(at), graph.readUInt32LE(at + 4)]
  return {
    letter: low & (2 ** bits - 1),
    flags: (low >>> bits) & 7,
    next: high === noEdge ? noEdge : high * 2 ** (32 - bits - 3) + (low >>> (bits + 3)),
  }
}

function writeEdge(graph: Buffer, index: number, { letter, flags, next }: Edge): void {
  const bits = bitsFor(graph.readInt32LE(lettersAt))
  const at = headBytes + edgeBytes * index
  graph.writeUInt32LE((letter | (flags << bits) | (next << (bits + 3))) >>> 0, at)
  graph.writeUInt32LE(next === noEdge ? noEdge : next >>> (32 - bits - 3), at + 4)
}

/** Bits in which a letter is kept. */
function bitsFor(letters: number): number {
  return Math.ceil(Math.log2(letters + 1))
}

/**
 * The same words in an alphabet of so many letters: `numbers` has a letter's new number at its old one. Letters that
 * the new alphabet lacks get a number that none of its letters has, so that words with them are never met.
 */
export function renumberWords(graph: Buffer, numbers: readonly (number | undefined)[], letters: number): Buffer {
  const none = 2 ** bitsFor(letters) - 1
  const renumbered = Buffer.from(graph)
  renumbered.writeInt32LE(letters, lettersAt)
  const edge = (index: number) => {
    const { letter, flags, next } = readEdge(graph, index)
    return { letter: numbers[letter] ?? none, flags, next }
  }
  const first = [edge(0)]
  while (((first.at(-1) as Edge).flags & lastOfNode) === 0) first.push(edge(first.length))
  for (const [index, sorted] of sortNode(first).entries()) writeEdge(renumbered, index, sorted)
  const count = graph.readInt32LE(edgesAt)
  for (let index = first.length; index < count; index++) writeEdge(renumbered, index, edge(index))
  return renumbered
}

/** The engine looks for a word's first letter by halving, for those that follow one by one. */
function sortNode(edges: readonly Edge[]): Edge[] {
  const ends = (edge: Edge) => edge.flags & endOfWord
  return [...edges]
    .sort((a, b) => a.letter - b.letter || a.next - b.next || ends(a) - ends(b))
    .map((edge, index) => ({
      ...edge,
      flags: (edge.flags & ~lastOfNode) | (index === edges.length - 1 ? lastOfNode : 0),
    }))
}
