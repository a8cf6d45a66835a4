import { expect, test } from 'vitest'
import { z } from 'zod'
import { ApiError } from './api'
import { issuesOf, refusalOf } from './form-errors'

test('the first complaint about a field is the one that is shown', () => {
  const schema = z.object({
    name: z.string().min(1, 'Please give a name.').regex(/^x/, 'Not like this.'),
    age: z.number(),
  })
  const parsed = schema.safeParse({ name: '', age: 3 })
  expect(parsed.success ? {} : issuesOf(parsed.error)).toEqual({ name: 'Please give a name.' })
})

test('a refusal lands at the field it names', () => {
  const details = [
    { path: 'upload.maxPages', message: 'At most 1000.' },
    { path: 'elsewhere', message: 'Not here.' },
  ]
  const error = new ApiError('bad_request', 'At most 1000.', { details })
  expect(refusalOf(error, ['upload.maxPages'])).toEqual({ 'upload.maxPages': 'At most 1000.' })
})

test('what names no field of the form concerns all of it', () => {
  const error = new ApiError('conflict', 'There is a user with this e-mail already.')
  expect(refusalOf(error, ['email'])).toEqual({ '': 'There is a user with this e-mail already.' })
  const strange = new ApiError('bad_request', 'No.', { details: [{ path: 'x', message: 'No.' }] })
  expect(refusalOf(strange, ['email'])).toEqual({ '': 'No.' })
  expect(refusalOf('what', [])['']).toMatch(/try again/)
})
