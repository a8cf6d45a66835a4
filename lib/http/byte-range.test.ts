import { expect, test } from 'vitest'
import { byteRange } from './byte-range'

const file = { size: 1000, tag: '"abc"' }
const asked = (range: string, more: Record<string, string> = {}) => byteRange(new Headers({ range, ...more }), file)

test('a part of a file is what RFC 9110 means by it', () => {
  expect(asked('bytes=0-499')).toEqual({ from: 0, to: 499 })
  expect(asked('bytes=500-')).toEqual({ from: 500, to: 999 })
  expect(asked('bytes=990-2000')).toEqual({ from: 990, to: 999 })
  expect(asked('bytes=-100')).toEqual({ from: 900, to: 999 })
  expect(asked('bytes=-5000')).toEqual({ from: 0, to: 999 })
})

test('what lies behind the end is nothing', () => {
  expect(asked('bytes=1000-')).toBe('none')
  expect(asked('bytes=-0')).toBe('none')
  expect(byteRange(new Headers({ range: 'bytes=0-' }), { size: 0, tag: '"a"' })).toBe('none')
})

test('all of it is sent for what is not one range of bytes', () => {
  for (const range of ['bytes=0-1,5-9', 'lines=1-2', 'bytes=-', 'bytes=5-2', 'bytes=a-b', '']) {
    expect(asked(range)).toBeNull()
  }
  expect(byteRange(new Headers(), file)).toBeNull()
})

test('a part of another file is never joined to this one', () => {
  expect(asked('bytes=500-', { 'if-range': '"abc"' })).toEqual({ from: 500, to: 999 })
  expect(asked('bytes=500-', { 'if-range': '"other"' })).toBeNull()
  expect(asked('bytes=500-', { 'if-range': 'W/"abc"' })).toBeNull()
  expect(asked('bytes=500-', { 'if-range': 'Sat, 21 Nov 2026 00:00:00 GMT' })).toBeNull()
})
