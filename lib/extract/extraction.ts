import type { Box } from '../document/box'
import type { Span } from '../document/page'
import { type DocumentType, type FieldKey, type FieldValue, fieldKeys } from '../fields/field'
import type { Memory } from './memory/memory'

export type CandidateSource = 'rule' | 'entity'

/** A value a field could have, with its place. */
export interface Candidate {
  readonly field: FieldKey
  /** One, or one per line where a value runs over several (an address). All on one page. */
  readonly spans: readonly Span[]
  readonly raw: string
  readonly value: FieldValue
  readonly source: CandidateSource
}

export interface ScoredCandidate extends Candidate {
  /** Raw, comparable within one field of one document. */
  readonly score: number
  /** Why it scores as it does, strongest first, in words: "right of “Rechnungsbetrag”". Worked out when asked. */
  readonly explain: () => readonly string[]
}

export interface Alternative {
  readonly value: FieldValue
  readonly raw: string
  readonly spans: readonly Span[]
  readonly box: Box | null
  readonly confidence: number
}

/** The chosen candidate of a field, or `missing` (value null, confidence that it is indeed not there). */
export interface Prediction {
  readonly field: FieldKey
  readonly value: FieldValue | null
  readonly raw: string | null
  readonly page: number | null
  readonly spans: readonly Span[]
  readonly box: Box | null
  /** Calibrated probability that the value is right. */
  readonly confidence: number
  readonly score: number
  readonly source: 'model' | 'memory' | 'rule'
  /** The memory rule that proposed it. */
  readonly ruleId?: string
  readonly reasons: readonly string[]
  /** Up to three, best first. */
  readonly alternatives: readonly Alternative[]
}

export interface LineItem {
  readonly page: number
  readonly box: Box
  readonly description: string | null
  /** The article's number. */
  readonly code: string | null
  /** Canonical decimals. */
  readonly quantity: string | null
  readonly unit: string | null
  readonly unitPrice: string | null
  readonly amount: string | null
  readonly taxRate: string | null
  readonly confidence: number
}

export interface Finding {
  /** "amounts_add_up", "due_before_issue", "iban_checksum", "tax_id_checksum", "duplicate" … */
  readonly code: string
  readonly passed: boolean
  /** A blocking finding that failed keeps a document from going straight through. */
  readonly blocking: boolean
  readonly fields: readonly FieldKey[]
  /** One sentence for a clerk. */
  readonly message: string
  readonly fix: { readonly field: FieldKey; readonly value: FieldValue } | null
}

export type Route = 'straight_through' | 'review'

/** Why a document is not automated, or that it is; the field it concerns where there is one. */
export interface RouteReason {
  readonly field: FieldKey | null
  readonly message: string
}

export interface DocumentTypePrediction {
  readonly value: DocumentType
  readonly confidence: number
  readonly reasons: readonly string[]
}

/** All predictions of one model version for one document. */
export interface Extraction {
  readonly modelVersion: string
  readonly documentType: DocumentTypePrediction
  /** One per field of the registry, in its order. */
  readonly predictions: readonly Prediction[]
  readonly lineItems: readonly LineItem[]
  readonly findings: readonly Finding[]
  readonly route: Route
  readonly reasons: readonly RouteReason[]
}

/** What the installation wants, from its settings. */
export interface Policy {
  /** Confidence from which a field's value may go unseen; above 1, never. */
  readonly thresholds: Readonly<Record<FieldKey, number>>
  /** The company that receives the invoices: a strong hint for the customer side. */
  readonly ownCompany: { readonly names: readonly string[]; readonly taxIds: readonly string[] }
  /** ISO date against which invoice dates are judged; without it they are not. */
  readonly today?: string
  /** What is remembered of the vendor, once it is recognised. */
  readonly memory?: Memory | null
}

/** For measuring and training, which judge values whatever may go unseen. */
export const defaultPolicy: Policy = {
  thresholds: Object.fromEntries(fieldKeys.map((key) => [key, 0.9])) as Record<FieldKey, number>,
  ownCompany: { names: [], taxIds: [] },
}
