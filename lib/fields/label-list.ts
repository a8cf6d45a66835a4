/** Labels written as one text, separated by `|`. */
export function labelList(text: string): readonly string[] {
  return text
    .split('|')
    .map((label) => label.replace(/\s+/g, ' ').trim())
    .filter((label) => label !== '')
}
