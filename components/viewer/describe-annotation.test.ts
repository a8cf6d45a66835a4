import { expect, test } from 'vitest'
import { describeAnnotation } from './describe-annotation'

const by = 'Anna'

test('a correction says from what and why', () => {
  expect(describeAnnotation({ state: 'corrected', by, cause: 'misread' }, '190.00', '3 Nov 2026')).toBe(
    'Anna corrected it from 190.00 on 3 Nov 2026: misread.',
  )
})

test('what was not found is not said twice', () => {
  expect(describeAnnotation({ state: 'corrected', by, cause: 'not_found' }, null, '3 Nov 2026')).toBe(
    'Anna filled it in on 3 Nov 2026; nothing had been found.',
  )
})

test('a confirmation and an absence name who and when', () => {
  expect(describeAnnotation({ state: 'confirmed', by, cause: null }, '119.00', '3 Nov 2026')).toBe(
    'Anna confirmed it on 3 Nov 2026.',
  )
  expect(describeAnnotation({ state: 'absent', by, cause: 'wrong_place' }, '119.00', '3 Nov 2026')).toBe(
    'Anna said on 3 Nov 2026 that it is not on the document; 119.00 had been found: taken from the wrong place.',
  )
  expect(describeAnnotation({ state: 'absent', by, cause: null }, null, '3 Nov 2026')).toBe(
    'Anna said on 3 Nov 2026 that it is not on the document.',
  )
})
