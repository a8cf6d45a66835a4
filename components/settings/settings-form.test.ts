import { expect, test } from 'vitest'
import { issuesOf } from '@/lib/client/form-errors'
import { settings, updateSettingsBody } from '@/lib/contracts/settings'
import { sameForm, toForm, toFormErrors, toPatch, withDefaults } from './settings-form'

const defaults = settings.parse({ upload: {}, routing: {}, ownCompany: {} })

test('settings come back from the form as they went in', () => {
  const stored = {
    ...defaults,
    routing: { errorTarget: 0.015 },
    ownCompany: { names: ['Muster GmbH'], taxIds: ['DE123456789'] },
  }
  expect(toForm(stored).errorTarget).toBe('1.5')
  expect(toPatch(toForm(stored))).toEqual(stored)
})

test('a decimal comma is understood, an empty field is not a number', () => {
  const form = { ...toForm(defaults), errorTarget: ' 2,5 ', maxPages: '' }
  expect(toPatch(form).routing.errorTarget).toBe(0.025)
  expect(toPatch(form).upload.maxPages).toBeNaN()
})

test('the defaults leave the own company alone', () => {
  const form = { ...toForm(defaults), maxPages: '3', names: ['Muster GmbH'] }
  expect(withDefaults(form)).toEqual({ ...form, maxPages: '50' })
  expect(sameForm(form, { ...form })).toBe(true)
  expect(sameForm(form, withDefaults(form))).toBe(false)
})

test('complaints are told at the field of the form, in words for people', () => {
  const parsed = updateSettingsBody.safeParse(
    toPatch({ ...toForm(defaults), maxPages: '2.5', names: ['x'.repeat(201)] }),
  )
  const errors = toFormErrors(parsed.success ? {} : issuesOf(parsed.error))
  expect(Object.keys(errors).toSorted()).toEqual(['maxPages', 'names'])
  expect(errors.maxPages).toBe('Please give a whole number from 1 to 1000.')
  expect(toFormErrors({ '': 'No connection.' })).toEqual({ '': 'No connection.' })
})
