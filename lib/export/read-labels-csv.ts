import { type DocumentType, documentTypes, type FieldKey, fieldKeys } from '../fields/field'
import { readCsvRows } from './csv-cells'
import type { LabelledRow, LabelledRows, LabelledValue, RefusedRow } from './labelled-row'

/** How a cell says that the document has no such value; an empty one says nothing. */
const absentMark = '-'

/**
 * A table, a row a document: `file` (or `file_name`) names it, `document_type` is its type, every other column is named
 * after a field. Values in any usual form. Cells are parted by commas, semicolons or tabs.
 */
export function readLabelsCsv(text: string): LabelledRows {
  const [first = ''] = text.split(/\r?\n/, 1)
  const delimiter = ([',', ';', '\t'] as const).reduce((best, one) =>
    first.split(one).length > first.split(best).length ? one : best,
  )
  const rows = cellsOf(text, delimiter)
  if (!rows) return refusedFile('This is not a CSV file: a quote stands inside a cell.')
  const header = (rows[0] ?? []).map((name) => name.trim().toLowerCase().replaceAll(' ', '_'))
  const fileColumn = header.findIndex((name) => name === 'file' || name === 'file_name')
  if (fileColumn < 0) return refusedFile('Its first row has no column “file”.')
  if (!header.some((name) => fieldKeys.includes(name as FieldKey)))
    return refusedFile(`Its first row names no field, such as ${fieldKeys.slice(0, 2).join(' or ')}.`)
  const read: { rows: LabelledRow[]; refused: RefusedRow[] } = { rows: [], refused: [] }
  for (const [at, cells] of rows.entries()) {
    if (at === 0 || cells.every((cell) => cell.trim() === '')) continue
    const cellAt = (name: string) => cells[header.indexOf(name)]?.trim() ?? ''
    const file = cells[fileColumn]?.trim() ?? ''
    const [number, type] = [at + 1, cellAt('document_type')]
    const refuse = (reason: string) => read.refused.push({ number, name: file || `Row ${number}`, reason })
    if (!file) refuse('It names no file.')
    else if (type && !documentTypes.includes(type as DocumentType))
      refuse(`document_type: “${type.slice(0, 60)}” is none of ${documentTypes.join(', ')}.`)
    else read.rows.push(rowOf(number, file, (type || null) as DocumentType | null, cellAt))
  }
  return read
}

function rowOf(
  number: number,
  file: string,
  documentType: DocumentType | null,
  cellAt: (name: string) => string,
): LabelledRow {
  const given = fieldKeys.map((key) => [key, cellAt(key)] as const)
  const values = given.filter(([, text]) => text !== '' && text !== absentMark)
  return {
    number,
    name: file,
    file,
    documentId: null,
    lines: null,
    values: Object.fromEntries(values.map(([key, text]): [FieldKey, LabelledValue] => [key, { text }])),
    absent: given.flatMap(([key, text]) => (text === absentMark ? [key] : [])),
    documentType,
    lineItems: null,
  }
}

function cellsOf(text: string, delimiter: ',' | ';' | '\t'): string[][] | null {
  try {
    return readCsvRows(text, delimiter)
  } catch {
    return null
  }
}

function refusedFile(reason: string): LabelledRows {
  return { rows: [], refused: [{ number: 1, name: 'labels', reason }] }
}
