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

/** All labels of a document, found once. */
export class LabelMap {
  private readonly byLine: readonly (readonly LabelHit[])[]
  /** Several fields ask about the same words. */
  private readonly seen = new Map<string, readonly LabelSight[]>()

  constructor(lines: readonly TextLine[]) {
    this.byLine = lines.map(findLabels)
  }

  hitsOf(line: TextLine): readonly LabelHit[] {
    return this.byLine[line.index] ?? []
  }

  /** The labels a value at words [from, to) of a line could belong to, the best of each target and relation. */
  sightsOf(line: TextLine, from: number, to: number): readonly LabelSight[] {
    const key = `${line.index} ${from} ${to}`
    const known = this.seen.get(key)
    if (known) return known
    const sights = this.lookAround(line, from, to)
    this.seen.set(key, sights)
    return sights
  }

  private lookAround(line: TextLine, from: number, to: number): LabelSight[] {
    const best = new Map<string, LabelSight>()
    const area = areaOfWords(line, from, to)
    const inline = this.hitsOf(line).filter((hit) => hit.to <= from)
    const prefix = lettersBetween(line, 0, from)
    // What stands before the value in its own line explains it; what is farther away then counts for less.
    const outside = inline.length > 0 ? 0.35 : prefix > 3 ? 0.6 : 1
    this.seeInline(best, inline, line, from)
    this.seeLeft(best, line, outside)
    this.seeAbove(best, line, area, outside)
    return [...best.values()]
  }

  private seeInline(best: Map<string, LabelSight>, hits: readonly LabelHit[], line: TextLine, from: number): void {
    for (const [at, hit] of hits.entries()) {
      const before = lettersBetween(line, hits[at - 1]?.to ?? 0, hit.from)
      const between = lettersBetween(line, hit.to, from)
      const purity = hit.length / (hit.length + 0.6 * before)
      const nearness = hit.length / (hit.length + 0.8 * between)
      const later = at === hits.length - 1 ? 1 : 0.35
      see(best, hit, 'inline', purity * nearness * later)
    }
  }

  private seeLeft(best: Map<string, LabelSight>, line: TextLine, outside: number): void {
    let open = outside
    for (const other of line.leftOf.slice(0, 4)) {
      const hits = this.hitsOf(other)
      const gap = Math.max(0, line.area.left - other.area.right)
      for (const [at, hit] of hits.entries()) {
        const last = at === hits.length - 1 ? 1 : 0.5
        see(best, hit, 'left', (open * last * purityOf(hit, other)) / (1 + gap / 60))
      }
      // Values between a label and ours: a table row still counts, a second pair of label and value hardly does.
      open *= hits.length > 0 ? 0.3 : 0.75
    }
  }

  private seeAbove(best: Map<string, LabelSight>, line: TextLine, area: Area, outside: number): void {
    let open = outside
    for (const other of line.above) {
      const gap = area.top - other.area.bottom
      if (gap > 14) break
      const hits = this.hitsOf(other)
      const nearness = 1 / (1 + Math.max(0, gap - 1.2) / 4)
      for (const hit of hits) {
        const fit = columnFit(area, hit.area)
        if (fit > 0) see(best, hit, 'above', open * nearness * fit * purityOf(hit, other))
      }
      const covers = Math.min(area.right, other.area.right) - Math.max(area.left, other.area.left)
      if (covers > 0) open *= hits.length > 0 ? 0.55 : 0.7
    }
  }
}

/** "Seller Ltd" is a name; "Seller:" and a line with nothing but "Seller" are labels. */
const partyTargets: ReadonlySet<LabelTarget> = new Set([
  'vendor_name',
  'vendor_address',
  'customer_name',
  'customer_address',
  'other_party',
])

function isWholeLine({ line, from, to }: LabelHit): boolean {
  return from === 0 && to === line.words.length
}

function see(best: Map<string, LabelSight>, hit: LabelHit, relation: Relation, strength: number): void {
  const value = strength * hit.match * (hit.length <= 2 ? 0.6 : 1)
  if (value < 0.03) return
  const loose = isClosed(hit) || isWholeLine(hit) ? 1 : hit.to - hit.from > 1 ? 0.6 : 0.3
  for (const target of hit.targets) {
    const key = `${relation} ${target}`
    const strength = partyTargets.has(target) ? value * loose : value
    if ((best.get(key)?.strength ?? 0) >= strength) continue
    const text = hit.line.words
      .slice(hit.from, hit.to)
      .map((word) => word.text)
      .join(' ')
      .replace(/[\s:.]+$/, '')
    best.set(key, { target, relation, strength, text })
  }
}

/** How much of its line a label is: all of "Total:", little of a sentence that mentions a total. */
function purityOf(hit: LabelHit, line: TextLine): number {
  return Math.min(1, hit.length / Math.max(1, lettersBetween(line, 0, line.words.length))) ** 0.7
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

function lettersBetween(line: TextLine, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; at++) count += line.words[at]?.key.length ?? 0
  return count
}
