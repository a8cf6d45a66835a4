import { matchesOf } from '@/lib/fields/matches'
import { type Entities, findEntities } from './entities'
import type { Candidate, Policy } from './extraction'
import type { LabelTarget } from './label-index'
import type { Layout, TextLine } from './layout'
import { type LineFacts, lineFactsOf } from './line-facts'
import { LineKeys } from './line-keys'
import { compactKey } from './normalise'
import { hasPostcode } from './party-words'

/** How strongly labels and headings say whose block a line is in, 0 to 1 each. */
export interface Role {
  readonly vendor: number
  readonly customer: number
  /** Ship-to, bank, contact person … */
  readonly other: number
}

export interface PartyFacts {
  readonly entities: Entities
  /** By index of the line. */
  readonly lines: readonly LineFacts[]
  /** The letters of mail and web domains: "info@coolblue.nl" → "coolblue". */
  readonly domains: readonly string[]
  /** All lines as keys, to count where a name comes again. */
  readonly keys: LineKeys
  /** Blocks (by index) that hold a tax id, an IBAN or a register number. */
  readonly legalBlocks: ReadonlySet<number>
  readonly largestSize: number
  /** The address that stands over a line, that is its line with the postcode. */
  readonly addressOver: (line: TextLine) => LineFacts | undefined
  readonly ownNames: readonly string[]
  readonly ownTaxIds: readonly string[]
}

/** Names are sought among so many lines of a page's head and foot; a long table in between holds none. */
const [entityHeadLines, entityFootLines] = [12, 3]
const maxNameWords = 7

export function partyFactsOf(layout: Layout, candidates: readonly Candidate[], policy: Policy): PartyFacts {
  const legal = candidates.filter(({ field }) => field === 'vendor_tax_id' || field === 'iban')
  const roles = withReturnLines(
    layout.lines.map((line) => roleOf(line, layout)),
    layout,
  )
  const postcodeLines = layout.lines.filter(({ text }) => hasPostcode(text))
  const lines = lineFactsOf(layout, roles, addressColumnsOf(postcodeLines))
  return {
    entities: findEntities(linesWithNames(layout)),
    lines,
    domains: domainsOf(layout),
    keys: new LineKeys(layout.lines.map((line) => line.words.map((word) => word.key).join(''))),
    legalBlocks: new Set(
      legal.flatMap(({ spans: [span] }) => (span ? (layout.lineOfWord.get(span.page)?.[span.start]?.block ?? []) : [])),
    ),
    largestSize: Math.max(1, ...layout.lines.filter(isLetterhead).map((line) => line.size)),
    addressOver: (line) => lines[addressOver(line, postcodeLines)?.index ?? -1],
    ownNames: policy.ownCompany.names.map(compactKey).filter((key) => key !== ''),
    ownTaxIds: policy.ownCompany.taxIds.map(compactKey).filter((key) => key !== ''),
  }
}

const letters = /\p{L}{2}/u
const capital = /^\p{Lu}/u

function isLetterhead(line: TextLine): boolean {
  return line.page.number === 1 && line.area.top < 40 && letters.test(line.text)
}

function linesWithNames(layout: Layout): string[] {
  // The recogniser knows English only.
  if (layout.pages.some(({ language }) => language !== null && language !== 'en')) return []
  const texts = layout.lines.filter((line) => line.page.number === 1 && couldHoldName(line)).map((line) => line.text)
  if (texts.length <= entityHeadLines + entityFootLines) return texts
  return [...texts.slice(0, entityHeadLines), ...texts.slice(-entityFootLines)]
}

/** The recogniser is slow, so it gets short lines of letters only; of one word alone it knows little. */
function couldHoldName({ text, words }: TextLine): boolean {
  return words.length > 1 && words.length <= maxNameWords && capital.test(text) && !/\d|:/.test(text) && text.length > 3
}

/** Of mail and the web. */
const address = /(?:@|www\.|https?:\/\/(?:www\.)?)([\p{L}\d-]+(?:\.[\p{L}\d-]+)*)\.[\p{L}]{2,}/giu

function domainsOf(layout: Layout): string[] {
  const found = new Set<string>()
  for (const { text } of layout.lines) {
    for (const [, domain = ''] of matchesOf(text, address)) {
      const name = compactKey(domain.split('.').at(-1) ?? '')
      if (
        name.length > 2 &&
        !/^(gmail|googlemail|outlook|hotmail|yahoo|web|gmx|tonline|icloud|live|aol|free|orange|libero|mail)$/.test(name)
      )
        found.add(name)
    }
  }
  return [...found]
}

