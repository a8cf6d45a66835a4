import { expect, test } from 'vitest'
import { updateSettingsBody } from './settings'

test('a change of one setting does not bring the defaults of the others with it', () => {
  expect(updateSettingsBody.parse({ upload: { maxPages: 7 } })).toEqual({ upload: { maxPages: 7 } })
})
