import { expect, test } from 'vitest'
import { groupByVendor, type Half, type SplitDocument, splitByVendor } from './split-by-vendor'

const none: ReadonlyMap<string, Half> = new Map()

function documentsOf(vendors: Readonly<Record<string, number>>): SplitDocument[] {
  return Object.entries(vendors).flatMap(([name, count]) =>
    Array.from({ length: count }, (_, at) => ({ id: `${name}-${at}`, keys: [`name:${name}`] })),
  )
}

function halvesOf(documents: readonly SplitDocument[], assigned = none) {
  return Object.fromEntries(splitByVendor(groupByVendor(documents), assigned))
}

test('documents that share any key, also by way of others, are of one vendor', () => {
  const groups = groupByVendor([
    { id: 'a', keys: ['name:MUSTER', 'tax:DE1'] },
    { id: 'b', keys: ['name:MUSTERGMBH', 'tax:DE1'] },
    { id: 'c', keys: ['name:MUSTERGMBH'] },
    { id: 'd', keys: ['name:OTHER'] },
  ])
  expect(groups).toEqual([
    { key: 'name:MUSTERGMBH', keys: ['name:MUSTER', 'name:MUSTERGMBH', 'tax:DE1'], documents: ['a', 'b', 'c'] },
    { key: 'name:OTHER', keys: ['name:OTHER'], documents: ['d'] },
  ])
})

test.each([
  { vendors: 40, from: 58, to: 60 },
  { vendors: 100, from: 98, to: 100 },
  { vendors: 400, from: 298, to: 300 },
])('of few documents a half is tested on, of many a quarter, whatever order they come in: $vendors vendors', (of) => {
  const sizes = Array.from({ length: of.vendors }, (_, at) => [`V${at}`, 1 + (at % 5)])
  const documents = documentsOf(Object.fromEntries(sizes))
  const halves = halvesOf(documents)
  const tested = documents.filter(({ keys }) => halves[keys[0] as string] === 'test').length
  expect(tested).toBeGreaterThanOrEqual(of.from)
  expect(tested).toBeLessThanOrEqual(of.to)
  expect(halvesOf(documents.toReversed())).toEqual(halves)
})

test('two vendors are enough for two halves', () => {
  expect(halvesOf(documentsOf({ BIG: 30, SMALL: 20 }))).toEqual({ 'name:BIG': 'train', 'name:SMALL': 'test' })
  expect(halvesOf(documentsOf({ ONE: 30 }))).toEqual({ 'name:ONE': 'train' })
})

test('who was tested on once is tested on for good, and who trained goes on training', () => {
  const documents = documentsOf({ OLD: 90, TRAINED: 1, NEW: 4 })
  const assigned = new Map<string, Half>([
    ['name:OLD', 'test'],
    ['name:TRAINED', 'train'],
  ])
  expect(halvesOf(documents, assigned)).toEqual({ 'name:OLD': 'test', 'name:TRAINED': 'train', 'name:NEW': 'train' })
})

test('of two vendors that turn out to be one, the half that tests wins', () => {
  const assigned = new Map<string, Half>([
    ['name:A', 'train'],
    ['name:B', 'test'],
  ])
  const merged = [
    { id: '1', keys: ['name:A', 'vendor:7'] },
    { id: '2', keys: ['name:B', 'vendor:7'] },
    { id: '3', keys: ['name:C'] },
  ]
  expect(halvesOf(merged, assigned)).toEqual({ 'name:A': 'test', 'name:C': 'train' })
})
