import type { Prisma } from '@/prisma/generated/client'

/** Enough for any word or number; longer runs are noise of a broken text layer. */
const maxWordLength = 40
/** Keeps the index entry of a document of hundreds of pages far below PostgreSQL's 1 MB. */
const maxWords = 8000

/**
 * What a document is found by. Case, accents and punctuation do not count; a text with punctuation inside ("RE-2044",
 * "1.234,50") is found by its parts and written together.
 */
export function searchWords(texts: Iterable<string>): string[] {
  const words = new Set<string>()
  for (const text of texts) {
    for (const chunk of chunks(text)) {
      for (const word of [chunk.join(''), ...chunk]) words.add(word.slice(0, maxWordLength))
      if (words.size >= maxWords) return [...words].slice(0, maxWords)
    }
  }
  return [...words]
}

/**
 * The same for what somebody types, as a `tsquery`: every word must occur as a word or its beginning.
 * Null when there is no letter or digit in it.
 */
export function searchQuery(typed: string): string | null {
  const terms = chunks(typed).map((chunk) => {
    const parts = chunk.map(prefix).join(' & ')
    return chunk.length === 1 ? parts : `(${prefix(chunk.join(''))} | (${parts}))`
  })
  return terms.length === 0 ? null : terms.join(' & ')
}

export async function saveSearchWords(
  tx: Prisma.TransactionClient,
  id: string,
  texts: Iterable<string>,
): Promise<void> {
  const words = searchWords(texts)
  await tx.$executeRaw`update documents set search = array_to_tsvector(${words}::text[]) where id = ${id}::uuid`
}

/** Per run of non-space characters its folded words. */
function chunks(text: string): string[][] {
  return fold(text)
    .split(/\s+/u)
    .map((chunk) => chunk.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== ''))
    .filter((chunk) => chunk.length > 0)
}

/** Lower case without accents: "Größe" and "grosse" are one. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss')
}

/** Letters and digits only, so nothing in it can end the quotes. */
function prefix(word: string): string {
  return `'${word.slice(0, maxWordLength)}':*`
}
