import type { Example } from './example'

/** How much a document made by a program counts beside a real one of a layout of its own. */
export const syntheticWeight = 0.3

/** The real documents of one layout together count as their square root: thirty alike are not thirty witnesses. */
export function weighted(examples: readonly Example[]): Example[] {
  const perGroup = new Map<string, number>()
  for (const { group } of examples) perGroup.set(group, (perGroup.get(group) ?? 0) + 1)
  return examples.map((example) =>
    withWeight(
      example,
      example.synthetic ? syntheticWeight : example.weight / Math.sqrt(perGroup.get(example.group) ?? 1),
    ),
  )
}

/** Pages that are drawn or read when asked for stay so. */
function withWeight(example: Example, weight: number): Example {
  const { id, group, labels, documentType, synthetic } = example
  return {
    id,
    get pages() {
      return example.pages
    },
    group,
    weight,
    labels,
    documentType,
    synthetic,
  }
}
