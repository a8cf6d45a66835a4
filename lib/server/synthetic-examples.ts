import { type FieldKey, fieldKeys } from '@/lib/fields/field'
import { field } from '@/lib/fields/registry'
import type { Example, Label } from '@/lib/learn/example'
import { composeDocument, type SynthDocument } from '@/lib/synth/compose-document'
import { drawPages } from '@/lib/synth/draw-pages'

/** The documents of this name; those that the model that ships was trained on, so that both know the same layouts. */
const seed = 'base'

type Truth = SynthDocument['truth']

/** So many made invoices with known truth, the same ones each time. Their pages are drawn whenever they are asked for. */
export function syntheticExamples(count: number): Example[] {
  return Array.from({ length: count }, (_, index) => {
    const { name, truth } = composeDocument(seed, index)
    return {
      id: `synth/${name}`,
      get pages() {
        const { pages, language } = composeDocument(seed, index)
        return drawPages(pages, language)
      },
      group: `synth/${truth.layout}`,
      weight: 1,
      labels: labelsOf(truth),
      documentType: truth.document_type,
      synthetic: true,
    }
  })
}

/** Of a document that is no invoice, only that. */
function labelsOf(truth: Truth): Example['labels'] {
  if (!truth.labelled) return {}
  return Object.fromEntries(
    fieldKeys.flatMap((key): [FieldKey, Label][] => {
      if (truth.printed[key] === false) return []
      const wanted = truth.fields[key]
      const values = [...(wanted === undefined ? [] : [wanted]), ...(truth.alternatives[key] ?? [])]
      const optional = wanted === undefined || truth.optional_fields.includes(key)
      return [[key, { values: values.map((value) => canonical(key, value)), optional }]]
    }),
  )
}

function canonical(key: FieldKey, value: string | number): string {
  return field(key).type === 'amount' ? Number(value).toFixed(2) : String(value)
}
