/** The keys of all lines (`compactKey`) as one text, to count where one of them comes again. */
export class LineKeys {
  private readonly text: string
  /** Where each line begins in `text`. */
  private readonly starts: number[] = []

  constructor(keys: readonly string[]) {
    let length = 0
    for (const key of keys) {
      this.starts.push(length)
      length += key.length + 1
    }
    this.text = keys.join('\n')
  }

  /** How many lines but line `own` hold the key. */
  otherLinesWith(key: string, own: number): number {
    let count = 0
    let line = 0
    for (let at = this.text.indexOf(key); at >= 0; at = this.text.indexOf(key, this.starts[line + 1])) {
      while ((this.starts[line + 1] ?? Number.POSITIVE_INFINITY) <= at) line++
      if (line !== own) count++
      if (line + 1 >= this.starts.length) break
    }
    return count
  }
}
