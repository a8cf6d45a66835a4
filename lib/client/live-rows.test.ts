import { expect, test } from 'vitest'
import type { DocumentRow } from '../contracts/documents'
import { type DocumentList, patchRows, patchStatus, prependRows, refreshesFor, removeRow } from './live-rows'

function row(id: string, change: Partial<DocumentRow> = {}): DocumentRow {
  return {
    id,
    fileName: `${id}.pdf`,
    status: 'received',
    route: null,
    reason: null,
    documentType: null,
    vendorName: null,
    invoiceNumber: null,
    invoiceDate: null,
    total: null,
    currency: null,
    pageCount: 1,
    confidence: null,
    receivedAt: '2026-11-20T10:00:00.000Z',
    uploadedBy: null,
    ...change,
  }
}

const list = (): DocumentList => ({
  pages: [
    { documents: [row('a'), row('b')], nextCursor: 'after-b' },
    { documents: [row('c')], nextCursor: null },
  ],
  pageParams: [undefined, 'after-b'],
})
const order = ({ pages }: DocumentList) =>
  pages.map(({ documents }) => documents.map(({ id }) => id).join('')).join('|')

test('newer rows take the places of older ones, whatever order they come in', () => {
  const patched = patchRows(list(), [row('c', { total: 3 }), row('x', { total: 9 }), row('a', { total: 1 })])
  expect(order(patched)).toBe('ab|c')
  expect(patched.pages.flatMap(({ documents }) => documents.map(({ total }) => total))).toEqual([1, null, 3])
})

test('what did not change stays the same object, so that it is not drawn again', () => {
  const before = list()
  expect(patchStatus(before, 'a', 'received')).toBe(before)
  const after = patchStatus(before, 'c', 'failed')
  expect(after.pages[0]).toBe(before.pages[0])
  expect(after.pages[1]?.documents[0]?.status).toBe('failed')
})

test('a removed document leaves the others where they are', () => {
  expect(order(removeRow(list(), 'b'))).toBe('a|c')
  expect(order(removeRow(list(), 'unknown'))).toBe('ab|c')
})

test('new documents come on top, those known already do not come twice', () => {
  expect(order(prependRows(list(), [row('y'), row('a'), row('z')]))).toBe('yzab|c')
})

test('rows are asked for again by the cursors of the requests they came with', () => {
  expect(refreshesFor(list(), new Set(['c']))).toEqual([{ cursor: 'after-b', ids: new Set(['c']), depth: 1 }])
  expect(refreshesFor(list(), new Set(['b', 'c'])).map(({ cursor, depth }) => [cursor, depth])).toEqual([
    [undefined, 2],
    ['after-b', 1],
  ])
  expect(refreshesFor(list(), new Set(['unknown']))).toEqual([])
})
