import { expect, test } from 'vitest'
import { issuesOf } from '@/lib/client/form-errors'
import { settings, updateSettingsBody } from '@/lib/contracts/settings'
import { sameForm, toForm, toFormErrors, toPatch, withDefaults } from './settings-form'

const defaults = settings.parse({ upload: {}, routing: {}, review: {}, training: {}, ownCompany: {} })

test('settings come back from the form as they went in', () => {
  const stored = {
    ...defaults,
    routing: { errorTarget: 0.015, byType: { receipt: 0.05 } },
    review: { auditShare: 0.025, rekeyAbove: 10_000 },
    ownCompany: { names: ['Muster GmbH'], taxIds: ['DE123456789'] },
  }
  expect(toForm(stored)).toMatchObject({ errorTarget: '1.5', auditShare: '2.5', rekeyAbove: '10000' })
  // What stands on no field of the form is left out of the change, and so stays as it is.
  const { training: _, routing, ...typed } = stored
  expect(toPatch(toForm(stored))).toEqual({ ...typed, routing: { errorTarget: routing.errorTarget } })
})

test('a decimal comma is understood, an empty field is not a number', () => {
  const form = { ...toForm(defaults), errorTarget: ' 2,5 ', maxPages: '' }
  expect(toPatch(form).routing.errorTarget).toBe(0.025)
  expect(toPatch(form).upload.maxPages).toBeNaN()
})

test('without an amount no total is typed again; an amount of zero is one', () => {
  expect(toForm(defaults).rekeyAbove).toBe('')
  expect(toPatch(toForm(defaults)).review.rekeyAbove).toBeNull()
  expect(toPatch({ ...toForm(defaults), rekeyAbove: '0' }).review.rekeyAbove).toBe(0)
  expect(toPatch({ ...toForm(defaults), rekeyAbove: 'much' }).review.rekeyAbove).toBeNaN()
})

test('a share of more than everything is told at its field', () => {
  const parsed = updateSettingsBody.safeParse(toPatch({ ...toForm(defaults), auditShare: '101', rekeyAbove: '-1' }))
  expect(toFormErrors(parsed.success ? {} : issuesOf(parsed.error))).toEqual({
    auditShare: 'Please give a number from 0 to 100.',
    rekeyAbove: 'Please give an amount, or leave it empty.',
  })
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
