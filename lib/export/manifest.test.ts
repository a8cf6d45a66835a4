import { expect, test } from 'vitest'
import { conll } from './conll'
import { exportRequest } from './export-request'
import { formatNamed, formatNames, formats } from './formats'
import { jsonl } from './jsonl'
import { countDocument, exportManifest, labelMap, manifestTags, noCounts, readManifest } from './manifest'
import { emptyDocument, trickyDocument } from './testing/tricky-document'

test('a manifest counts documents, states, spans, and the spans that a format cannot keep', () => {
  const [all, longest] = [noCounts(), noCounts()]
  for (const document of [trickyDocument, emptyDocument]) {
    countDocument(all, document, jsonl)
    countDocument(longest, document, conll)
  }
  expect(all).toMatchObject({ documents: 2, pages: 6, lineItems: 2, overlapping: 0 })
  expect(longest.overlapping).toBe(2)
  expect(all.fields.vendor_tax_id).toEqual({ confirmed: 0, corrected: 0, absent: 1, predicted: 1 })
  expect(all.fields.invoice_date.confirmed).toBe(1)
})

test('a manifest comes back, and one with a wrong hash is refused', () => {
  const request = exportRequest.parse({ format: 'csv' })
  const manifest = exportManifest.parse({
    schemaVersion: 1,
    layout: 'x',
    createdAt: '2026-11-21T00:00:00.000Z',
    ...request,
    modelVersions: ['base-1'],
    counts: noCounts(),
    labels: labelMap,
    tags: manifestTags,
    files: [{ path: 'a', bytes: 1, sha256: 'a'.repeat(64), missing: ['BT-40'] }],
  })
  expect(readManifest(JSON.stringify(manifest))).toEqual(manifest)
  const [file] = manifest.files
  expect(() => readManifest(JSON.stringify({ ...manifest, files: [{ ...file, sha256: 'no' }] }))).toThrow()
})

test('every format has a name of its own, is found by it, and joins to different files', () => {
  expect(new Set(formatNames).size).toBe(formats.length)
  for (const format of formats) {
    expect(formatNamed(format.name)).toBe(format)
    const paths = format.joined.map(({ path }) => path)
    expect(new Set(paths).size).toBe(paths.length)
  }
  expect(formatNamed('xls')).toBeUndefined()
})

test('a request for an unknown format or an impossible day is refused', () => {
  expect(exportRequest.safeParse({ format: 'xls' }).success).toBe(false)
  expect(exportRequest.safeParse({ format: 'csv', filter: { from: '2026-02-30' } }).success).toBe(false)
  expect(exportRequest.parse({ format: 'csv' }).filter.reviewedOnly).toBe(true)
})
