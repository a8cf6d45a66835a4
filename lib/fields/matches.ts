/** Every match of a global pattern, none of them empty. `matchAll` copies the pattern at each call, which costs more than the search. */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    if (match[0] === '') pattern.lastIndex++
    else found.push(match)
  }
  return found
}
