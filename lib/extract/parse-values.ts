import type { FieldKey, FieldValue, ParseContext } from '@/lib/fields/field'
import { field } from '@/lib/fields/registry'

/** The value of a text as a field's, or null where it is none. */
export type ParseValue = (key: FieldKey, text: string) => FieldValue | null

/** Reads each text once a parser: fields share parsers (four of them that of amounts), and texts come again. */
export function parseValues(context: ParseContext): ParseValue {
  const known = new Map<unknown, Map<string, FieldValue | null>>()
  return (key, text) => {
    const { parse } = field(key)
    let values = known.get(parse)
    if (!values) {
      values = new Map()
      known.set(parse, values)
    }
    const before = values.get(text)
    if (before !== undefined) return before
    const value = parse(text, context)
    values.set(text, value)
    return value
  }
}
