import { expect, test } from 'vitest'
import { keepOrder } from './keep-order'

const rows = (ids: string) => [...ids].map((id) => ({ id }))

test('rows stay where they were first seen, new ones come last, gone ones leave no gap', () => {
  const kept = keepOrder(rows('cxbya'), ['a', 'b', 'gone', 'c'])
  expect(kept.map(({ id }) => id).join('')).toBe('abcxy')
})
