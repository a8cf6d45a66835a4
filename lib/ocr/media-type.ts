import { AppError } from '../errors'

export const mediaTypes = ['application/pdf', 'image/png', 'image/jpeg', 'image/webp', 'image/tiff'] as const
export type MediaType = (typeof mediaTypes)[number]

/** What a file is, by its first bytes; never by its name. `head` should hold 4 kB, fewer only of a shorter file. */
export function mediaTypeOf(head: Uint8Array): MediaType {
  if (head.length === 0) throw new AppError('empty_file', 'This file is empty.')
  const latin = Buffer.from(head).toString('latin1')
  const starts = (...signatures: string[]) => signatures.some((signature) => latin.startsWith(signature))
  // Mail gateways and old scanners put junk before the header; readers look for it in the first kilobyte.
  if (latin.slice(0, 1024).includes('%PDF-')) return 'application/pdf'
  if (starts('\x89PNG\r\n\x1a\n')) return 'image/png'
  if (starts('\xff\xd8\xff')) return 'image/jpeg'
  if (starts('RIFF') && latin.slice(8, 12) === 'WEBP') return 'image/webp'
  if (starts('II*\0', 'MM\0*', 'II+\0', 'MM\0+')) return 'image/tiff'
  const looksLike = seemsToBe(latin)
  throw new AppError(
    'unsupported_type',
    looksLike
      ? `This looks like ${looksLike}. Only PDF, PNG, JPEG, WebP and TIFF files can be read.`
      : 'This is not a kind of file that can be read. Use PDF, PNG, JPEG, WebP or TIFF.',
  )
}

function seemsToBe(latin: string): string | null {
  if (latin.startsWith('PK')) return zipped(latin)
  if (latin.slice(4, 8) === 'ftyp') return boxed(latin.slice(8, 12))
  const binary = signatures.find(([signature]) => latin.startsWith(signature))
  if (binary) return binary[1]
  const text = latin.replace(/^\xef\xbb\xbf/, '').trimStart()
  const written = texts.find(([pattern]) => pattern.test(text))
  if (written) return written[1]
  return isText(latin) ? 'a text file' : null
}

/** The names of the first entries say what is zipped. */
function zipped(latin: string): string {
  if (latin.includes('mimetypeapplication/vnd.oasis.opendocument')) return 'an OpenDocument file'
  if (latin.includes('word/')) return 'a Word document'
  if (latin.includes('xl/')) return 'an Excel workbook'
  if (latin.includes('ppt/')) return 'a PowerPoint presentation'
  return latin.includes('[Content_Types].xml') ? 'an Office document' : 'a ZIP archive'
}

/** By the brand of an ISO media file. */
function boxed(brand: string): string {
  if (/^(hei[cxms]|hev[cx]|mif1|msf1)$/.test(brand)) return 'a HEIC photo'
  return /^avi[fs]$/.test(brand) ? 'an AVIF image' : 'a video'
}

const signatures: readonly (readonly [signature: string, name: string])[] = [
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'an old Office document or an Outlook message'],
  ['Rar!\x1a\x07', 'a RAR archive'],
  ['7z\xbc\xaf\x27\x1c', 'a 7-Zip archive'],
  ['\x1f\x8b', 'a gzip archive'],
  ['\x1a\x45\xdf\xa3', 'a video'],
  ['GIF87a', 'a GIF image'],
  ['GIF89a', 'a GIF image'],
  ['BM', 'a BMP image'],
  ['8BPS', 'a Photoshop file'],
  ['\0\0\0\x0cjP  \r\n', 'a JPEG 2000 image'],
  ['\xff\x4f\xff\x51', 'a JPEG 2000 image'],
  ['\xff\x0a', 'a JPEG XL image'],
  ['\0\0\0\x0cJXL ', 'a JPEG XL image'],
  ['%!PS', 'a PostScript file'],
  ['{\\rtf', 'a rich text document'],
  ['MZ', 'a program'],
  ['\x7fELF', 'a program'],
  ['ID3', 'a sound file'],
  ['OggS', 'a sound file'],
]

const texts: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/^(<!--[\s\S]*?-->\s*)*<(!doctype html|html|head|body)\b/i, 'a web page (HTML)'],
  [/^(<\?xml[\s\S]*?>\s*)?(<!(--|doctype svg)[\s\S]*?>\s*)*<svg\b/i, 'an SVG drawing'],
  [/^<\?xml[\s\S]*?<(html)\b/i, 'a web page (HTML)'],
  [/^<\?xml/i, 'an XML file'],
  [/^(from |received: |return-path: |delivered-to: |mime-version: )/i, 'an e-mail'],
]

/** No control characters but tabs, line ends, form feeds and escapes. */
function isText(latin: string): boolean {
  for (let index = 0; index < latin.length; index++) {
    const code = latin.charCodeAt(index)
    if (code < 9 || (code > 13 && code < 32 && code !== 27)) return false
  }
  return true
}
