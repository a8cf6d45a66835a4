/** Longer texts come once, and would take much room. */
const longest = 120

/**
 * A pure function of a text that remembers what it said: a document asks the same of its lines again and again, and papers
 * share most of their words. At most `most` answers are kept; then it starts afresh.
 */
export function remembered<Answer extends string | boolean | number>(
  answerOf: (text: string) => Answer,
  most = 5000,
): (text: string) => Answer {
  const known = new Map<string, Answer>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const answer = answerOf(text)
    if (text.length > longest) return answer
    if (known.size >= most) known.clear()
    known.set(text, answer)
    return answer
  }
}
