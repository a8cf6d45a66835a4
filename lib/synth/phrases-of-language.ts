import type { Language } from '../document/page'
import { dutch } from './words/dutch'
import { english } from './words/english'
import { french } from './words/french'
import { german } from './words/german'
import { italian } from './words/italian'
import type { Phrases } from './words/phrases'
import { portuguese } from './words/portuguese'
import { spanish } from './words/spanish'

export const phrasesOfLanguage: Readonly<Record<Language, Phrases>> = {
  en: english,
  de: german,
  fr: french,
  nl: dutch,
  es: spanish,
  it: italian,
  pt: portuguese,
}
