import { expect, test } from 'vitest'
import { HashSet, KeyHashes } from './key-set'

const keys = ['rechnungsnummer', 'total', 'amountdue', 'n', 'número']

function hashesOf(...parts: readonly string[]): KeyHashes {
  const hashes = new KeyHashes()
  for (const part of parts) hashes.append(part)
  return hashes
}

test('a key grown word by word hashes as the whole one', () => {
  expect(hashesOf('amount', '', 'due').whole()).toBe(hashesOf('amountdue').whole())
})

test('the hash of an end, and of a key without one character, are those of the shorter text', () => {
  const hashes = hashesOf('handelsrechnungsnummer')
  expect(hashes.tail(7)).toBe(hashesOf('rechnungsnummer').whole())
  const text = 'rechnungsnummer'
  for (let at = 0; at < text.length; at++) {
    expect(hashesOf(text).without(at)).toBe(hashesOf(text.slice(0, at) + text.slice(at + 1)).whole())
  }
})

test('a set knows all its keys and refuses nearly all others', () => {
  const set = new HashSet()
  for (const key of keys) set.add(key)
  expect(keys.filter((key) => !set.mayHave(hashesOf(key).whole()))).toEqual([])
  const others = Array.from({ length: 2000 }, (_, at) => `other${at}`)
  expect(others.filter((key) => set.mayHave(hashesOf(key).whole())).length).toBeLessThan(3)
})

test('a key longer than any that is asked for is cut, not an error', () => {
  const hashes = hashesOf('x'.repeat(2000))
  expect(hashes.length).toBeLessThan(2000)
})
