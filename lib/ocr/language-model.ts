import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Language } from '../document/page'
import { renumberWords } from './word-graph'

/** The packages that a language's two halves come from: the network sees letters, the words favour some of them. */
interface Origin {
  readonly network: string
  readonly words: string
}

/**
 * English is read by the French network with the English words. That network knows all English letters and signs but
 * ~ ¢ ¥ § ™, and ends in 192 cells where the English one has 512: in less time it reads as many words or more.
 */
const origins: Record<Language, Origin> = {
  en: { network: 'fra', words: 'eng' },
  de: { network: 'deu', words: 'deu' },
  fr: { network: 'fra', words: 'fra' },
  nl: { network: 'nld', words: 'nld' },
  es: { network: 'spa', words: 'spa' },
  it: { network: 'ita', words: 'ita' },
  pt: { network: 'por', words: 'por' },
}

export interface LanguageModel {
  /** A `traineddata` file, as the engine takes it. */
  readonly bytes: Uint8Array
  /** Those that the network knows and the language does not write, one after the other. */
  readonly foreignLetters: string
}

export async function loadLanguageModel(language: Language): Promise<LanguageModel> {
  const { network, words } = origins[language]
  const parts = await readParts(network)
  // Italian has one, which only names a list of words that is not there.
  parts.delete(part.config)
  if (words === network) return { bytes: join(parts), foreignLetters: '' }
  const from = await readParts(words)
  replaceWords(parts, from)
  const own = new Set(lettersOf(from))
  const foreign = lettersOf(parts).filter((letter) => /^\p{L}$/u.test(letter) && !own.has(letter))
  return { bytes: join(parts), foreignLetters: foreign.join('') }
}

/** The folder of a language's file, for tesseract.js. */
export function modelFolder(name: string): string {
  const folder = path.dirname(createRequire(import.meta.url).resolve(`@tesseract.js-data/${name}/package.json`))
  return path.join(folder, '4.0.0_best_int')
}

/** Places in the file's table of contents (Tesseract's src/ccutil/tessdatamanager.h). */
export const part = { config: 0, punctuation: 18, words: 19, numbers: 20, letters: 21 } as const
const entries = 24

/** What a file consists of, by its place in the table of contents. */
type Parts = Map<number, Buffer>

async function readParts(name: string): Promise<Parts> {
  return partsOf(gunzipSync(await readFile(path.join(modelFolder(name), `${name}.traineddata.gz`))))
}

/** A `traineddata` file begins with where each of its parts starts, or -1. */
export function partsOf(file: Buffer): Parts {
  const count = file.readInt32LE(0)
  const starts = Array.from({ length: count }, (_, index) => Number(file.readBigInt64LE(4 + 8 * index)))
  const ends = [...starts.filter((start) => start >= 0), file.length].sort((a, b) => a - b)
  return new Map(
    starts.flatMap((start, index) =>
      start < 0 ? [] : [[index, file.subarray(start, ends[ends.lastIndexOf(start) + 1])] as const],
    ),
  )
}

function join(parts: Parts): Uint8Array {
  const head = Buffer.alloc(4 + 8 * entries, 0xff)
  head.writeInt32LE(entries, 0)
  let at = head.length
  for (const [index, bytes] of parts) {
    head.writeBigInt64LE(BigInt(at), 4 + 8 * index)
    at += bytes.length
  }
  return Buffer.concat([head, ...parts.values()])
}

/** Words are kept as numbers of letters, and every model numbers its letters in its own way. */
function replaceWords(parts: Parts, from: Parts): void {
  const letters = lettersOf(parts)
  const numbers = new Map(letters.map((letter, number) => [letter, number]))
  // The first one stands for any letter, in every model.
  const renumbering = lettersOf(from).map((letter, number) => (number === 0 ? 0 : numbers.get(letter)))
  for (const place of [part.punctuation, part.words, part.numbers]) {
    const graph = from.get(place)
    if (graph) parts.set(place, renumberWords(graph, renumbering, letters.length))
  }
}

/** A model's alphabet: after the count, a line for each letter, which begins with it. */
export function lettersOf(parts: Parts): string[] {
  const [, ...lines] = (parts.get(part.letters) ?? Buffer.alloc(0)).toString('utf8').trimEnd().split('\n')
  return lines.map((line) => line.split(' ')[0] as string)
}
