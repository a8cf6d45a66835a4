import { type FieldKey, fieldKeys } from '@/lib/fields/field'
import { lettersAndDigits } from '@/lib/fields/letters-and-digits'
import { field } from '@/lib/fields/registry'
import type { Truth, TruthValue } from './accuracy-truth'

export interface Count {
  /** Values given, values labelled, and how many of both agree. */
  given: number
  labelled: number
  right: number
}

/** Precision over values given, recall over values labelled; 0 to 1. `n` is the number of labelled values. */
export interface Quality {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly n: number
}

export type Equality = 'value' | 'strict'
export interface GivenValue {
  readonly value: string | null
  readonly raw: string | null
}

export const noCount = (): Count => ({ given: 0, labelled: 0, right: 0 })

/**
 * Counts one field of one document. A value that is not printed is not judged; an optional one only where given;
 * another reading the truth allows is right, and where the truth has no value it is neither right nor wrong.
 */
export function countField(count: Count, key: FieldKey, truth: Truth, given: GivenValue, equality: Equality): void {
  const wanted = truth.fields[key]
  if (truth.printed[key] === false) return
  if (wanted === undefined) {
    if (given.value === null || isOneOf(key, given, truth.alternativesOf(key), equality, null)) return
    count.given++
    return
  }
  if (given.value === null && truth.optional_fields?.includes(key)) return
  count.labelled++
  if (given.value === null) return
  count.given++
  if (isOneOf(key, given, [wanted, ...truth.alternativesOf(key)], equality, truth.raw?.[rawName[key] ?? key] ?? null))
    count.right++
}

/** Whether a canonical value is what the truth says, or one of the readings it allows. */
export function isRight(key: FieldKey, value: string, truth: Truth): boolean {
  const wanted = truth.fields[key]
  const allowed = [...(wanted === undefined ? [] : [wanted]), ...truth.alternativesOf(key)]
  return allowed.some((other) => equalValue(key, value, other))
}

function isOneOf(
  key: FieldKey,
  given: GivenValue,
  allowed: readonly TruthValue[],
  equality: Equality,
  printed: string | null,
): boolean {
  const value = given.value
  if (value === null) return false
  if (equality === 'value') return allowed.some((other) => equalValue(key, value, other))
  if (printed !== null && (plain(printed) === plain(given.raw ?? '') || plain(printed) === plain(value))) return true
  return printed === null && allowed.some((other) => equalStrictly(value, other))
}

function equalValue(key: FieldKey, value: string, wanted: TruthValue): boolean {
  const type = field(key).type
  if (type === 'amount') return cents(value) === cents(wanted)
  if (type === 'date' || type === 'currency') return value.toUpperCase() === String(wanted).toUpperCase()
  return lettersAndDigits(value) === lettersAndDigits(String(wanted))
}

function equalStrictly(value: string, wanted: TruthValue): boolean {
  return typeof wanted === 'number' ? Number(value) === wanted : plain(value) === plain(wanted)
}

const rawName: Partial<Record<FieldKey, string>> = {
  vendor_name: 'company',
  vendor_address: 'address',
  invoice_date: 'date',
  total: 'total',
}
const cents = (value: TruthValue) => Math.round(Number(value) * 100)
const plain = (text: string) => text.toUpperCase().replace(/\s+/g, ' ').trim()

export function qualityOf({ given, labelled, right }: Count): Quality {
  const precision = given === 0 ? 0 : right / given
  const recall = labelled === 0 ? 0 : right / labelled
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return { precision, recall, f1, n: labelled }
}

/** Counts by field, with their sum under `all`. */
export class FieldCounts {
  private readonly counts = new Map<FieldKey, Count>()

  add(key: FieldKey, truth: Truth, given: GivenValue, equality: Equality): void {
    const count = this.counts.get(key) ?? noCount()
    this.counts.set(key, count)
    countField(count, key, truth, given, equality)
  }

  fields(): [FieldKey, Quality][] {
    return fieldKeys.flatMap((key) => {
      const count = this.counts.get(key)
      return count && count.labelled + count.given > 0 ? [[key, qualityOf(count)] as [FieldKey, Quality]] : []
    })
  }

  all(): Quality {
    const sum = noCount()
    for (const count of this.counts.values()) {
      sum.given += count.given
      sum.labelled += count.labelled
      sum.right += count.right
    }
    return qualityOf(sum)
  }
}
