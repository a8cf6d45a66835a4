import { expect, test } from 'vitest'
import { pageImage, pageThumbnail } from './page-image'

const page = { number: 2, widthPixels: 100, heightPixels: 140 }

test('a page that was turned otherwise has another address, an upright one its plain one', () => {
  expect(pageImage('d1', { ...page, rotation: 90 })).not.toBe(pageImage('d1', { ...page, rotation: 270 }))
  expect(pageImage('d1', { ...page, rotation: 0 })).toBe('/api/v1/documents/d1/pages/2/image')
  expect(pageThumbnail('d1', { ...page, rotation: 90 })).toContain('/api/v1/documents/d1/pages/2/thumbnail')
})
