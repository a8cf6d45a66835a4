import { type FieldKey, fieldKeys } from '../fields/field'
import { field } from '../fields/registry'
import type { Half } from './split-by-vendor'

type Halves = Readonly<Record<Half, number>>

/** What a check looks at: lib/contracts/snapshots.ts snapshotManifest has it. */
export interface CheckedSnapshot {
  readonly documents: Halves
  readonly vendorCount: Halves
  /** By field, how many labels have a value, in each half. */
  readonly fields: Readonly<Record<FieldKey, { readonly values: Halves }>>
  readonly duplicates: readonly { readonly train: string; readonly test: string }[]
  readonly duplicateCount: number
}

export interface SnapshotCheckResult {
  readonly code: 'documents' | 'halves' | 'labels' | 'duplicates'
  /** failed: it must not train; warned: it may, with less to learn from. */
  readonly result: 'passed' | 'warned' | 'failed'
  readonly sentence: string
}

/** Below this a report says nothing: of so few documents one mistake is several points. */
export const leastDocuments = 20

/** Whether a model may be trained on a snapshot, each check with its sentence. Training is refused where one failed. */
export function checkSnapshot(snapshot: CheckedSnapshot): SnapshotCheckResult[] {
  return [checkDocuments(snapshot), checkHalves(snapshot), checkLabels(snapshot), checkDuplicates(snapshot)]
}

function checkDocuments({ documents }: CheckedSnapshot): SnapshotCheckResult {
  const count = documents.train + documents.test
  if (count >= leastDocuments)
    return { code: 'documents', result: 'passed', sentence: `${counted(count, 'document')}.` }
  const sentence = `There ${count === 1 ? 'is' : 'are'} ${counted(count, 'document')}; training wants ${leastDocuments} at least.`
  return { code: 'documents', result: 'failed', sentence }
}

function checkHalves({ documents, vendorCount }: CheckedSnapshot): SnapshotCheckResult {
  const { train, test } = documents
  if (train > 0 && test > 0) {
    const sentence = `${counted(train, 'document')} of ${counted(vendorCount.train, 'vendor')} to train on, ${test} of ${vendorCount.test} others to test on.`
    return { code: 'halves', result: 'passed', sentence }
  }
  const why =
    vendorCount.train + vendorCount.test < 2
      ? 'all are of one vendor, and a vendor is never in both: add documents of another.'
      : 'its vendors were all put there by earlier data sets, and stay there: add documents of new vendors.'
  const sentence = `Nothing is left to ${train === 0 ? 'train' : 'test'} on: ${why}`
  return { code: 'halves', result: 'failed', sentence }
}

/** A field that nobody labelled is learnt from made-up documents alone, which is no reason to refuse; no field at all is. */
function checkLabels({ fields }: CheckedSnapshot): SnapshotCheckResult {
  const learnt = fieldKeys.filter((key) => fields[key].values.train > 0)
  const tested = fieldKeys.filter((key) => fields[key].values.test > 0)
  if (learnt.length === 0 || tested.length === 0) {
    const half = learnt.length === 0 ? 'train on' : 'test on'
    return { code: 'labels', result: 'failed', sentence: `No field has a value to ${half}: confirm or correct some.` }
  }
  const without = fieldKeys.filter((key) => !learnt.includes(key))
  const unmeasured = learnt.filter((key) => !tested.includes(key))
  const sentences = [
    ...(without.length > 0
      ? [`Without a value to train on: ${labelsOf(without)}; the model keeps what it knows of them.`]
      : []),
    ...(unmeasured.length > 0
      ? [`Without a value to test on: ${labelsOf(unmeasured)}; the report cannot judge them.`]
      : []),
  ]
  if (sentences.length > 0) return { code: 'labels', result: 'warned', sentence: sentences.join(' ') }
  return { code: 'labels', result: 'passed', sentence: 'Every field has values to train and to test on.' }
}

function checkDuplicates({ duplicateCount: count }: CheckedSnapshot): SnapshotCheckResult {
  if (count === 0) return { code: 'duplicates', result: 'passed', sentence: 'No document is in both halves.' }
  const sentence = `${counted(count, 'document')} ${count === 1 ? 'has' : 'have'} the same text as one in the other half, so the test would be none: merge their vendors, or delete one of each.`
  return { code: 'duplicates', result: 'failed', sentence }
}

function labelsOf(keys: readonly FieldKey[]): string {
  return keys.map((key) => field(key).label).join(', ')
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
