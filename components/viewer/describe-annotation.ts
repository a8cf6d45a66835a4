import type { FieldReply } from '@/lib/contracts/documents'

type Annotation = NonNullable<FieldReply['annotation']>

const causes: Readonly<Record<NonNullable<Annotation['cause']>, string>> = {
  misread: 'misread',
  wrong_place: 'taken from the wrong place',
  not_found: 'not found',
  wrong_form: 'the right words, but a wrong value',
}

/**
 * Who decided on a field, when and against what: "Anna corrected it from 190.00 on 3 Nov 2026: misread."
 * `predicted` is what was proposed then, as the reader writes it; `at` likewise.
 */
export function describeAnnotation(
  { state, by, cause }: Pick<Annotation, 'state' | 'by' | 'cause'>,
  predicted: string | null,
  at: string,
): string {
  const why = cause && !(cause === 'not_found' && predicted === null) ? `: ${causes[cause]}` : ''
  switch (state) {
    case 'confirmed':
      return `${by} confirmed it on ${at}.`
    case 'corrected':
      return predicted === null
        ? `${by} filled it in on ${at}; nothing had been found${why}.`
        : `${by} corrected it from ${predicted} on ${at}${why}.`
    case 'absent':
      return predicted === null
        ? `${by} said on ${at} that it is not on the document.`
        : `${by} said on ${at} that it is not on the document; ${predicted} had been found${why}.`
  }
}
