import { z } from 'zod'
import { documentTypes, fieldKeys } from '../fields/field'

const share = z.number().min(0).max(1)
const count = z.number().int().min(0)
const fieldKey = z.enum(fieldKeys)

/**
 * What a version said of each document of a test half, as small as it can be kept. One number a field, in the order of
 * `fieldKeys`: the confidence in thousandths, from 1, negative where the value is wrong; 0 where no value was given; null
 * where no person looked at the field. `lib/learn/judged-values.ts` reads it.
 */
export const judgedDocument = z.object({
  /** As a person said, else as the version classified it. */
  type: z.enum(documentTypes),
  values: z.array(z.number().int().min(-1000).max(1000).nullable()).length(fieldKeys.length),
})
export type JudgedDocumentReply = z.infer<typeof judgedDocument>

/** Precision over values given, recall over values labelled. */
export const quality = z.object({
  precision: share,
  recall: share,
  f1: share,
  given: count,
  right: count,
  /** Values that a person says are on the document. */
  labelled: count,
  /** Documents of which a person decided the field. */
  n: count,
})
export type QualityReply = z.infer<typeof quality>

/** The share of a field's documents (of all values, under `all`) that could go unseen with so many errors among them. */
const fieldQuality = quality.extend({ straightThrough: share })
export type FieldQuality = z.infer<typeof fieldQuality>

export const riskCoveragePoint = z.object({ confidence: share, coverage: share, risk: share })
export const reliabilityBin = z.object({ count, confidence: share, accuracy: share })

/** How good a version was on a test half, without the single answers. */
export const measurement = z.object({
  documents: count,
  all: fieldQuality,
  fields: z.partialRecord(fieldKey, fieldQuality),
  /** Of the values given: expected calibration error in 15 bins of equal width. */
  calibrationError: share,
  reliability: z.array(reliabilityBin),
  riskCoverage: z.array(riskCoveragePoint),
  areaUnderRiskCoverage: share,
  /** Documents whose required fields were all right. */
  documentsRight: count,
})
export type MeasurementReply = z.infer<typeof measurement>

/** A version on the test half of a report; null: the model that ships. */
const measuredVersion = z.object({ number: count.nullable(), version: z.string(), measurement })
export type MeasuredVersion = z.infer<typeof measuredVersion>

const place = z.object({ page: z.number().int(), box: z.tuple([z.number(), z.number(), z.number(), z.number()]) })
export const givenAnswer = z.object({
  value: z.string().nullable(),
  right: z.boolean(),
  confidence: share,
  place: place.nullable(),
})
/** An answer that differs from the champion's. */
export const changedAnswer = z.object({
  /** Of the document as it was when the version was tested; null: it was no document of this system. */
  documentId: z.string().nullable(),
  vendor: z.string(),
  field: fieldKey,
  /** What counts as right; empty: not on the document. */
  wanted: z.array(z.string()),
  champion: givenAnswer,
  version: givenAnswer,
  /** Sizes of the pages that the two places are on. */
  pages: z.array(
    z.object({ number: z.number().int(), widthPixels: z.number(), heightPixels: z.number(), rotation: z.number() }),
  ),
})
export type ChangedAnswer = z.infer<typeof changedAnswer>

export const vendorQuality = z.object({
  name: z.string(),
  documents: count,
  quality,
  /** The sum of the documents' totals as people confirmed them, of any currency; null: none is known. */
  amount: z.number().nullable(),
  /** The sum of the totals of documents with a wrong or missing required value. */
  amountAtRisk: z.number().nullable(),
  documentsAtRisk: count,
})
export type VendorQuality = z.infer<typeof vendorQuality>

/** A training on a part of the train half, and how good it was on the whole test half. */
const curvePoint = z.object({ documents: count, f1: share, low: share, high: share })
/** What is worked out after a version is stored: it takes as long as the training again, and nobody waits for it. */
export const study = z.object({
  /** From the smallest part; the last is the version itself. */
  learningCurve: z.array(curvePoint),
  /** The model trained on half of the train half, on the train documents that it did not see. Null: too few. */
  vendors: z
    .object({ trainedOn: count, seen: quality, unseen: quality, seenDocuments: count, unseenDocuments: count })
    .nullable(),
  /** Every earlier version, and the model that ships, on this test half. */
  others: z.array(measuredVersion),
})
export type StudyReply = z.infer<typeof study>

/** Stored with each version (`model_versions.report`), and never measured again. */
export const modelReport = z.object({
  /** Of errors, at which `straightThrough` was worked out. */
  errorTarget: z.number(),
  trainDocuments: count,
  syntheticDocuments: count,
  testDocuments: count,
  trainVendors: count,
  testVendors: count,
  measurement,
  /** The champion of its day on the same test half. */
  champion: measuredVersion,
  /** One a document of the test half, in its order. */
  judged: z.array(judgedDocument),
  changed: z.object({
    /** Answers that are right now and were wrong, the other way round, and wrong both times. */
    mended: count,
    broken: count,
    otherwise: count,
    /** Those shown: the broken ones first. */
    answers: z.array(changedAnswer),
  }),
  /** The worst first. */
  vendors: z.array(vendorQuality),
  /** Computing time of one page's extraction on one core, and how large the artefact is. */
  cost: z.object({ millisecondsP50: z.number(), millisecondsP95: z.number(), pages: count, artefactBytes: count }),
  /** Null: not worked out yet. */
  study: study.nullable(),
})
export type ModelReport = z.infer<typeof modelReport>

export const gateKeys = ['enough', 'overall', 'required', 'calibration', 'size', 'speed'] as const
export const gate = z.object({
  key: z.enum(gateKeys),
  /** The field that a `required` gate is about. */
  field: fieldKey.nullable(),
  passed: z.boolean(),
  /** What was compared and how it came out, in words. */
  sentence: z.string(),
  /** The difference to the champion and its 95 % interval, where there is one. */
  difference: z.object({ value: z.number(), low: z.number(), high: z.number() }).nullable(),
})
export type Gate = z.infer<typeof gate>
/** Stored with each version (`model_versions.gates`): against the champion of its day. */
export const modelGates = z.object({ against: z.string(), passed: z.boolean(), gates: z.array(gate) })
export type ModelGates = z.infer<typeof modelGates>

/** Where a version stands now. */
export const standings = ['champion', 'canary', 'shadow', 'former', 'challenger'] as const
export const modelRow = z.object({
  id: z.string(),
  number: z.number().int(),
  version: z.string(),
  createdAt: z.iso.datetime(),
  snapshotNumber: z.number().int(),
  seed: z.number().int(),
  artefactSha256: z.string(),
  artefactBytes: z.number().int(),
  trainDocuments: z.number().int(),
  testDocuments: z.number().int(),
  f1: share,
  championF1: share,
  straightThrough: share,
  calibrationError: share,
  gatesPassed: z.boolean(),
  failedGates: z.array(z.string()),
  standing: z.enum(standings),
})
export type ModelRow = z.infer<typeof modelRow>

/** `GET models` */
export const modelsReply = z.object({ champion: z.string(), models: z.array(modelRow) })
export type ModelsReply = z.infer<typeof modelsReply>

/** `GET models/{number}`: the report without its single answers. */
export const modelParams = z.object({ number: z.coerce.number().int().min(1).max(2_147_483_647) })
export const modelReply = modelRow.extend({
  report: modelReport.omit({ judged: true }),
  gates: modelGates,
  /** The latest training run that made it. */
  runNumber: z.number().int().nullable(),
})
export type ModelReply = z.infer<typeof modelReply>
