import { expect, test } from 'vitest'
import { findEntities } from './entities'

test('names of companies, people and places are told apart', () => {
  const { organisations, people, places } = findEntities(['HDFC Bank', 'Jane Doe', 'New Delhi', 'Blue widget'])
  expect([...organisations]).toContain('hdfcbank')
  expect([...people]).toContain('janedoe')
  expect([...places]).toContain('newdelhi')
  expect([...organisations, ...people, ...places]).not.toContain('bluewidget')
})

test('lines without words are no names, and none are sought without lines', () => {
  expect(findEntities([]).people.size).toBe(0)
  expect(findEntities(['---', '']).organisations.size).toBe(0)
})
