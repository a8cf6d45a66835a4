import { expect, test } from 'vitest'
import { settings } from '@/lib/contracts/settings'
import { trainingErrors, trainingOf, trainingToForm } from './training-form'

const { training } = settings.parse({ upload: {}, routing: {}, review: {}, training: {}, ownCompany: {} })

test('settings come back from the form as they went in, the schedule in words', () => {
  expect(trainingOf(trainingToForm(training))).toEqual(training)
  const stored = { ...training, schedule: '0 2 * * 0', afterAnnotations: 500, onDrift: true }
  expect(trainingToForm(stored)).toMatchObject({ schedule: 'every Sunday at 02:00', afterAnnotations: '500' })
  expect(trainingOf(trainingToForm(stored))).toEqual(stored)
  const odd = { ...training, schedule: '*/20 1-5 * * *' }
  expect(trainingOf(trainingToForm(odd))).toEqual(odd)
})

test('what is no schedule and no number is told at its field', () => {
  const form = { ...trainingToForm(training), schedule: 'soon', afterAnnotations: '5', syntheticDocuments: '' }
  expect(Object.keys(trainingErrors(form))).toEqual(['schedule', 'afterAnnotations', 'syntheticDocuments'])
  expect(trainingErrors({ ...form, schedule: ' ', afterAnnotations: '', syntheticDocuments: '0' })).toEqual({})
})
