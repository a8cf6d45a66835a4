import { type Decoy, decoyLabels } from '@/lib/fields/decoy-labels'
import type { FieldKey } from '@/lib/fields/field'
import { fields } from '@/lib/fields/registry'
import { type Area, hullOf } from './area'
import { HashSet, KeyHashes } from './key-set'
import type { TextLine } from './layout'
import { compactKey } from './normalise'

export type LabelTarget = FieldKey | Decoy

/** A label found on a page, and what it may name. */
export interface LabelHit {
  readonly targets: ReadonlySet<LabelTarget>
  readonly line: TextLine
  /** Words of the line, [from, to). */
  readonly from: number
  readonly to: number
  readonly area: Area
  /** Letters of the label. */
  readonly length: number
  /** 1: as in the registry; less: one character misread. */
  readonly match: number
  /** As printed, without the punctuation behind it. */
  readonly text: string
}

/** Whether a colon ends the label, which makes it one for sure. */
export function isClosed({ line, to }: LabelHit): boolean {
  return /[:：]$/.test(line.words[to - 1]?.text ?? '') || line.words[to]?.text === ':'
}

const maxWords = 6
const targetsByKey = indexLabels()
const maxLength = Math.max(...[...targetsByKey.keys()].map((key) => key.length))
/** Keys with one character left out → the key: finds a misread character without comparing with every label. */
const keyBySkip = new Map(
  [...targetsByKey.keys()].filter((key) => key.length >= 6).flatMap((key) => skips(key).map((skip) => [skip, key])),
)
const [knownKeys, knownSkips] = [new HashSet(), new HashSet()]
for (const key of targetsByKey.keys()) knownKeys.add(key)
for (const skip of keyBySkip.keys()) knownSkips.add(skip)
const hashes = new KeyHashes()

/** The labels of a line, longest first where they overlap: "order date" is not "date". */
export function findLabels(line: TextLine): LabelHit[] {
  const misreadable = line.page.source !== 'text_layer'
  const hits: LabelHit[] = []
  for (let from = 0; from < line.words.length; ) {
    const key = line.words[from]?.key
    const hit = key && !/^\d+$/.test(key) ? longestHit(line, from, misreadable) : undefined
    if (hit) hits.push(hit)
    from = hit ? hit.to : from + 1
  }
  return hits
}

function longestHit(line: TextLine, from: number, misreadable: boolean): LabelHit | undefined {
  let key = ''
  let best: Pick<LabelHit, 'targets' | 'to' | 'length' | 'match'> | undefined
  hashes.clear()
  for (let to = from + 1; to <= Math.min(line.words.length, from + maxWords); to++) {
    const part = line.words[to - 1]?.key ?? ''
    key += part
    if (key.length > maxLength) break
    hashes.append(part)
    if (part === '' && to > from + 1) continue
    const exact = exactTargets(key)
    const near = exact || !misreadable ? undefined : nearKey(key)
    const tail = exact || near || to - from > 2 ? undefined : compoundTail(key)
    const targets = exact ?? targetsByKey.get(near ?? tail ?? '')
    if (targets) best = { targets, to, length: key.length, match: exact ? 1 : near ? 0.85 : 0.7 }
  }
  return best && hitOf(line, from, best)
}

function hitOf(line: TextLine, from: number, best: Pick<LabelHit, 'targets' | 'to' | 'length' | 'match'>): LabelHit {
  const words = line.words.slice(from, best.to)
  const text = words
    .map((word) => word.text)
    .join(' ')
    .replace(/[\s:.]+$/, '')
  const { targets, to, length, match } = best
  // Field by field: taking in another object and going on is slow.
  return { targets, to, length, match, line, from, area: hullOf(words, (word) => word.area), text }
}

/** This and the two below ask about the key whose hashes are in `hashes`. */
function exactTargets(key: string): ReadonlySet<LabelTarget> | undefined {
  return knownKeys.mayHave(hashes.whole()) ? targetsByKey.get(key) : undefined
}

/** "Handelsrechnung Nr.", "Gesamtrechnungsbetrag": compounds of Germanic languages that end in a label we know. */
function compoundTail(key: string): string | undefined {
  for (let start = 3; start <= Math.min(key.length - 8, 16); start++) {
    if (!knownKeys.mayHave(hashes.tail(start))) continue
    const tail = key.slice(start)
    if (targetsByKey.has(tail)) return tail
  }
  return undefined
}

/** A label that differs by one character: left out, put in, or read as another. */
function nearKey(key: string): string | undefined {
  if (key.length < 6) return undefined
  const dropped = knownSkips.mayHave(hashes.whole()) ? keyBySkip.get(key) : undefined
  if (dropped) return dropped
  for (let at = 0; at < key.length; at++) {
    const hash = hashes.without(at)
    const [mayBeKey, mayBeSkip] = [knownKeys.mayHave(hash), knownSkips.mayHave(hash)]
    if (!mayBeKey && !mayBeSkip) continue
    const skip = key.slice(0, at) + key.slice(at + 1)
    if (skip.length >= 6 && targetsByKey.has(skip)) return skip
    const near = keyBySkip.get(skip)
    if (near && near.length === key.length) return near
  }
  return undefined
}

function skips(key: string): string[] {
  return Array.from(key, (_, at) => key.slice(0, at) + key.slice(at + 1))
}

function indexLabels(): Map<string, Set<LabelTarget>> {
  const index = new Map<string, Set<LabelTarget>>()
  const add = (label: string, target: LabelTarget) => {
    const key = compactKey(label)
    if (!key) return
    const targets = index.get(key)
    if (targets) targets.add(target)
    else index.set(key, new Set([target]))
  }
  for (const field of fields) for (const label of Object.values(field.labels).flat()) add(label, field.key)
  for (const [decoy, labels] of Object.entries(decoyLabels)) for (const label of labels) add(label, decoy as Decoy)
  return index
}
