import { expect, test } from 'vitest'
import type { OcrPool } from '@/lib/ocr/ocr-pool'
import type { PageReading } from '@/lib/ocr/reader-request'
import { urgentFirst } from './urgent-first'

test('an urgent page is read before bulk pages that have waited longer, and a cancelled one is not read', async () => {
  const read: string[] = []
  let running = 0
  const pool: OcrPool = {
    size: 2,
    inspect: () => Promise.reject(new Error('not asked for')),
    read: async ({ path }) => {
      read.push(path)
      expect(++running).toBeLessThanOrEqual(2)
      await new Promise((resolve) => setTimeout(resolve, 5))
      running--
      return {} as PageReading
    },
    warm: () => undefined,
    close: async () => undefined,
  }
  const { interactive, bulk } = urgentFirst(pool)
  const page = (path: string) => ({ path, mediaType: 'application/pdf', index: 0, limits: {} }) as never
  const cancelled = AbortSignal.abort(new Error('cancelled'))
  const results = await Promise.allSettled([
    bulk.read(page('bulk 1')),
    bulk.read(page('bulk 2')),
    bulk.read(page('bulk 3')),
    bulk.read(page('cancelled'), cancelled),
    bulk.read(page('bulk 4')),
    interactive.read(page('urgent')).then(() => interactive.read(page('and on'))),
  ])
  expect(read).toEqual(['bulk 1', 'bulk 2', 'urgent', 'bulk 3', 'and on', 'bulk 4'])
  expect(results.map((result) => result.status)).toEqual([
    'fulfilled',
    'fulfilled',
    'fulfilled',
    'rejected',
    'fulfilled',
    'fulfilled',
  ])
})
