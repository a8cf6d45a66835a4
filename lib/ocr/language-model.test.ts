import { expect, test } from 'vitest'
import { languages } from '../document/page'
import { lettersOf, loadLanguageModel, part, partsOf } from './language-model'
import { endOfWord, lastOfNode, noEdge, readEdge } from './word-graph'

async function open(language: (typeof languages)[number]) {
  const { bytes, foreignLetters } = await loadLanguageModel(language)
  const parts = partsOf(Buffer.from(bytes))
  const letters = lettersOf(parts)
  const graph = parts.get(part.words) as Buffer
  const knows = (word: string) => {
    let node = 0
    for (const [index, letter] of [...word].entries()) {
      const edge = findEdge(graph, node, letters.indexOf(letter), index === word.length - 1)
      if (!edge) return false
      node = edge.next
    }
    return true
  }
  return { letters, foreignLetters, graph, knows }
}

/** One letter may leave a node twice: as the end of a word, and on to longer ones. */
function findEdge(graph: Buffer, node: number, letter: number, last: boolean) {
  if (node === noEdge) return undefined
  for (let index = node; ; index++) {
    const edge = readEdge(graph, index)
    if (edge.letter === letter && (last ? (edge.flags & endOfWord) !== 0 : edge.next !== noEdge)) return edge
    if (edge.flags & lastOfNode) return undefined
  }
}

test('English has the French network and the English words', async () => {
  const [en, fr] = await Promise.all([open('en'), open('fr')])
  expect(en.letters).toEqual(fr.letters)
  for (const letter of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,:;-/&%#@()$€£') {
    expect(en.letters).toContain(letter)
  }
  expect(['invoice', 'the', 'Street', 'quantity'].map(en.knows)).toEqual([true, true, true, true])
  expect(['échéance', 'invoicf', 'qzx'].map(en.knows)).toEqual([false, false, false])
  expect(['facture', 'échéance'].map(fr.knows)).toEqual([true, true])
})

test('English is not read with letters that only French writes', async () => {
  const [en, fr] = await Promise.all([open('en'), open('fr')])
  expect([...en.foreignLetters]).toEqual(expect.arrayContaining([...'ÀÇÈçàèûœ']))
  // English has it in its borrowed words.
  expect(en.foreignLetters).not.toContain('é')
  expect(fr.foreignLetters).toBe('')
})

test('a word’s first letters stand in the order in which the engine looks them up', async () => {
  const { graph } = await open('en')
  const first: number[] = []
  do first.push(readEdge(graph, first.length).letter)
  while ((readEdge(graph, first.length - 1).flags & lastOfNode) === 0)
  expect(first.length).toBeGreaterThan(50)
  expect(first).toEqual([...first].sort((a, b) => a - b))
})

test('the words of every other language are its own', async () => {
  const known = { de: 'Rechnung', fr: 'facture', nl: 'factuur', es: 'factura', it: 'fattura', pt: 'fatura' } as const
  for (const language of languages)
    if (language !== 'en') expect((await open(language)).knows(known[language])).toBe(true)
})
