import nlp from 'compromise/two'
import { compactKey } from './normalise'

export interface Entities {
  /** Keys (`compactKey`) of the names the recogniser sees. */
  readonly organisations: ReadonlySet<string>
  readonly people: ReadonlySet<string>
  readonly places: ReadonlySet<string>
}

type Kind = keyof Entities
interface Term {
  readonly text: string
  readonly tags: ReadonlySet<string>
}

/** The tags that make a word a part of such a name. */
const tagOf: Readonly<Record<Kind, string>> = { organisations: 'Organization', people: 'Person', places: 'Place' }
const kinds: readonly Kind[] = ['organisations', 'people', 'places']

const maxPersonWords = 3

/**
 * Names of organisations, people and places in some lines of text. The recogniser knows English only: elsewhere it finds
 * little, which is why it has a vote among the features and never the last word. It is stopped behind its word list and
 * first tagger: the passes behind those are written for sentences, take ten times as long and change next to nothing here.
 */
export function findEntities(lines: readonly string[]): Entities {
  if (namesOfLine.size > maxLines) namesOfLine.clear()
  readNames([...new Set(lines)].filter((line) => !namesOfLine.has(line)))
  const found = { organisations: new Set<string>(), people: new Set<string>(), places: new Set<string>() }
  for (const line of lines)
    for (const kind of kinds) for (const name of namesOfLine.get(line)?.[kind] ?? []) found[kind].add(name)
  return found
}

/** Lines come again from paper to paper, and each is tagged by itself. */
const namesOfLine = new Map<string, Entities>()
const maxLines = 5000

function readNames(lines: readonly string[]): void {
  const tags = tagged(lines)
  for (const [at, line] of lines.entries()) {
    const names = { organisations: new Set<string>(), people: new Set<string>(), places: new Set<string>() }
    for (const kind of kinds) addNames(names[kind], tags[at] ?? [], kind)
    namesOfLine.set(line, names)
  }
}

/** The words of each line with their tags. */
function tagged(lines: readonly string[]): readonly (readonly Term[])[] {
  const sentences = lines.map((line) => ({ terms: line.split(' ').flatMap(termOf) }))
  const worded = sentences.filter(({ terms }) => terms.length > 0)
  if (worded.length === 0) return []
  // It takes words already parted, as it writes them itself; its types tell of texts only.
  const view = nlp.tokenize(worded as unknown as string)
  view.compute(['lexicon', 'preTagger'])
  const terms = view.docs as unknown as readonly (readonly Term[])[]
  return sentences.map((sentence) => terms[worded.indexOf(sentence)] ?? [])
}

const marksAround = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu
const capital = /^\p{Lu}/u

function termOf(word: string): object[] {
  const text = word.replace(marksAround, '')
  return text === '' ? [] : [{ text, normal: text.toLowerCase(), pre: '', post: ' ', tags: [] }]
}

/** Runs of words of one kind; a person's may go on with a name that no list knows. */
function addNames(names: Set<string>, terms: readonly Term[], kind: Kind): void {
  let run = ''
  let words = 0
  for (const { text, tags } of terms) {
    const goesOn = kind === 'people' && run !== '' && isSurname(text, tags)
    if (tags.has(tagOf[kind]) || goesOn) {
      run += text
      words++
    } else if (run !== '') {
      addName(names, run, words, kind)
      run = ''
      words = 0
    }
  }
  addName(names, run, words, kind)
}

function addName(names: Set<string>, run: string, words: number, kind: Kind): void {
  const key = compactKey(run)
  if (key.length > 2 && (kind !== 'people' || words <= maxPersonWords)) names.add(key)
}

function isSurname(text: string, tags: ReadonlySet<string>): boolean {
  return capital.test(text) && tags.has('Noun') && !tags.has('Organization') && !tags.has('Place')
}
