import { expect, test } from 'vitest'
import { driftOf, grownBins } from './drift-levels'

test('few documents raise no alarm, however far they lie apart', () => {
  expect(driftOf('distribution', { reference: [500, 0], current: [0, 29] }, 1).level).toBe('too_few')
  expect(driftOf('distribution', { reference: [59, 0], current: [0, 500] }, 1).level).toBe('too_few')
  expect(driftOf('distribution', { reference: [500, 0], current: [0, 30] }, 1).level).toBe('alarm')
})

test('a shift that is certain but small is steady, one of middle size is to be watched', () => {
  expect(driftOf('distribution', { reference: [50_000, 50_000], current: [52_000, 48_000] }, 1).level).toBe('steady')
  expect(driftOf('distribution', { reference: [5000, 5000], current: [700, 300] }, 1).level).toBe('watch')
  expect(driftOf('share', { reference: [900, 100], current: [830, 170] }, 1).level).toBe('watch')
})

test('a large shift that chance would make as well is steady', () => {
  const histograms = { reference: [60, 10], current: [25, 9] }
  expect(driftOf('share', histograms, 1)).toMatchObject({ level: 'steady' })
  expect(driftOf('share', histograms, 1).value).toBeGreaterThan(0.1)
})

test('the more measures are looked at, the more it takes for an alarm', () => {
  const histograms = { reference: [300, 100], current: [60, 50] }
  expect(driftOf('share', histograms, 1).level).toBe('alarm')
  expect(driftOf('share', histograms, 10_000).level).toBe('steady')
})

test('a share that may only rise raises no alarm where it falls', () => {
  const fallen = { reference: [500, 500], current: [180, 20] }
  expect(driftOf('share', fallen, 1).level).toBe('alarm')
  expect(driftOf('rising', fallen, 1).level).toBe('steady')
  expect(driftOf('rising', { reference: fallen.current, current: fallen.reference }, 1).level).toBe('alarm')
})

test('the bins that grew are those behind the difference, the most grown first', () => {
  expect(grownBins({ reference: [10, 80, 10, 0], current: [36, 4, 10, 50] })).toEqual([3, 0])
  expect(grownBins({ reference: [5, 5], current: [5, 5] })).toEqual([])
})
