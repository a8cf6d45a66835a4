import { expect, test } from 'vitest'
import { pageOfText } from './page-of-text'
import { parseContextOf } from './parse-context'

const dayFirst = (text: string) => parseContextOf([pageOfText(text)]).dayFirst

test('a state and its ZIP code make a paper American, any two letters and five digits do not', () => {
  expect(dayFirst('100 Main St\nAustin, TX 78701\nDate 03/02/2018')).toBe(false)
  expect(dayFirst('Invoice NO 10256\nDate 03/02/2018')).toBe(true)
})

test('a date that leaves no choice settles the others', () => {
  expect(dayFirst('Austin, TX 78701\n25/03/2018\n03/02/2018')).toBe(true)
})
