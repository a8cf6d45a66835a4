import { groupLines } from '@/lib/document/lines'
import { type Candidate, defaultPolicy, type Policy } from '@/lib/extract/extraction'
import { generateCandidates } from '@/lib/extract/generate-candidates'
import { groupBy } from '@/lib/extract/group-by'
import { type Layout, readLayout } from '@/lib/extract/layout'
import { type Surroundings, surroundingsOf } from '@/lib/extract/surroundings'
import type { FieldKey } from '@/lib/fields/field'
import type { Example } from './example'

/** An example with its position among all. */
export interface NumberedExample {
  readonly example: Example
  readonly at: number
}

/** A document as its fields see it. */
export interface SeenExample {
  readonly layout: Layout
  readonly byField: ReadonlyMap<FieldKey, readonly Candidate[]>
  readonly surroundings: Surroundings
}

export function seeExample({ example, at }: NumberedExample): SeenExample {
  const layout = readLayout(example.pages, example.pages.flatMap(groupLines))
  const candidates = generateCandidates(layout)
  return {
    layout,
    byField: groupBy(candidates, ({ field: key }) => key),
    surroundings: surroundingsOf(layout, candidates, policyOf(example, at)),
  }
}

/** Every other example is seen as by the company that received it, so that the hint of the settings is learnt too. */
function policyOf({ labels }: Example, at: number): Policy {
  const names = labels.customer_name?.values ?? []
  if (at % 2 === 1 || names.length === 0) return defaultPolicy
  return { ...defaultPolicy, ownCompany: { names, taxIds: labels.customer_tax_id?.values ?? [] } }
}
