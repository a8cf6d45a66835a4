import { field } from '@/lib/fields/registry'
import type { Answer, AnsweredDocument } from './answers'

/** An answer that two versions don't agree on, by the position of its document. */
export interface Change {
  readonly at: number
  readonly champion: Answer
  readonly version: Answer
}

export interface Changes {
  /** Right now and wrong before, the other way round, and wrong both times. */
  readonly mended: number
  readonly broken: number
  readonly otherwise: number
  /** The broken ones first, then the mended, each the more confident first; at most so many of a kind as asked. */
  readonly shown: readonly Change[]
}

type Kind = 'broken' | 'mended' | 'otherwise'

/** What a version answers otherwise than the champion. Two ways of writing the same value are no change. */
export function changedAnswers(
  champion: readonly AnsweredDocument[],
  version: readonly AnsweredDocument[],
  mostOfKind: number,
): Changes {
  const changes = version.flatMap((document, at) => changesOf(champion[at], document, at))
  const ofKind = (kind: Kind) => changes.filter((change) => kindOf(change) === kind)
  const [broken, mended, otherwise] = [ofKind('broken'), ofKind('mended'), ofKind('otherwise')]
  const surest = (some: readonly Change[]) =>
    some.toSorted((a, b) => b.version.confidence - a.version.confidence || a.at - b.at).slice(0, mostOfKind)
  return {
    mended: mended.length,
    broken: broken.length,
    otherwise: otherwise.length,
    shown: [broken, mended, otherwise].flatMap(surest),
  }
}

function changesOf(before: AnsweredDocument | undefined, after: AnsweredDocument, at: number): Change[] {
  return after.answers.flatMap((version) => {
    const champion = before?.answers.find((answer) => answer.field === version.field)
    return champion && !sameValue(champion, version) ? [{ at, champion, version }] : []
  })
}

function sameValue(a: Answer, b: Answer): boolean {
  if (a.value === null || b.value === null) return a.value === b.value
  return field(a.field).equal(a.value, b.value)
}

function kindOf({ champion, version }: Change): Kind {
  if (champion.right === version.right) return 'otherwise'
  return version.right ? 'mended' : 'broken'
}
