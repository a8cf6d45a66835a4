import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Page } from '@/lib/document/page'
import { drawLinesPdf } from '@/lib/export/draw-lines-pdf'
import { createOcrPool } from '@/lib/ocr/ocr-pool'
import { readPages } from '@/lib/ocr/read-pages'

const folder = mkdtempSync(path.join(tmpdir(), 'countersign-drawn-'))
const pool = createOcrPool({ size: 1 })
afterAll(async () => {
  await pool.close()
  rmSync(folder, { recursive: true, force: true })
})

test('words of a drawn page are as high as the lines they come from, and where those are', async () => {
  const lines = [
    { text: 'MUSTER GMBH', box: [100, 50, 400, 90] as const },
    { text: 'TOTAL 119.00', box: [60, 300, 300, 320] as const },
  ]
  const file = path.join(folder, 'drawn.pdf')
  writeFileSync(file, drawLinesPdf({ width: 500, height: 800, lines }))
  const limits = { maxFileMegabytes: 25, maxPages: 50, maxPageMegapixels: 80 }
  const pages: Page[] = []
  for await (const { page } of readPages(file, 'application/pdf', {
    pool,
    limits,
    signal: new AbortController().signal,
  })) {
    pages.push(page)
  }
  const words = pages[0]?.words ?? []
  expect(words.map(({ text }) => text)).toEqual(['MUSTER', 'GMBH', 'TOTAL', '119.00'])
  for (const [at, { box }] of words.entries()) {
    const line = lines[at < 2 ? 0 : 1] as (typeof lines)[number]
    const height = line.box[3] - line.box[1]
    expect(Math.abs(box[1] * 800 - line.box[1])).toBeLessThan(0.15 * height)
    expect(Math.abs(box[3] * 800 - line.box[3])).toBeLessThan(0.15 * height)
  }
  expect((words[0]?.box[0] ?? 0) * 500).toBeCloseTo(100, -1)
  expect((words[3]?.box[2] ?? 0) * 500).toBeCloseTo(300, -1)
})
