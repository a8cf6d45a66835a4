import type { Page, Word } from '@/lib/document/page'
import { orderWords } from '@/lib/document/reading-order'
import type { Example } from '../example'
import { seededRandom } from '../random'

type Text = readonly [x: number, y: number, text: string]

/** A page of 600 x 840 pt, set in 10 pt type that is 5 pt wide a character. */
export function toyPage(texts: readonly Text[]): Page {
  const words = texts.flatMap(([x, y, text]) => {
    let left = x
    return text.split(' ').map((part): Word => {
      const right = left + part.length * 5
      const box = [left / 600, (y - 7.5) / 840, right / 600, (y + 2) / 840] as const
      left = right + 2.8
      return { text: part, box, ocrConfidence: null }
    })
  })
  const widths = { widthPixels: 600, heightPixels: 840, rotation: 0 } as const
  return {
    number: 1,
    ...widths,
    source: 'text_layer',
    note: null,
    language: 'en',
    words: orderWords(words, 600 / 840),
  }
}

const streets = ['Harbour Road', 'Mill Street', 'Station Road', 'Church Lane', 'Park Avenue']
const towns = ['Bristol', 'Leeds', 'Norwich', 'Exeter', 'York']
const names = ['Alder', 'Birch', 'Cedar', 'Elm', 'Fir', 'Hazel', 'Larch', 'Maple', 'Oak', 'Pine']

/** Invoices that differ in vendor, numbers and amounts, with a label word no registry knows before the number. */
export function toyExamples(count: number, seed: number): Example[] {
  const random = seededRandom(seed)
  return Array.from({ length: count }, (_, at) => {
    const vendor = names[at % names.length] as string
    const [street, town] = [streets[at % 5] as string, towns[(at * 3) % 5] as string]
    const number = `${vendor.slice(0, 2).toUpperCase()}-${1000 + random.integer(9000)}`
    const other = `${10000 + random.integer(90000)}`
    const net = 100 + random.integer(900)
    const [tax, total] = [net / 5, net + net / 5]
    const day = `${2020 + (at % 6)}-0${1 + random.integer(9)}-1${random.integer(9)}`
    const house = 1 + random.integer(90)
    const texts: Text[] = [
      [50, 50, `${vendor} Works Ltd`],
      [50, 64, `${house} ${street}`],
      [50, 78, `${town} BS1 4QA`],
      [350, 150, 'Zettelzahl'],
      [450, 150, number],
      [350, 164, 'Stammkennung'],
      [450, 164, other],
      [350, 178, 'Invoice date'],
      [450, 178, day],
      [350, 400, 'Net amount'],
      [450, 400, net.toFixed(2)],
      [350, 414, 'VAT 20 %'],
      [450, 414, tax.toFixed(2)],
      [350, 428, 'Total'],
      [450, 428, total.toFixed(2)],
    ]
    const label = (...values: string[]) => ({ values, optional: false })
    return {
      id: `toy ${seed} ${at}`,
      pages: [toyPage(texts)],
      group: vendor,
      weight: 1,
      labels: {
        invoice_number: label(number),
        invoice_date: label(day),
        vendor_name: label(`${vendor} Works Ltd`),
        vendor_address: label(`${house} ${street}, ${town} BS1 4QA`),
        subtotal: label(net.toFixed(2)),
        tax: label(tax.toFixed(2)),
        total: label(total.toFixed(2)),
        due_date: label(),
      },
      documentType: 'invoice',
      synthetic: false,
    }
  })
}
