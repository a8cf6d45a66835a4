import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { readTestSet } from '@/lib/bench/accuracy-truth'
import { openPdf } from '@/lib/ocr/pdf'
import { writeSynth } from './synth-files'

const folder = mkdtempSync(path.join(tmpdir(), 'synth-'))
afterEach(() => rmSync(folder, { recursive: true, force: true }))
const output = { write: () => true }

test('a folder of made invoices is a test set of the accuracy bench, and is not written over', async () => {
  const order = { count: 9, out: folder, seed: 'cli', scan: false, contactSheet: true }
  await writeSynth(order, output)
  const { rows, labelled } = readTestSet(folder, 'read')
  expect(rows).toHaveLength(9)
  expect(rows.every((row) => existsSync(row.path ?? ''))).toBe(true)
  expect(labelled.has('vendor_name') && labelled.has('total')).toBe(true)
  expect(existsSync(path.join(folder, 'contact-sheet.webp'))).toBe(true)
  await expect(writeSynth(order, output)).rejects.toThrow(/is not empty: give --out a new or an empty folder\.$/)
})

test('scanned pages are pictures without text', async () => {
  await writeSynth({ count: 1, out: folder, seed: 'cli', scan: true, contactSheet: false }, output)
  const { rows } = readTestSet(folder, 'read')
  const pdf = await openPdf(readFileSync(rows[0]?.path ?? ''))
  const page = pdf.page(0)
  expect(page.chars()).toEqual([])
  expect(page.pictures()).toHaveLength(1)
  page.close()
  pdf.close()
})
