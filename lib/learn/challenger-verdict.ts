import type { PairedDifference } from './paired-bootstrap'

export type Verdict = 'too_few' | 'open' | 'wins' | 'loses'

/** Decided documents on the smaller side, before anything is concluded. */
export const fewestDecided = 30

/**
 * One resample in 200 on the other side: stricter than a 95 % interval, since the same comparison is looked at again and again
 * while documents come in, and each look is another chance to be wrong.
 */
const level = 0.005

/** What a comparison says of the challenger (`b`), `documents` being decided on the side that has fewer. */
export function challengerVerdict(documents: number, { better, difference }: PairedDifference): Verdict {
  if (documents < fewestDecided) return 'too_few'
  if (difference > 0 && better >= 1 - level) return 'wins'
  if (difference < 0 && better <= level) return 'loses'
  return 'open'
}
