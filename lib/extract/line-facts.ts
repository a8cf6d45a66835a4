import type { Layout, TextLine } from './layout'
import type { Role } from './party-facts'
import { endsLikeStreet, hasPostcode, hasStreetWord } from './party-words'
import { remembered } from './remembered'

/** What names and addresses want to know of the line they stand in, worked out once a line. */
export interface LineFacts {
  readonly role: Role
  /** Its place in its block, and in its column. */
  readonly blockAt: number
  readonly columnAt: number
  /** 1: a postcode stands in one of the four lines under it, 0.7: something else of an address does. */
  readonly addressBelow: number
  readonly addressBeside: boolean
  /** Where the window of an envelope would be. */
  readonly window: boolean
  /** Which of the document's columns with an address it is in; -1: none. */
  readonly addressRank: number
  /** The first line of those a label or a window gives to one party: there stands its name. */
  readonly headsRole: boolean
}

/** Facts of all lines. `roles` are theirs; `addressColumns` hold a postcode, in reading order. */
export function lineFactsOf(layout: Layout, roles: readonly Role[], addressColumns: readonly number[]): LineFacts[] {
  const postcodes = layout.lines.map(({ text }) => hasPostcode(text))
  const addressLike = layout.lines.map(({ text }) => isAddressLike(text))
  const facts: LineFacts[] = []
  for (const [columnIndex, column] of layout.columns.entries()) {
    const addressRank = addressColumns.indexOf(columnIndex)
    for (const [columnAt, line] of column.entries()) {
      const below = column.slice(columnAt + 1, columnAt + 5)
      facts[line.index] = {
        role: roles[line.index] ?? noRole,
        blockAt: layout.blocks[line.block]?.lines.indexOf(line) ?? 0,
        columnAt,
        addressBelow: below.some(({ index }) => postcodes[index])
          ? 1
          : below.some(({ index }) => addressLike[index])
            ? 0.7
            : 0,
        addressBeside: postcodes[line.index] === true || addressLike[line.index] === true,
        window: isInWindow(line, layout),
        addressRank,
        headsRole: headsRole(line, column[columnAt - 1], roles, layout),
      }
    }
  }
  return facts
}

export const noRole: Role = { vendor: 0, customer: 0, other: 0 }

function isInWindow(line: TextLine, layout: Layout): boolean {
  const y = line.area.top / (layout.pageHeights.get(line.page.number) ?? 1)
  const width = layout.pageWidths.get(line.page.number) ?? 1
  return line.page.number === 1 && y > 0.1 && y < 0.36 && line.area.left < 0.45 * width
}

function headsRole(line: TextLine, above: TextLine | undefined, roles: readonly Role[], layout: Layout): boolean {
  const own = partyOf(roles[line.index])
  if (!own) return false
  if (!above || partyOf(roles[above.index]) !== own) return true
  return layout.labels.hitsOf(above).some((hit) => hit.from === 0 && hit.to === above.words.length)
}

function partyOf(role: Role | undefined): 'vendor' | 'customer' | null {
  if (!role || Math.max(role.vendor, role.customer) < 0.4) return null
  return role.vendor > role.customer ? 'vendor' : 'customer'
}

/** Whether a line looks like a part of an address. */
export const isAddressLike = remembered(
  (text) => /\d/.test(text) && (hasPostcode(text) || hasStreetWord(text) || endsLikeStreet.test(text)),
)
