import { surely } from './accuracy-confidence'
import type { Quality } from './accuracy-score'
import type { AccuracyReport } from './accuracy-tally'
import { extractionSpeedLine } from './extraction-speed'

/** The report as a table for the screen. */
export function accuracyTable(report: AccuracyReport): string {
  const { fields, all, strict, candidates, calibration, lineItems, documentType } = report
  const rows = Object.entries(fields).map(([key, quality]) => [
    key,
    ...cellsOf(quality as Quality),
    percent((strict.fields[key] as Quality | undefined)?.f1 ?? 0),
    candidates[key] === undefined ? '' : percent(candidates[key]),
  ])
  const header = ['field', 'precision', 'recall', 'F1', 'n', 'strict F1', 'candidates']
  const lines = columns([header, ...rows, ['all', ...cellsOf(all), percent(strict.f1), '']])
  if (lineItems) {
    const items = [
      ['line items', 'precision', 'recall', 'F1', 'n'],
      ['rows', ...cellsOf(lineItems.rows)],
      ['cells', ...cellsOf(lineItems.cells)],
    ]
    const { textLayer } = lineItems
    if (textLayer) {
      items.push(['rows, text layer', ...cellsOf(textLayer.rows)], ['cells, text layer', ...cellsOf(textLayer.cells)])
    }
    lines.push('', ...columns(items))
  }
  if (documentType) lines.push('', `Document type: ${percent(documentType.accuracy)} % of ${documentType.n} right`)
  const { sure } = calibration
  lines.push(
    '',
    `${report.documents} documents, words ${report.words}; value-equal, in percent`,
    `Confidence: calibration error ${percent(calibration.ece)} % over ${calibration.n} values; ${sure.n} values at ${surely} or more, ${percent(sure.precision)} % of them right`,
    ...(report.seconds.train === null ? [] : [`Trained in ${report.seconds.train.toFixed(1)} s`]),
    ...(report.documentsPerMinute === null
      ? []
      : [`${report.documentsPerMinute.toFixed(1)} documents per minute`, extractionSpeedLine(report.extraction)]),
  )
  return lines.join('\n')
}

function cellsOf({ precision, recall, f1, n }: Quality): string[] {
  return [percent(precision), percent(recall), percent(f1), String(n)]
}

function percent(share: number): string {
  return (100 * share).toFixed(1)
}

/** First column to the left, the others to the right. */
function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)))
  return rows.map((row) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  '),
  )
}
