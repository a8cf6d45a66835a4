import type { Example } from './example'
import { seededRandom } from './random'

type Grouped = Pick<Example, 'group'>

/** A fold for every example, 0 to folds - 1; a group is never on both sides. Groups are dealt out in random order. */
export function assignFolds(examples: readonly Grouped[], folds: number, seed: number): (example: Grouped) => number {
  const groups = seededRandom(seed).shuffle([...new Set(examples.map(({ group }) => group))].sort())
  const foldOf = new Map(groups.map((group, at) => [group, at % folds]))
  return ({ group }) => foldOf.get(group) ?? 0
}
