import type { Box } from '@/lib/document/box'
import { groupLines } from '@/lib/document/lines'
import { classifyDocument } from '@/lib/extract/document-type'
import type { Prediction } from '@/lib/extract/extraction'
import type { Model } from '@/lib/extract/model'
import type { DocumentType, FieldKey, FieldValue } from '@/lib/fields/field'
import type { Example } from './example'
import type { Counts } from './paired-bootstrap'
import { isRight } from './prepare-examples'
import { batchesOf } from './training-tasks'
import type { DoWork } from './training-work'

/** What a version said of a field that a person decided. */
export interface Answer {
  readonly field: FieldKey
  readonly value: FieldValue | null
  readonly confidence: number
  readonly place: { readonly page: number; readonly box: Box } | null
  /** No value is right where there is none on the document. */
  readonly right: boolean
  /** There was a value to find. */
  readonly labelled: boolean
}

/** One document's answers, in the order of the registry. */
export interface AnsweredDocument {
  readonly id: string
  /** As a person said, else as the version classified it. */
  readonly type: DocumentType
  readonly answers: readonly Answer[]
}

/** Few enough that their predictions are no burden; a model goes with every task. */
const chunk = 192
const perTask = 24

/** Each version's answers to the examples: one list a model, in the order of the examples. */
export async function answerExamples(
  examples: readonly Example[],
  models: readonly Model[],
  options: { readonly doWork: DoWork; readonly onProgress?: (share: number) => void },
): Promise<AnsweredDocument[][]> {
  const answered: AnsweredDocument[][] = models.map(() => [])
  for (const positions of batchesOf([...examples.keys()], chunk)) {
    const tasks = batchesOf(positions, perTask).map((batch) => batch.map((at) => examples[at] as Example))
    for (const [at, model] of models.entries()) {
      const asked = tasks.map((batch) => ({ examples: batch.map(({ pages }) => ({ pages })), model }))
      const predicted = await options.doWork('predict', asked)
      const documents = tasks.flatMap((batch, task) =>
        batch.map((example, place) => answersOf(example, predicted[task]?.[place] ?? [], model)),
      )
      answered[at]?.push(...documents)
      options.onProgress?.(((positions.at(-1) ?? 0) + 1) / examples.length)
    }
  }
  return answered
}

export function answersOf(example: Example, predictions: readonly Prediction[], model: Pick<Model, 'types'>) {
  return { id: example.id, type: typeOf(example, model), answers: predictions.flatMap((one) => answerOf(example, one)) }
}

function typeOf({ documentType, pages }: Example, { types }: Pick<Model, 'types'>): DocumentType {
  return documentType ?? classifyDocument(pages, pages.flatMap(groupLines), types).value
}

/** None where nobody looked at the field, nor where a value that may be left out was. */
function answerOf({ labels }: Example, prediction: Prediction): Answer[] {
  const { field, value, confidence, page, box } = prediction
  const label = labels[field]
  if (!label) return []
  const somewhere = label.values.length > 0
  if (value === null && somewhere && label.optional) return []
  const right = value === null ? !somewhere : isRight(field, value, label)
  const place = value !== null && page !== null && box !== null ? { page, box } : null
  return [{ field, value, confidence, place, right, labelled: somewhere }]
}

export function countsOf(answers: readonly Answer[]): Counts {
  let [given, right, labelled] = [0, 0, 0]
  for (const answer of answers) {
    if (answer.value !== null) given++
    if (answer.value !== null && answer.right) right++
    if (answer.labelled) labelled++
  }
  return { given, right, labelled }
}

/** The values that were given, with how sure the version was of them. */
export function givenOf(documents: readonly AnsweredDocument[]): Answer[] {
  return documents.flatMap(({ answers }) => answers.filter(({ value }) => value !== null))
}
