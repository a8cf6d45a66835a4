import { expect, test } from 'vitest'
import { errorTarget, settings, thresholdsQuery, updateSettingsBody } from './settings'

test('a change of one setting does not bring the defaults of the others with it', () => {
  expect(updateSettingsBody.parse({ upload: { maxPages: 7 } })).toEqual({ upload: { maxPages: 7 } })
})

test('an error target is a share from a tenth of a percent to a fifth, in tenths of a percent', () => {
  expect([0.001, 0.003, 0.023, 0.145, 0.2].map((share) => errorTarget.safeParse(share).success)).not.toContain(false)
  expect([0, 0.0005, 0.0125, 0.201, 2].map((share) => errorTarget.safeParse(share).success)).not.toContain(true)
})

test('a threshold stored by an older version is left out', () => {
  expect(settings.shape.routing.parse({ threshold: 0.9 })).toEqual({ errorTarget: 0.02, byType: {} })
})

test('an error target may be asked about in an address', () => {
  expect(thresholdsQuery.parse({ errorTarget: '0.05' })).toEqual({ errorTarget: 0.05 })
  expect(thresholdsQuery.parse({})).toEqual({})
  expect(thresholdsQuery.safeParse({ errorTarget: 'some' }).success).toBe(false)
})
