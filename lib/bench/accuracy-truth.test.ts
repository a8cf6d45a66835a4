import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readTestSet } from './accuracy-truth'

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'truth-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text)
  return folder
}

const rows = '{"id":"a","fields":{}}\n{"id":"b","fields":{},"document_type":"invoice"}\n'

test('what a set says of all its documents counts where a row does not say otherwise', () => {
  const folder = folderWith({ 'truth.jsonl': rows })
  expect(readTestSet(`${folder}=receipt`, 'any').rows.map(({ documentType }) => documentType)).toEqual([
    'receipt',
    'invoice',
  ])
  const plain = readTestSet(folder, 'any')
  expect(plain.rows.map(({ documentType }) => documentType)).toEqual([null, 'invoice'])
})

test('a set of an unknown type, or a row that is not JSON, is refused with its place', () => {
  expect(() => readTestSet(`${folderWith({ 'truth.jsonl': rows })}=bill`, 'any')).toThrow('a type is one of')
  expect(() => readTestSet(folderWith({ 'truth.jsonl': `${rows}{` }), 'any')).toThrow('Row 3 of')
})
