/** Training learns from one half and is measured by the other. */
export type Half = 'train' | 'test'

/** A document with everything its vendor is known by; two documents that share one key are of one vendor. */
export interface SplitDocument {
  readonly id: string
  /** At least one. The first ones name the group (see `VendorGroup.key`). */
  readonly keys: readonly string[]
}

export interface VendorGroup {
  /** The most frequent of its documents' first keys, of equally frequent ones the first in order. */
  readonly key: string
  readonly keys: readonly string[]
  readonly documents: readonly string[]
}

/**
 * How many of so many documents are to be tested on: a quarter. With fewer than a hundred to test on chance decides which model
 * looks better, so up to that many it is a half.
 */
function wantedTests(documents: number): number {
  return Math.max(documents / 4, Math.min(documents / 2, 100))
}

/** Documents by vendor, in the order of the groups' keys: transitively, whatever shares a key is one group. */
export function groupByVendor(documents: readonly SplitDocument[]): VendorGroup[] {
  const parent = new Map<string, string>()
  const rootOf = (key: string): string => {
    let root = key
    for (let above = parent.get(root); above !== undefined && above !== root; above = parent.get(root)) root = above
    for (let at = key; at !== root; ) {
      const above = parent.get(at) ?? root
      parent.set(at, root)
      at = above
    }
    return root
  }
  for (const { keys } of documents) {
    for (const key of keys) {
      if (!parent.has(key)) parent.set(key, key)
      parent.set(rootOf(key), rootOf(keys[0] as string))
    }
  }
  const groups = new Map<string, { keys: Set<string>; documents: string[]; firsts: string[] }>()
  for (const { id, keys } of documents) {
    const root = rootOf(keys[0] as string)
    const group = groups.get(root) ?? { keys: new Set(), documents: [], firsts: [] }
    groups.set(root, group)
    for (const key of keys) group.keys.add(key)
    group.documents.push(id)
    group.firsts.push(keys[0] as string)
  }
  return [...groups.values()]
    .map(({ keys, documents: ids, firsts }) => ({ key: mostFrequent(firsts), keys: [...keys].sort(), documents: ids }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
}

/**
 * The half of each group, by its key. A group of which any key was tested on before is tested on, so that a vendor never
 * leaves the test half and the test half wins where two vendors turn out to be one; one that trained before goes on to.
 * New ones are taken in an order that their keys alone decide, for testing while no more are than are wanted. Two groups are enough for two halves, unless all of them are in one half from earlier.
 */
export function splitByVendor(
  groups: readonly VendorGroup[],
  assigned: ReadonlyMap<string, Half>,
): ReadonlyMap<string, Half> {
  const halves = new Map<string, Half>()
  const fresh: VendorGroup[] = []
  for (const group of groups) {
    const before = new Set(group.keys.flatMap((key) => assigned.get(key) ?? []))
    if (before.has('test')) halves.set(group.key, 'test')
    else if (before.has('train')) halves.set(group.key, 'train')
    else fresh.push(group)
  }
  const sizeOf = ({ documents }: VendorGroup) => documents.length
  const wanted = wantedTests(groups.reduce((sum, group) => sum + sizeOf(group), 0))
  let tested = groups.reduce((sum, group) => sum + (halves.get(group.key) === 'test' ? sizeOf(group) : 0), 0)
  for (const group of fresh.toSorted(byHash)) {
    const tests = tested + sizeOf(group) <= wanted
    if (tests) tested += sizeOf(group)
    halves.set(group.key, tests ? 'test' : 'train')
  }
  // None was small enough: the smallest, unless nothing would be left to train on.
  const smallest = fresh.toSorted((a, b) => sizeOf(a) - sizeOf(b) || byHash(a, b))[0]
  if (tested === 0 && smallest && groups.length > 1) halves.set(smallest.key, 'test')
  return halves
}

function mostFrequent(keys: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return [...counts].reduce((best, one) =>
    one[1] > best[1] || (one[1] === best[1] && one[0] < best[0]) ? one : best,
  )[0]
}

function byHash(a: VendorGroup, b: VendorGroup): number {
  return hashOf(a.key) - hashOf(b.key) || (a.key < b.key ? -1 : 1)
}

/** FNV-1a, with the finaliser of MurmurHash3: keys that are alike come far apart. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
