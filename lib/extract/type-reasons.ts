import { documentTypes } from '@/lib/fields/field'
import { titleOf } from './document-titles'
import type { TypeScorer } from './type-scorer'
import type { TypeWords } from './type-words'

const maxReasons = 3

/** What speaks most for the class `best` and against the mean of the others, in words; each reason once. */
export function typeReasonsOf(words: TypeWords, { vocabulary, weights }: TypeScorer, best: number): string[] {
  const dimensions = vocabulary.size + 1
  const gains = new Map<string, number>()
  for (const [word, line] of words) {
    const index = vocabulary.get(word)
    const reason = index === undefined ? null : reasonOf(word, line, documentTypes[best] ?? 'other')
    if (index === undefined || reason === null) continue
    let gain = 0
    for (let k = 0; k < documentTypes.length; k++) {
      const weight = weights[k * dimensions + index] as number
      gain += k === best ? weight : -weight / (documentTypes.length - 1)
    }
    gains.set(reason, (gains.get(reason) ?? 0) + gain)
  }
  return [...gains]
    .filter(([, gain]) => gain > leastGain)
    .sort((a, b) => b[1] - a[1])
    .slice(0, maxReasons)
    .map(([reason]) => reason)
}

const leastGain = 0.2

/** Null for what tells a clerk nothing, like the number of words. */
function reasonOf(word: string, line: string | null, type: string): string | null {
  const [family = ''] = word.split(' ', 1)
  const text = line === null ? '' : shorten(line)
  const heading = /^(?:title|titled|headed|h)$/.test(family) ? titleOf(line ?? '')?.title : undefined
  // A title of another type is no reason, whatever its weight.
  if (heading) return heading.type === type ? headedReason(text, heading.kind) : null
  if (family === 'h' && /\d/.test(word)) return null
  // Orders and statements name invoices and sums too: that they do is no reason why they are none.
  if (family === 'number' && word !== `number ${type}`) return null
  if ((family === 'sum' || family === 'iban') && type === 'other') return null
  return reasons[family]?.(text) ?? plainReasons[word] ?? null
}

function headedReason(text: string, kind: string): string {
  return kind ? `It is headed “${text}”, so it looks like ${kind}.` : `It is headed “${text}”.`
}

const reasons: Readonly<Record<string, (text: string) => string>> = {
  h: (text) => `It says at its head “${text}”.`,
  b: (text) => `It says “${text}”.`,
  number: (text) => `It has the label “${text}”.`,
  sum: (text) => `It has a sum: “${text}”.`,
  iban: (text) => `It names an account: “${text}”.`,
  paid: (text) => `It says how it was paid: “${text}”.`,
  time: (text) => `It has a time of day: “${text}”.`,
  shopper: (text) => `It speaks to a shopper: “${text}”.`,
  narrow: () => 'Its paper is as narrow as a till’s.',
}

const plainReasons: Readonly<Record<string, string>> = {
  'no amounts': 'It has no amounts.',
  nothing: 'There is nothing to read on it.',
  'mostly negative': 'It has negative amounts.',
  negative: 'It has negative amounts.',
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}
