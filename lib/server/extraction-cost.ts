import type { Model } from '@/lib/extract/model'
import type { Example } from '@/lib/learn/example'
import { predict } from '@/lib/learn/predict-examples'

const sampled = 40
/** The first ones are slower, until the program is compiled. */
const warmUp = 5

export interface ExtractionCost {
  readonly millisecondsP50: number
  readonly millisecondsP95: number
  readonly pages: number
}

/**
 * What extraction of a page costs in computing time of this process, which what else the machine does changes little. Call it
 * while nothing else is under way here.
 */
export function extractionCost(examples: readonly Example[], model: Model): ExtractionCost {
  const step = Math.max(1, Math.ceil(examples.length / sampled))
  const chosen = examples.filter((_, at) => at % step === 0)
  const costs: number[] = []
  let pages = 0
  for (const [at, example] of [...chosen.slice(0, warmUp), ...chosen].entries()) {
    const own = { pages: example.pages }
    const before = process.cpuUsage()
    predict(own, model)
    const { user, system } = process.cpuUsage(before)
    if (at < Math.min(warmUp, chosen.length) || own.pages.length === 0) continue
    pages += own.pages.length
    costs.push((user + system) / 1000 / own.pages.length)
  }
  costs.sort((a, b) => a - b)
  const quantile = (share: number) => Number((costs[Math.floor(share * (costs.length - 1))] ?? 0).toFixed(2))
  return { millisecondsP50: quantile(0.5), millisecondsP95: quantile(0.95), pages }
}
