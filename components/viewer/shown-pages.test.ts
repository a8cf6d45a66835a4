import { expect, test } from 'vitest'
import type { PageSummary } from './describe-page'
import { shownPages } from './shown-pages'

const page = (number: number) => ({ number, widthPixels: 1000, heightPixels: 500 }) as PageSummary

test('pages that are not read yet take the size of the first', () => {
  expect(shownPages({ pages: [page(1), page(3)], pageCount: 3 })).toEqual([
    { number: 1, widthPixels: 1000, heightPixels: 500, rotation: 0, read: true },
    { number: 2, widthPixels: 1000, heightPixels: 500, rotation: 0, read: false },
    { number: 3, widthPixels: 1000, heightPixels: 500, rotation: 0, read: true },
  ])
})

test('before the first page is read all are upright sheets', () => {
  const [first] = shownPages({ pages: [], pageCount: 2 })
  expect(first?.read).toBe(false)
  expect((first?.heightPixels ?? 0) / (first?.widthPixels ?? 1)).toBeCloseTo(Math.SQRT2, 2)
  expect(shownPages({ pages: [], pageCount: 0 })).toEqual([])
})
