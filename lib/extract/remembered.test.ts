import { expect, test } from 'vitest'
import { remembered } from './remembered'

test('asks once for each text, also where the answer is no', () => {
  const asked: string[] = []
  const isLong = remembered((text) => {
    asked.push(text)
    return text.length > 3
  })
  expect(['long', 'no', 'long', 'no'].map(isLong)).toEqual([true, false, true, false])
  expect(asked).toEqual(['long', 'no'])
})

test('forgets rather than grow', () => {
  let count = 0
  const counted = remembered((text) => `${text}${++count}`, 2)
  expect(['a', 'b', 'a', 'c', 'a'].map(counted)).toEqual(['a1', 'b2', 'a1', 'c3', 'a4'])
})

test('does not keep a text that is very long', () => {
  let count = 0
  const counted = remembered(() => ++count)
  expect([counted('x'.repeat(500)), counted('x'.repeat(500))]).toEqual([1, 2])
})
