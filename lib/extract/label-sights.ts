import type { Area } from './area'
import type { LabelHit, LabelTarget } from './label-index'
import { findLabels, isClosed } from './label-index'
import type { TextLine } from './layout'

/** How a label stands to a value: before it in its line, left of it in the row, or over it in the column. */
export type Relation = 'inline' | 'left' | 'above'

export interface LabelSight {
  readonly target: LabelTarget
  readonly relation: Relation
  /** 0 to 1: nearer, purer and undisturbed is stronger. */
  readonly strength: number
  readonly text: string
}

/** A line's labels with what does not depend on the value that asks. */
interface LineLabels {
  readonly hits: readonly LabelHit[]
  /** Of each hit: how much of its line it is, 1 for "Total:", little for a sentence that mentions a total. */
  readonly purity: readonly number[]
  /** Of each hit: how surely it names a party ("Seller:" and not "Seller Ltd"). */
  readonly party: readonly number[]
  /** Letters before each word of the line, and of the whole line at the end. */
  readonly letters: readonly number[]
  /** Labels left of the line, with the strength they would have if nothing stood before the value. */
  left: readonly { readonly hit: LabelHit; readonly party: number; readonly strength: number }[] | undefined
  readonly seen: (readonly LabelSight[] | undefined)[]
}

/** All labels of a document, found once. */
export class LabelMap {
  private readonly byLine: readonly LineLabels[]

  constructor(lines: readonly TextLine[]) {
    this.byLine = lines.map(labelsOf)
  }

  hitsOf(line: TextLine): readonly LabelHit[] {
    return this.byLine[line.index]?.hits ?? []
  }

  /** The labels a value at words [from, to) of a line could belong to, the best of each target and relation. */
  sightsOf(line: TextLine, from: number, to: number): readonly LabelSight[] {
    const own = this.byLine[line.index]
    if (!own) return []
    // Several fields ask about the same words.
    const key = from * (line.words.length + 1) + to
    const known = own.seen[key]
    if (known) return known
    const sights = this.lookAround(line, own, from, to)
    own.seen[key] = sights
    return sights
  }

  private lookAround(line: TextLine, own: LineLabels, from: number, to: number): LabelSight[] {
    const best = new BestSights()
    const inline = seeInline(best, own, from)
    const prefix = own.letters[from] ?? 0
    // What stands before the value in its own line explains it; what is farther away then counts for less.
    const outside = inline ? 0.35 : prefix > 3 ? 0.6 : 1
    own.left ??= this.labelsLeftOf(line)
    for (const { hit, party, strength } of own.left) best.see(hit, 'left', outside * strength, party)
    if (line.above.length > 0) this.seeAbove(best, line, areaOfWords(line, from, to), outside)
    return best.sights
  }

  private labelsLeftOf(line: TextLine): NonNullable<LineLabels['left']> {
    const found: { hit: LabelHit; party: number; strength: number }[] = []
    let open = 1
    for (const other of line.leftOf.slice(0, 4)) {
      const labels = this.byLine[other.index]
      if (!labels) continue
      const gap = Math.max(0, line.area.left - other.area.right)
      for (const [at, hit] of labels.hits.entries()) {
        const last = at === labels.hits.length - 1 ? 1 : 0.5
        const strength = (open * last * (labels.purity[at] ?? 0)) / (1 + gap / 60)
        found.push({ hit, party: labels.party[at] ?? 1, strength })
      }
      // Values between a label and ours: a table row still counts, a second pair of label and value hardly does.
      open *= labels.hits.length > 0 ? 0.3 : 0.75
    }
    return found
  }

  private seeAbove(best: BestSights, line: TextLine, area: Area, outside: number): void {
    let open = outside
    for (const other of line.above) {
      const gap = area.top - other.area.bottom
      if (gap > 14) break
      const labels = this.byLine[other.index]
      const hits = labels?.hits ?? []
      const nearness = 1 / (1 + Math.max(0, gap - 1.2) / 4)
      // Nothing farther up can be stronger.
      if (open * nearness < weakest) break
      for (let at = 0; at < hits.length; at++) {
        const hit = hits[at] as LabelHit
        const fit = columnFit(area, hit.area)
        if (fit > 0) best.see(hit, 'above', open * nearness * fit * (labels?.purity[at] ?? 0), labels?.party[at] ?? 1)
      }
      const covers = Math.min(area.right, other.area.right) - Math.max(area.left, other.area.left)
      if (covers > 0) open *= hits.length > 0 ? 0.55 : 0.7
    }
  }
}

