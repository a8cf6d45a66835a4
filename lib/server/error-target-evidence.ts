import { z } from 'zod'
import { judgedDocument } from '@/lib/contracts/models'
import type { Model } from '@/lib/extract/model'
import { type DocumentType, fieldKeys } from '@/lib/fields/field'
import { judgedValues } from '@/lib/learn/judged-values'
import type { JudgedValue } from '@/lib/learn/target-point'
import { prisma } from './prisma'

/** What is known of the errors of the model that serves. */
export interface TargetEvidence {
  readonly source: 'test_half' | 'training'
  readonly snapshotNumber: number | null
  readonly modelNumber: number | null
  /** Null: of all types. */
  readonly of: (type: DocumentType | null) => {
    readonly values: readonly JudgedValue[]
    readonly documents: number | null
  }
}

interface Row {
  readonly number: number
  readonly snapshotNumber: number
  readonly judged: unknown
}

const judgedDocuments = z.array(judgedDocument)

/** The test half of the champion's report; without one (the model that ships), what its own training kept. */
export async function targetEvidence(modelVersionId: string | null, model: Model): Promise<TargetEvidence> {
  const [row] = await prisma.$queryRaw<Row[]>`
    select v.number, s.number as "snapshotNumber", v.report -> 'judged' as judged
    from model_versions v join snapshots s on s.id = v.snapshot_id where v.id = ${modelVersionId}::uuid`
  const { data: documents } = judgedDocuments.safeParse(row?.judged)
  if (!row || !documents || documents.length === 0) return ofTraining(model, row?.number ?? null)
  return {
    source: 'test_half',
    snapshotNumber: row.snapshotNumber,
    modelNumber: row.number,
    of: (type) => ({
      values: fieldKeys.flatMap((field) =>
        judgedValues(documents, { field, type }).map((value) => ({ field, ...value })),
      ),
      documents: documents.filter((document) => type === null || document.type === type).length,
    }),
  }
}

/** It kept no types: of one type, nothing is known. */
function ofTraining({ evidence }: Model, modelNumber: number | null): TargetEvidence {
  const values = fieldKeys.flatMap((field) => {
    const { confidence, right } = evidence[field]
    return confidence.map((value, at) => ({ field, confidence: value, right: right[at] === true }))
  })
  return {
    source: 'training',
    snapshotNumber: null,
    modelNumber,
    of: (type) => ({ values: type === null ? values : [], documents: null }),
  }
}
