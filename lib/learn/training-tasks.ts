import type { Example } from './example'
import type { NumberedExample } from './seen-example'

/** Few enough that their pages are no burden, many enough that handing them out isn't. */
const batchSize = 24

export function batchesOf(positions: readonly number[], size = batchSize): number[][] {
  return Array.from({ length: Math.ceil(positions.length / size) }, (_, at) =>
    positions.slice(at * size, (at + 1) * size),
  )
}

/** Tasks that are made when they are taken. */
export function* late<T, Task>(items: Iterable<T>, taskOf: (item: T) => Task): Generator<Task> {
  for (const item of items) yield taskOf(item)
}

/** The examples at some positions, with their pages as data. */
export function numbered(examples: readonly Example[]): (positions: readonly number[]) => NumberedExample[] {
  return (positions) => positions.map((at) => ({ example: { ...(examples[at] as Example) }, at }))
}

/** Does large tasks before small ones, so that nobody is left with a large one at the end. Results are in the tasks' order. */
export async function largestFirst<Task, Result>(
  tasks: readonly Task[],
  sizeOf: (task: Task) => number,
  doAll: (sorted: Task[]) => Promise<Result[]>,
): Promise<Result[]> {
  const sizes = tasks.map(sizeOf)
  const order = [...tasks.keys()].sort((a, b) => (sizes[b] as number) - (sizes[a] as number) || a - b)
  const done = await doAll(order.map((at) => tasks[at] as Task))
  const results: Result[] = []
  for (const [place, at] of order.entries()) results[at] = done[place] as Result
  return results
}

/** Reports a stage of the training; gives what to call after each of its tasks. `share`: of all, where it begins and ends. */
export function stage(
  { options: { onProgress } }: { readonly options: { readonly onProgress?: (stage: string, share: number) => void } },
  name: string,
  [begin, end]: readonly [begin: number, end: number],
  tasks: number,
): () => void {
  let done = 0
  onProgress?.(name, begin)
  return () => onProgress?.(name, begin + ((end - begin) * ++done) / tasks)
}
