import type { FieldKey, FieldValue } from '@/lib/fields/field'
import type { Prediction } from './extraction'

export interface FoundPrediction extends Prediction {
  readonly value: FieldValue
}

/** The predictions that have a value, by field. */
export type FoundValues = ReadonlyMap<FieldKey, FoundPrediction>

export function foundValues(predictions: readonly Prediction[]): FoundValues {
  return new Map(predictions.filter(hasValue).map((prediction) => [prediction.field, prediction]))
}

function hasValue(prediction: Prediction): prediction is FoundPrediction {
  return prediction.value !== null
}
