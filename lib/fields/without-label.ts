import type { Field } from './field'
import { labelKey } from './letters-and-digits'

/**
 * The text behind a label that ends in a colon ("Bill to: ACME" → "ACME") or stands alone on the first line.
 * A label without either is left, since "Company Ltd" and "De Groot" begin with words that are labels elsewhere.
 */
export function withoutLabel(text: string, labels: Field['labels']): string {
  if (!text.includes(':') && !text.includes('\n')) return text
  const match = /^\s*([^:\n]{1,60}?)\s*(?::|\n)\s*(?=\S)/.exec(text)
  if (!match?.[1]) return text
  return keysOf(labels).has(labelKey(match[1])) ? text.slice(match[0].length) : text
}

const cache = new WeakMap<Field['labels'], ReadonlySet<string>>()

function keysOf(labels: Field['labels']): ReadonlySet<string> {
  const known = cache.get(labels)
  if (known) return known
  const keys = new Set([
    ...Object.values(labels).flat().map(labelKey),
    'address',
    'adresse',
    'anschrift',
    'name',
    'nom',
    'naam',
    'adres',
    'nombre',
    'direccion',
    'nome',
    'indirizzo',
    'morada',
    'endereco',
    'domicilio',
  ])
  cache.set(labels, keys)
  return keys
}
