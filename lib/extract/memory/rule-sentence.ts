import { field } from '@/lib/fields/registry'
import type { Decision, MemoryRule, RememberedPlace } from './memory'

/** What a rule says, for the vendor's page: “Total stands right of ‘Summe EUR’.” */
export function ruleSentence({ field: key, value, place }: Pick<MemoryRule, 'field' | 'value' | 'place'>): string {
  const { label } = field(key)
  if (place) return `${label} ${placeWords(place)}.`
  return value === null ? `${label} is not on the documents.` : `${label} is always “${value}”.`
}

/** Why a value was proposed: “Muster GmbH's total stands right of ‘Summe EUR’ (corrected by Anna on 3 Nov).” */
export function ruleReason(rule: MemoryRule, vendorName: string): string {
  const name = lowerFirst(field(rule.field).label)
  const origin = `(${originWords(rule.from)})`
  if (rule.place) return `${vendorName}'s ${name} ${placeWords(rule.place)} ${origin}`
  if (rule.value === null) return `${vendorName}'s documents have no ${name} ${origin}`
  return rule.votes > 1
    ? `${vendorName}'s ${name}, the same on ${rule.votes} documents ${origin}`
    : `${vendorName}'s ${name} ${origin}`
}

export function placeWords({ relation, text, page }: RememberedPlace): string {
  if (relation === 'none') return `always stands at the same place on ${page === -1 ? 'the last page' : `page ${page}`}`
  return relation === 'right' ? `stands right of “${text}”` : `stands below “${text}”`
}

export function originWords({ state, actor, at }: Pick<Decision, 'state' | 'actor' | 'at'>): string {
  return `${state === 'confirmed' ? 'confirmed' : 'corrected'} by ${actor} on ${dayOf(at)}`
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** “3 Nov”; of an ISO date. */
export function dayOf(at: string): string {
  return `${Number(at.slice(8, 10))} ${months[Number(at.slice(5, 7)) - 1]}`
}

/** "IBAN" stays as it is. */
function lowerFirst(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label
}
