import type { TextLine } from './layout'
import { type Mention, mentionsOf } from './mention'

const year = String.raw`(?:(?:19|20)\d{2}|['’]?\d{2})`
const ordinal = String.raw`(?:st|nd|rd|th|er|ème|º|ª|°|\.)?`
const month = String.raw`\p{L}{3,10}\.?`
/** `1:2` stays out: times are not dates; so do version numbers and parts of longer numbers. */
const start = String.raw`(?<![\p{L}\p{N}/.,-])`
const end = String.raw`(?![\p{L}\p{N}]|[/.-]\d)`

const patterns = [
  String.raw`(?:19|20)\d{2} ?[-/.] ?\d{1,2} ?[-/.] ?\d{1,2}(?=T\d|${end})`,
  String.raw`\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?${year}${end}`,
  String.raw`\d{1,2} ?${ordinal}[ /-]?(?:(?:de|of|den) )?${month}[ /,-]*(?:(?:de|of|del) )?${year}${end}`,
  String.raw`${month}[ /.-]?\d{1,2} ?${ordinal} ?[,./-]? ?${year}${end}`,
  String.raw`(?:19|20)\d{2}[ /-]${month}[ /-]\d{1,2}${end}`,
  String.raw`\d{1,2} \d{1,2} (?:19|20)\d{2}${end}`,
  String.raw`(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])${end}`,
].map((pattern) => new RegExp(start + pattern, 'gu'))
/** A label may touch the date: "Date:12/03/2026", "dated12.03.2026". */
const glued = new RegExp(String.raw`(?<=\p{L}[:.]?)\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d{2}${end}`, 'gu')

/** Everything that looks like a date; which of them is one is for the parser to say. */
export function findDates(line: TextLine): Mention[] {
  if (!/\d/.test(line.text)) return []
  return [...patterns, glued].flatMap((pattern) => mentionsOf(line, pattern))
}
