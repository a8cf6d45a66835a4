import type { DocumentReply } from '@/lib/contracts/documents'

export type PageSummary = DocumentReply['pages'][number]

const sources: Readonly<Record<PageSummary['source'], string>> = {
  text_layer: 'text of the file',
  scanner_layer: 'text laid over by the scanner',
  ocr: 'read from the image',
  blank: 'blank',
}

/** "read from the image (OCR 93 %), German, turned by 90°" */
export function describePage(page: PageSummary): string {
  const confidence = page.ocrConfidence === null ? '' : ` (OCR ${Math.floor(page.ocrConfidence * 100)} %)`
  return [
    `${sources[page.source]}${confidence}`,
    page.language && languageName(page.language),
    page.rotation !== 0 && `turned by ${page.rotation}°`,
  ]
    .filter(Boolean)
    .join(', ')
}

/** The application speaks English, so it names languages in English. */
export function languageName(code: string): string {
  return new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code
}
