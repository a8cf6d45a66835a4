import type { Field, FieldValue } from './field'
import { hasLetter } from './letters'
import { withoutLabel } from './without-label'

/** A name as printed: one line, single spaces, without a label before it and punctuation behind it. */
export function parseName(text: string, labels: Field['labels']): FieldValue | null {
  const value = withoutLabel(text, labels)
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:·•|–—-]+/, '')
    // "Co." and "Inc." keep their full stop; a comma or colon at the end belongs to the page.
    .replace(/[\s,;:·•|–—-]+$/, '')
    .trim()
  return hasLetter(value) && value.length <= 150 ? value : null
}
