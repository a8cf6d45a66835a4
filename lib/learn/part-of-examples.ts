import { groupBy } from '@/lib/extract/group-by'
import type { Example } from './example'
import { seededRandom } from './random'

/** Of a vendor's documents, so many are taken and the others left, to be tested on as documents of a vendor that is known. */
const takenOfVendor = 2 / 3

/**
 * About a share of the examples for a training that shows what more documents are worth: vendor after vendor in random order,
 * two thirds of each, until the share is reached. A smaller share is part of a larger one; the examples keep their order.
 */
export function partOfExamples<T extends Pick<Example, 'group'>>(
  examples: readonly T[],
  share: number,
  seed: number,
): T[] {
  const random = seededRandom(seed)
  const groups = groupBy(examples, ({ group }) => group)
  const wanted = Math.round(share * examples.length)
  const taken = new Set<T>()
  for (const name of random.shuffle([...groups.keys()].sort())) {
    const own = random.shuffle([...(groups.get(name) ?? [])])
    const most = Math.min(Math.ceil(own.length * takenOfVendor), wanted - taken.size)
    for (const example of own.slice(0, most)) taken.add(example)
  }
  return examples.filter((example) => taken.has(example))
}