function labelsOf(line: TextLine): LineLabels {
  const hits = findLabels(line)
  const letters = [0]
  for (const [at, word] of line.words.entries()) letters.push((letters[at] ?? 0) + word.key.length)
  const all = Math.max(1, letters.at(-1) ?? 0)
  const purity = hits.map((hit) => Math.min(1, hit.length / all) ** 0.7)
  return { hits, purity, party: hits.map(partyStrength), letters, left: undefined, seen: [] }
}

/** Labels before the value in its own line. Returns whether there are any. */
function seeInline(best: BestSights, { hits, party, letters }: LineLabels, from: number): boolean {
  let count = 0
  while (count < hits.length && (hits[count] as LabelHit).to <= from) count++
  for (let at = 0; at < count; at++) {
    const hit = hits[at] as LabelHit
    const before = (letters[hit.from] ?? 0) - (letters[hits[at - 1]?.to ?? 0] ?? 0)
    const between = (letters[from] ?? 0) - (letters[hit.to] ?? 0)
    const purity = hit.length / (hit.length + 0.6 * before)
    const nearness = hit.length / (hit.length + 0.8 * between)
    const later = at === count - 1 ? 1 : 0.35
    best.see(hit, 'inline', purity * nearness * later, party[at] ?? 1)
  }
  return count > 0
}

/** "Seller Ltd" is a name; "Seller:" and a line with nothing but "Seller" are labels. */
const partyTargets: ReadonlySet<LabelTarget> = new Set([
  'vendor_name',
  'vendor_address',
  'customer_name',
  'customer_address',
  'other_party',
])

function partyStrength(hit: LabelHit): number {
  const wholeLine = hit.from === 0 && hit.to === hit.line.words.length
  return wholeLine || isClosed(hit) ? 1 : hit.to - hit.from > 1 ? 0.6 : 0.3
}

/** Weaker labels are not seen at all. */
const weakest = 0.03

/** The best label of each target and relation, in the order in which they were first seen. */
class BestSights {
  readonly sights: { target: LabelTarget; relation: Relation; strength: number; text: string }[] = []

  /** `party` is what the strength is worth where the label names a party. */
  see(hit: LabelHit, relation: Relation, strength: number, party: number): void {
    const value = strength * hit.match * (hit.length <= 2 ? 0.6 : 1)
    if (value < weakest) return
    for (const target of hit.targets) {
      const own = partyTargets.has(target) ? value * party : value
      const before = this.of(target, relation)
      if (!before) this.sights.push({ target, relation, strength: own, text: hit.text })
      else if (own > before.strength) {
        before.strength = own
        before.text = hit.text
      }
    }
  }

  private of(target: LabelTarget, relation: Relation) {
    for (const sight of this.sights) if (sight.target === target && sight.relation === relation) return sight
    return undefined
  }
}

/** 1 where edges or middles agree or one lies within the other, less for a partial overlap, 0 for none. */
function columnFit(value: Area, label: Area): number {
  const overlap = Math.min(value.right, label.right) - Math.max(value.left, label.left)
  const aligned =
    Math.abs(value.left - label.left) < 1 ||
    Math.abs(value.right - label.right) < 1 ||
    Math.abs(value.left + value.right - label.left - label.right) < 2
  if (aligned) return 1
  if (overlap <= 0) return overlap > -1.5 ? 0.25 : 0
  return 0.45 + 0.45 * Math.min(1, overlap / Math.min(value.right - value.left, label.right - label.left))
}

export function areaOfWords(line: TextLine, from: number, to: number): Area {
  const [first, last] = [line.words[from], line.words[to - 1]]
  if (!first || !last) return line.area
  return {
    left: first.area.left,
    top: Math.min(first.area.top, last.area.top),
    right: last.area.right,
    bottom: Math.max(first.area.bottom, last.area.bottom),
  }
}
