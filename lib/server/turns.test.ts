import { expect, test } from 'vitest'
import { createTurns } from './turns'

test('shared work runs side by side, lone work with nothing beside it, and nobody starves', async () => {
  const turns = createTurns()
  const running = new Set<string>()
  const seen: string[] = []
  const work = (name: string) => async () => {
    running.add(name)
    seen.push([...running].sort().join('+'))
    await new Promise((resolve) => setTimeout(resolve, 5))
    running.delete(name)
    if (name === 'failing') throw new Error('as told')
  }
  const all = [
    turns.run('shared', work('a')),
    turns.run('shared', work('b')),
    turns.run('alone', work('failing')),
    turns.run('alone', work('lone')),
    turns.run('shared', work('c')),
    turns.run('shared', work('d')),
  ]
  const ends = await Promise.allSettled(all)
  expect(ends.map((end) => end.status)).toEqual([
    'fulfilled',
    'fulfilled',
    'rejected',
    'fulfilled',
    'fulfilled',
    'fulfilled',
  ])
  expect(seen).toEqual(['a', 'a+b', 'failing', 'lone', 'c', 'c+d'])
})
