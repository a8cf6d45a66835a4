/** Control, format (bidirectional marks, zero-width) and half characters: they can make a name look like another. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}]/gu
const maxLength = 150

/**
 * A sender's file name made safe to show and to hand out again: no folders, no unseen characters, at most 150
 * characters with the extension kept. It is never used as a path.
 */
export function safeFileName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  const clean = last
    .normalize('NFC')
    .replace(unseen, '')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+/, '')
    .trim()
  if (clean === '') return 'document'
  const characters = [...clean]
  if (characters.length <= maxLength) return clean
  const extension = /\.[\p{L}\p{N}]{1,8}$/u.exec(clean)?.[0] ?? ''
  return `${characters
    .slice(0, maxLength - extension.length - 1)
    .join('')
    .trimEnd()}…${extension}`
}
