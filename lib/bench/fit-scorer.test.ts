import { describe, expect, test } from 'vitest'
import { scoreOf } from '@/lib/extract/score-candidates'
import { fitCalibration } from './fit-calibration'
import { fitField, type RankingExample } from './fit-scorer'

const start = { missing: 0, weights: { noise: 0 } }
const settings = { penalty: 0.1, steps: 400, rate: 0.05 }

describe('fitField', () => {
  test('learns the feature that tells right from wrong, and when nothing is there', () => {
    const examples: RankingExample[] = [
      {
        candidates: [{ label: 1, noise: 1 }, { noise: 1 }, {}],
        right: [true, false, false],
        missingRight: false,
        weight: 1,
      },
      { candidates: [{ noise: 1 }, { label: 1 }], right: [false, true], missingRight: false, weight: 1 },
      { candidates: [{ noise: 1 }, {}], right: [false, false], missingRight: true, weight: 1 },
    ]
    const model = fitField(examples, start, settings)
    expect(scoreOf({ label: 1 }, model)).toBeGreaterThan(model.missing)
    expect(model.missing).toBeGreaterThan(scoreOf({ noise: 1 }, model))
    expect(model.weights.label ?? 0).toBeGreaterThan(Math.abs(model.weights.noise ?? 0))
  })

  test('reaches the maximum found by trying all weights on a grid', () => {
    const example: RankingExample = { candidates: [{ x: 1 }], right: [true], missingRight: false, weight: 1 }
    const model = fitField([example], { missing: 0, weights: {} }, { penalty: 0.5, steps: 2000, rate: 0.02 })
    const loss = (w: number, m: number) => Math.log(1 + Math.exp(m - w)) + 0.25 * (w * w + m * m)
    const grid = Array.from({ length: 201 }, (_, at) => at / 100 - 1)
    const best = Math.min(...grid.flatMap((w) => grid.map((m) => loss(w, m))))
    expect(loss(model.weights.x ?? 0, model.missing)).toBeCloseTo(best, 3)
  })

  test('stays where it started when there is nothing to learn from', () => {
    const unanswerable: RankingExample = { candidates: [{ x: 1 }], right: [false], missingRight: false, weight: 1 }
    expect(fitField([unanswerable], { missing: 1.5, weights: { x: 2 } }, settings)).toEqual({
      missing: 1.5,
      weights: { x: 2 },
    })
  })
})

describe('fitCalibration', () => {
  test('leaves probabilities that are honest already nearly as they are', () => {
    const honest = [0.1, 0.3, 0.5, 0.7, 0.9].flatMap((probability) =>
      Array.from({ length: 1000 }, (_, at) => ({ probability, right: at < probability * 1000, weight: 1 })),
    )
    const { slope, intercept } = fitCalibration(honest)
    expect(slope).toBeCloseTo(1, 1)
    expect(intercept).toBeCloseTo(0, 1)
  })

  test('takes overconfidence back', () => {
    const boasting = Array.from({ length: 400 }, (_, at) => ({
      probability: at % 2 ? 0.98 : 0.6,
      right: at % 4 > 0 && at % 2 > 0 ? at % 8 < 7 : at % 3 > 0,
      weight: 1,
    }))
    const { slope } = fitCalibration(boasting)
    expect(slope).toBeLessThan(1)
  })

  test('does not run away on a sample without a single error', () => {
    const perfect = Array.from({ length: 50 }, () => ({ probability: 0.999, right: true, weight: 1 }))
    const { slope, intercept } = fitCalibration(perfect)
    expect(Math.abs(slope)).toBeLessThan(3)
    expect(Math.abs(intercept)).toBeLessThan(5)
  })

  test('counts a layout once, however many documents it has', () => {
    const outcomes = (weight: number) => [
      ...Array.from({ length: 300 }, () => ({ probability: 0.9, right: true, weight })),
      ...Array.from({ length: 30 }, (_, at) => ({ probability: 0.9, right: at % 2 === 0, weight: 1 })),
    ]
    const shown = ({ slope, intercept }: ReturnType<typeof fitCalibration>) => slope * Math.log(9) + intercept
    expect(shown(fitCalibration(outcomes(0.1)))).toBeLessThan(shown(fitCalibration(outcomes(1))))
  })
})
