/** The label of the step at work while the cursor still stands behind it. */
let unfinished: string | undefined

/** Says what is being done, and how long it took: one line a step, finished when the step is. */
export async function step<T>(label: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now()
  write(label)
  unfinished = label
  try {
    const result = await work()
    if (!unfinished) write(label)
    process.stdout.write(`${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s\n`)
    return result
  } catch (error) {
    if (unfinished) process.stdout.write('\n')
    throw error
  } finally {
    unfinished = undefined
  }
}

/** A line of its own, also in the middle of a step. */
export function say(line: string): void {
  if (unfinished) process.stdout.write('\n')
  unfinished = undefined
  console.log(`  ${line}`)
}

function write(label: string): void {
  process.stdout.write(`  ${`${label} …`.padEnd(44)}`)
}
