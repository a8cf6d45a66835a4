import { type FieldKey, fieldKeys } from '../fields/field'
import { field } from '../fields/registry'
import { type Cell, csvRow, numberCell, readCsvRows } from './csv-cells'
import type { ExportDocument } from './export-document'
import type { ExportFormat } from './export-format'

const about = ['document_id', 'file_name', 'received_at', 'document_type', 'language', 'model_version'] as const
const lineColumns = [
  'document_id',
  'line',
  'page',
  'description',
  'code',
  'quantity',
  'unit',
  'unit_price',
  'amount',
  'tax_rate',
] as const
const correctionColumns = [
  'document_id',
  'field',
  'state',
  'predicted_value',
  'predicted_confidence',
  'predicted_source',
  'value',
  'raw',
  'page',
  'cause',
  'actor',
  'at',
] as const

/** Three tables for spreadsheets and databases: ISO dates, decimal points, no cell that a spreadsheet would run. */
export const csv: ExportFormat = {
  name: 'csv',
  label: 'CSV (headers, lines, corrections)',
  purpose: 'For a spreadsheet or a database: the invoices, their items, and every value that a person changed.',
  layout:
    'headers.csv: a row a document; lines.csv: a row an item; corrections.csv: a row a value that a person changed',
  joined: [
    { path: 'headers.csv', head: csvRow([...about, ...fieldKeys]), table: true },
    { path: 'lines.csv', head: csvRow(lineColumns), table: true },
    { path: 'corrections.csv', head: csvRow(correctionColumns), table: true },
  ],
  overlaps: 'kept',
  images: false,
  write: (document) => [
    { path: 'headers.csv', text: headerRow(document) },
    { path: 'lines.csv', text: lineRows(document) },
    { path: 'corrections.csv', text: correctionRows(document) },
  ],
}

function headerRow(document: ExportDocument): string {
  const { id, fileName, receivedAt, documentType, language, modelVersion } = document
  const values = fieldKeys.map((key) => fieldCell(key, document.fields[key].value))
  return csvRow([id, fileName, receivedAt, documentType, language, modelVersion, ...values])
}

function fieldCell(key: FieldKey, value: string | null): Cell {
  return field(key).type === 'amount' ? numberCell(value) : value
}

function lineRows({ id, lineItems }: ExportDocument): string {
  const rows = lineItems.map(({ page, description, code, quantity, unit, unitPrice, amount, taxRate }, index) =>
    csvRow([
      id,
      { decimal: String(index + 1) },
      numberCell(page === null ? null : String(page)),
      description,
      code,
      numberCell(quantity),
      unit,
      numberCell(unitPrice),
      numberCell(amount),
      numberCell(taxRate),
    ]),
  )
  return rows.join('')
}

/** Values that differ from what was proposed: corrected ones, and absent ones that something was proposed for. */
function correctionRows({ id, fields }: ExportDocument): string {
  const changed = fieldKeys.filter((key) => {
    const { state, predicted } = fields[key]
    return state === 'corrected' || (state === 'absent' && predicted?.value != null)
  })
  const rows = changed.map((key) => {
    const { state, value, raw, page, cause, actor, at, predicted } = fields[key]
    const confidence = predicted?.confidence
    return csvRow([
      id,
      key,
      state,
      fieldCell(key, predicted?.value ?? null),
      numberCell(confidence == null ? null : confidence.toFixed(4)),
      predicted?.source ?? null,
      fieldCell(key, value),
      raw,
      numberCell(page === null ? null : String(page)),
      cause,
      actor,
      at,
    ])
  })
  return rows.join('')
}

/** Rows by the names of their columns; an empty cell is null. @throws RangeError on what is not CSV */
export function readCsv(text: string): Record<string, string | null>[] {
  const [head = [], ...rows] = readCsvRows(text)
  return rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at] || null])))
}
