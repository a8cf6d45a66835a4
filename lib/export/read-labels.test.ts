import { expect, test } from 'vitest'
import { readLabelStudioLabels } from './read-label-studio'
import { readLabelsCsv } from './read-labels-csv'

test('a table has a row a document: empty says nothing, a dash says absent', () => {
  const { rows, refused } = readLabelsCsv(
    '\ufeffFile;Document type;Invoice number;total;iban\r\na.pdf;invoice;RE-1;"1.190,00";-\r\n;;RE-2;;\r\nc.pdf;letter;;;\r\n',
  )
  expect(rows).toEqual([
    expect.objectContaining({
      number: 2,
      file: 'a.pdf',
      documentType: 'invoice',
      values: { invoice_number: { text: 'RE-1' }, total: { text: '1.190,00' } },
      absent: ['iban'],
    }),
  ])
  expect(refused.map(({ number, reason }) => [number, reason])).toEqual([
    [3, 'It names no file.'],
    [4, expect.stringContaining('“letter” is none of')],
  ])
})

test('a table without the columns it needs says which', () => {
  expect(readLabelsCsv('total\n1.00').refused[0]?.reason).toBe('Its first row has no column “file”.')
  expect(readLabelsCsv('file,amount\na.pdf,1').refused[0]?.reason).toContain('names no field')
})

const box = { x: 10, y: 20, width: 30, height: 5, rotation: 0 }
const rectangle = (id: string, label: string) => ({
  id,
  type: 'rectanglelabels',
  value: { ...box, rectanglelabels: [label] },
})

test('Label Studio: tasks of one document are one row, with the text of each rectangle', () => {
  const tasks = [
    {
      id: 1,
      data: { image: 'images/d-1.webp', document: 'd', page: 1 },
      annotations: [
        { was_cancelled: true, result: [rectangle('x', 'TAX')] },
        {
          result: [
            rectangle('a', 'TOTAL'),
            { id: 'a', type: 'textarea', value: { ...box, text: ['119,00'] } },
            rectangle('b', 'Stamp'),
          ],
        },
      ],
    },
    {
      id: 2,
      data: { image: 'images/d-2.webp', document: 'd', page: 2 },
      annotations: [{ result: [rectangle('c', 'iban')] }],
    },
    { id: 3 },
  ]
  const { rows, refused } = readLabelStudioLabels(JSON.stringify(tasks))
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({ number: 1, file: 'images/d-1.webp', documentId: null, absent: [] })
  expect(rows[0]?.values).toEqual({
    total: { text: '119,00', places: [{ page: 1, box: [0.1, 0.2, 0.4, 0.25] }] },
    iban: { text: '', places: [{ page: 2, box: [0.1, 0.2, 0.4, 0.25] }] },
  })
  expect(refused).toEqual([{ number: 3, name: 'Task 3', reason: expect.stringContaining('data') }])
})