const vendorTargets: ReadonlySet<LabelTarget> = new Set(['vendor_name', 'vendor_address'])
const customerTargets: ReadonlySet<LabelTarget> = new Set(['customer_name', 'customer_address'])

/** Reads upwards: the label in the line, the lines over it in its block, and what stands over and left of the block. */
function roleOf(line: TextLine, layout: Layout): Role {
  const role = { vendor: 0, customer: 0, other: 0 }
  const block = layout.blocks[layout.lines[line.index]?.block ?? -1]
  const at = block?.lines.indexOf(line) ?? -1
  let fade = 1
  for (let above = at; block && above >= 0 && above > at - 8; above--) {
    const other = block.lines[above]
    if (!other) break
    for (const hit of layout.labels.hitsOf(other)) {
      const closed = /:$/.test(other.words[hit.to - 1]?.text ?? '') || other.words[hit.to]?.text === ':'
      const whole = hit.from === 0 && hit.to === other.words.length
      if (hit.from === 0 && (whole || closed)) for (const target of hit.targets) see(role, target, fade * hit.match)
    }
    const top = above === 0
    for (const sight of layout.labels.sightsOf(other, 0, Math.min(1, other.words.length))) {
      if (top && sight.relation !== 'inline') see(role, sight.target, 0.9 * fade * sight.strength)
    }
    // A second heading further up belongs to the lines under it, not to ours.
    if (role.vendor + role.customer + role.other > 0.6) break
    fade *= 0.92
  }
  return role
}

function see(role: { -readonly [Party in keyof Role]: number }, target: LabelTarget, strength: number): void {
  if (vendorTargets.has(target)) role.vendor = Math.max(role.vendor, strength)
  else if (customerTargets.has(target)) role.customer = Math.max(role.customer, strength)
  else if (target === 'other_party') role.other = Math.max(role.other, strength)
}

/** Columns (by index) that hold a postcode, in reading order. */
function addressColumnsOf(postcodeLines: readonly TextLine[]): number[] {
  return [...new Set(postcodeLines.filter(({ text }) => !text.includes(':')).map(({ column }) => column))]
}

function addressOver(line: TextLine, postcodeLines: readonly TextLine[]): TextLine | undefined {
  return postcodeLines.findLast(
    (other) =>
      other.page === line.page &&
      other.area.top <= line.area.top &&
      line.area.top - other.area.bottom < 20 &&
      (other.column === line.column || Math.abs(other.area.left - line.area.left) < 3),
  )
}

/**
 * The sender's address in one line over the recipient's window, as letters in many countries have it: that line is the
 * seller's, the block under it the customer's.
 */
function withReturnLines(roles: readonly Role[], layout: Layout): Role[] {
  const changed = [...roles]
  for (const line of layout.lines) {
    const row = returnRow(line)
    if (!row) continue
    const left = Math.min(...row.map((part) => part.area.left))
    const window = layout.blocks.find(
      ({ area, lines }) =>
        lines[0]?.page === line.page &&
        !row.includes(lines[0] as TextLine) &&
        area.top > line.area.bottom - 0.5 &&
        area.top < line.area.bottom + 5 &&
        Math.abs(area.left - left) < 4.5 &&
        area.right < line.area.right + 12,
    )
    const column = layout.columns[window?.lines[0]?.column ?? -1] ?? []
    const under = column.filter((other) => other.area.top > line.area.bottom - 0.5)
    if (!under.some(({ text }) => hasPostcode(text)) || under.length > 12) continue
    for (const part of row) changed[part.index] = { vendor: 0.9, customer: 0, other: 0 }
    for (const other of under) changed[other.index] = { vendor: 0, customer: 0.85, other: 0 }
  }
  return changed
}

/** The segments of a line that could be a sender's address over a window, the line with the postcode being its last. */
function returnRow(line: TextLine): TextLine[] | null {
  if (line.page.number !== 1 || !hasPostcode(line.text)) return null
  const row = [line]
  for (const left of line.leftOf) {
    const [nearest] = [row.at(-1) as TextLine]
    if (nearest.area.left - left.area.right > 3 || left.size > 1.4 * line.size + 0.3) break
    row.push(left)
  }
  const text = row.map((part) => part.text).join(' ')
  const marks = text.match(/[·•●|–,-](?= |$)/g)?.length ?? 0
  const words = row.reduce((sum, part) => sum + part.words.length, 0)
  return words >= 5 && marks >= 2 ? row : null
}
