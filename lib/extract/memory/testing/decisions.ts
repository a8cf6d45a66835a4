import type { Decision } from '../memory'

/** The n-th decision of a vendor's, a day after the one before. */
export function decision(day: number, change: Partial<Decision> & Pick<Decision, 'field'>): Decision {
  return {
    documentId: `document-${day}`,
    at: `2026-11-${String(day).padStart(2, '0')}T10:00:00.000Z`,
    actor: 'Anna',
    state: 'corrected',
    value: null,
    place: null,
    predicted: { value: null, ruleId: null },
    ...change,
  }
}
