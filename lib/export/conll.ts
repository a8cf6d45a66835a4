import type { ExportFormat } from './export-format'
import { type LabelledSpan, labelledSpans, spansOfTags, tagsOf, withoutOverlaps } from './labelled-spans'

const opening = '-DOCSTART- -X- O'

/**
 * CoNLL 2003 as annotation tools write it, IOB2: `token -X- _ B-LABEL`. A blank line ends a page, as it ends a sentence
 * elsewhere; a page without words leaves no trace, so words count through the document when it is read again.
 */
export const conll: ExportFormat = {
  name: 'conll',
  label: 'CoNLL 2003 (IOB2)',
  purpose: 'To train any tagger of words: one word and its tag a line, as most tools read it.',
  layout: 'documents.conll: a word a line, a blank line after each page, -DOCSTART- before each document',
  joined: [{ path: 'documents.conll' }],
  overlaps: 'longest',
  images: false,
  write(document) {
    const { kept } = withoutOverlaps(labelledSpans(document))
    const pages = document.pages.flatMap(({ number, words }) => {
      const onPage = kept.filter(({ page }) => page === number)
      const tags = tagsOf(words.length, onPage)
      return words.length > 0 ? words.map(({ text }, at) => `${token(text)} -X- _ ${tags[at]}\n`).join('') : []
    })
    return [{ path: 'documents.conll', text: `${[`${opening}\n`, ...pages].join('\n')}\n` }]
  },
}

/** Columns are parted by white space, and Python's idea of it holds no-break spaces too. */
function token(text: string): string {
  return text.replace(/[\s\p{Cc}]/gu, '_') || '_'
}

export interface TaggedDocument {
  readonly tokens: string[]
  /** Words count through the document, as page 1. */
  readonly spans: LabelledSpan[]
}

/** @throws RangeError where a line has not four columns */
export function readConll(text: string): TaggedDocument[] {
  const documents: { tokens: string[]; tags: string[] }[] = []
  for (const line of text.split('\n')) {
    if (line === opening) documents.push({ tokens: [], tags: [] })
    else if (line !== '') {
      const [token, , , tag] = line.split(' ')
      if (token === undefined || tag === undefined) throw new RangeError(`Not a line of CoNLL: ${line}`)
      documents.at(-1)?.tokens.push(token)
      documents.at(-1)?.tags.push(tag)
    }
  }
  return documents.map(({ tokens, tags }) => ({ tokens, spans: spansOfTags(tags, 1) }))
}
