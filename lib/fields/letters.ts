/*
 * Counted by code, with a pattern only for texts that aren't ASCII: every word of a page is asked several times. The patterns
 * stand apart from where they are used because a pattern with \p is built anew each time its line runs.
 */
const anyLetter = /\p{L}/u
const anyDigit = /\p{N}/u
const notLetter = /[^\p{L}]/gu
const notDigit = /[^\p{N}]/gu

/** Of any script. */
export function hasLetter(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (isLetterCode(code)) return true
    if (code > 127) return anyLetter.test(text)
  }
  return false
}

/** Of any script, fractions and numerals included. */
export function hasDigit(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (isDigitCode(code)) return true
    if (code > 127) return anyDigit.test(text)
  }
  return false
}

export function letterCount(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code > 127) return text.replace(notLetter, '').length
    if (isLetterCode(code)) count++
  }
  return count
}

export function digitCount(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code > 127) return text.replace(notDigit, '').length
    if (isDigitCode(code)) count++
  }
  return count
}

function isLetterCode(code: number): boolean {
  const lower = code | 32
  return lower >= 97 && lower <= 122 && code < 128
}

function isDigitCode(code: number): boolean {
  return code >= 48 && code <= 57
}
