import type { Page } from '@/lib/document/page'
import { type FieldKey, fieldKeys } from '@/lib/fields/field'
import { field } from '@/lib/fields/registry'
import type { Example, Label } from '@/lib/learn/example'
import type { TestSet, Truth, TruthValue } from './accuracy-truth'

/** A document with known truth as an example to learn from. Fields that its set doesn't label teach nothing. */
export function exampleOf(set: TestSet, truth: Truth, pages: readonly Page[]): Example {
  return { ...unseenExampleOf(set, truth), pages }
}

/** One whose pages are drawn whenever they are asked for: ten thousand documents' would fill the memory. */
export function drawnExampleOf(set: TestSet, truth: Truth, draw: () => readonly Page[]): Example {
  return Object.defineProperty(unseenExampleOf(set, truth), 'pages', { get: draw, enumerable: true }) as Example
}

function unseenExampleOf(set: TestSet, truth: Truth): Omit<Example, 'pages'> {
  const labels: Partial<Record<FieldKey, Label>> = {}
  for (const key of fieldKeys) {
    if (!set.labelled.has(key) || truth.printed[key] === false || truth.labelled === false) continue
    const wanted = truth.fields[key]
    labels[key] = {
      values: [...(wanted === undefined ? [] : [wanted]), ...truth.alternativesOf(key)].map((value) =>
        canonical(key, value),
      ),
      optional: wanted === undefined || truth.optional_fields?.includes(key) === true,
    }
  }
  const layout = truth.layout ?? truth.raw?.company ?? truth.name
  return {
    id: `${set.folder}/${truth.name}`,
    group: truth.layout ? `${set.folder}/${layout}` : layout,
    weight: 1,
    labels,
    documentType: truth.documentType,
    synthetic: truth.synthetic === true,
  }
}

function canonical(key: FieldKey, value: TruthValue): string {
  return field(key).type === 'amount' ? Number(value).toFixed(2) : String(value)
}
