import nlp from 'compromise'
import { compactKey } from './normalise'

export interface Entities {
  /** Keys (`compactKey`) of the names the recogniser sees. */
  readonly organisations: ReadonlySet<string>
  readonly people: ReadonlySet<string>
  readonly places: ReadonlySet<string>
}

/**
 * Names of organisations, people and places in some lines of text. The recogniser knows English only: elsewhere it finds
 * little, which is why it has a vote among the features and never the last word.
 */
export function findEntities(lines: readonly string[]): Entities {
  if (lines.length === 0) return { organisations: new Set(), people: new Set(), places: new Set() }
  const document = nlp(lines.map((line) => line.replace(/[.!?]+(?=\s|$)/g, '')).join('.\n'))
  return {
    organisations: keysOf(document.organizations().out('array')),
    people: keysOf(document.people().out('array')),
    places: keysOf(document.places().out('array')),
  }
}

function keysOf(texts: readonly string[]): Set<string> {
  return new Set(texts.map(compactKey).filter((key) => key.length > 2))
}
