import type { ThresholdsReply } from '@/lib/contracts/settings'
import { fields } from '@/lib/fields/registry'

/** "from 97.8 %": thresholds come in thousandths. Null: the field is always looked at. */
export function describeThreshold(threshold: number | null): string {
  return threshold === null ? 'always looked at' : `from ${Math.round(threshold * 1000) / 10} %`
}

/** Why no invoice goes straight through, where a required field is always looked at; else null. */
export function neverAutomated(thresholds: ThresholdsReply['thresholds']): string | null {
  const labels = fields.filter(({ key, required }) => required && thresholds[key] === null).map(({ label }) => label)
  if (labels.length === 0) return null
  return `The model has not proved that it makes so few errors: ${labels.join(', ')}.`
}

/** What the thresholds rest on, and how far they hold. */
export function describeEvidence({ modelVersion, evidence: { values, accepted } }: ThresholdsReply): string {
  if (values === 0) return `Model ${modelVersion} brings no evidence of its errors, so everything is looked at.`
  const share = Math.floor((100 * accepted) / values)
  return `Worked out from ${values.toLocaleString('en')} values that model ${modelVersion} found in documents it had not seen: ${share} % of them need no look. It holds for documents like those.`
}
