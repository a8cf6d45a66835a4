import type { Outcome, Recognitions, StreamResult } from './memory-stream'

interface Run {
  readonly result: StreamResult
  readonly training: number
  /** Trained again after so many documents. */
  readonly every: number | null
}

/** What memory changed. Shares are of 1. */
export function memoryReport({ result: { outcomes, recognitions }, training, every }: Run) {
  const proposed = outcomes.filter(({ source }) => source === 'memory')
  const changed = proposed.filter(({ value, valueWithoutMemory }) => value !== valueWithoutMemory)
  return {
    training,
    documents: new Set(outcomes.map(({ document }) => document)).size,
    retrainedEvery: every,
    without: summary(
      outcomes.map((one) => ({
        ...one,
        right: one.rightWithoutMemory,
        correctedBefore: one.correctedBeforeWithoutMemory,
      })),
    ),
    withMemory: summary(outcomes),
    recognitions,
    proposed: {
      n: proposed.length,
      right: share(proposed),
      meanConfidence: mean(proposed.map((one) => one.confidence)),
    },
    changed: {
      n: changed.length,
      mended: changed.filter((one) => one.right && !one.rightWithoutMemory).length,
      broken: changed.filter((one) => !one.right && one.rightWithoutMemory).length,
    },
  }
}
export type MemoryReport = ReturnType<typeof memoryReport>

function summary(outcomes: readonly Outcome[]) {
  const wrong = outcomes.filter(({ right }) => !right)
  return {
    fields: outcomes.length,
    right: share(outcomes),
    wrong: wrong.length,
    /** Mistakes in a field of a vendor in which one was corrected before. */
    repeats: wrong.filter(({ correctedBefore }) => correctedBefore).length,
    firstOfVendor: share(outcomes.filter(({ firstOfVendor }) => firstOfVendor)),
    knownVendor: share(outcomes.filter(({ firstOfVendor }) => !firstOfVendor)),
  }
}

function share(outcomes: readonly Outcome[]): number {
  return outcomes.filter(({ right }) => right).length / Math.max(1, outcomes.length)
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0) / Math.max(1, numbers.length)
}

export function memoryTable(report: MemoryReport): string {
  const { without, withMemory, recognitions, changed, proposed, retrainedEvery } = report
  const percent = (part: number) => (100 * part).toFixed(1).padStart(7)
  const whole = (count: number) => String(count).padStart(7)
  const row = (name: string, a: string, b: string) => `${name.padEnd(44)}${a}  ${b}`
  return [
    `${report.documents} documents after ${report.training}${retrainedEvery ? `, trained again every ${retrainedEvery}` : ''}`,
    row('', 'without', ' memory'),
    row('mistakes corrected before', whole(without.repeats), whole(withMemory.repeats)),
    row('mistakes', whole(without.wrong), whole(withMemory.wrong)),
    row('right, %', percent(without.right), percent(withMemory.right)),
    row('  of vendors seen for the first time', percent(without.firstOfVendor), percent(withMemory.firstOfVendor)),
    row('  of vendors seen before', percent(without.knownVendor), percent(withMemory.knownVendor)),
    recognised(recognitions),
    `memory proposed ${proposed.n} values, ${percent(proposed.right).trim()} % right (it said ${percent(proposed.meanConfidence).trim()}); it changed ${changed.n}: ${changed.mended} mended, ${changed.broken} broken`,
  ].join('\n')
}

function recognised({ right, wrong, missed, falsely, rightlyNobody }: Recognitions): string {
  return `recognised: ${right} rightly, ${wrong} as another, ${missed} not; of new vendors ${falsely} as a known one, ${rightlyNobody} not`
}
