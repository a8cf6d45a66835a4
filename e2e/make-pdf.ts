export interface TextLine {
  readonly text: string
  /** Points from the left and the top of an A4 page. */
  readonly x: number
  readonly y: number
  readonly size?: number
}

/** A PDF with a text layer: one A4 page for each list of lines, set in Helvetica, Latin-1. */
export function makePdf(pages: readonly (readonly TextLine[])[]): Buffer {
  const pageIds = pages.map((_, index) => 4 + 2 * index)
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pageIds.map((id) => `${id} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ]
  for (const [index, lines] of pages.entries()) {
    const content = lines.map(drawLine).join('\n')
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * index} 0 R >>`,
      `<< /Length ${Buffer.byteLength(content, 'latin1')} >>\nstream\n${content}\nendstream`,
    )
  }
  return withTable(objects)
}

function drawLine({ text, x, y, size = 10 }: TextLine): string {
  return `BT /F1 ${size} Tf ${x} ${842 - y} Td (${text.replace(/[\\()]/g, '\\$&')}) Tj ET`
}

function withTable(objects: readonly string[]): Buffer {
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = Buffer.byteLength(file, 'latin1')
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const start = Buffer.byteLength(file, 'latin1')
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}

export interface Vendor {
  readonly name: string
  readonly address: string
  readonly taxId: string
  readonly iban: string
}

const nordwind: Vendor = {
  name: 'Nordwind Papierwaren GmbH',
  address: 'Hafenstraße 12, 24103 Kiel',
  taxId: 'DE136695976',
  iban: 'DE89 3704 0044 0532 0130 00',
}

/** A plain German invoice; the same number gives the same bytes. Two with the same total are duplicates. */
export function makeInvoice(number: string, vendor = nordwind, reams = 20): Buffer {
  return makePdf([invoiceLines(number, vendor, reams)])
}

/** A plain invoice with further pages of small print: 40 of them with 500 words make 20,000. */
export function makeLongInvoice(number: string, vendor: Vendor, { pages, wordsPerPage }: Length): Buffer {
  const first = invoiceLines(number, vendor)
  return makePdf(Array.from({ length: pages }, (_, page) => (page === 0 ? first : smallPrint(page, wordsPerPage))))
}

interface Length {
  readonly pages: number
  readonly wordsPerPage: number
}

const wordsPerLine = 10

function smallPrint(page: number, words: number): TextLine[] {
  return Array.from({ length: Math.ceil(words / wordsPerLine) }, (_, line) => ({
    text: Array.from({ length: wordsPerLine }, (_, at) => smallPrintWords[(page + line * 7 + at * 3) % 12]).join(' '),
    x: 60,
    y: 60 + line * (720 / Math.ceil(words / wordsPerLine)),
    size: 8,
  }))
}

const smallPrintWords =
  'Lieferung Zahlung Eigentum Vorbehalt Gewähr Frist Ware Mangel Recht Vertrag Anzeige Kiel'.split(' ')

function euros(cents: number): string {
  return (cents / 100).toLocaleString('de-DE', { minimumFractionDigits: 2 })
}

function invoiceLines(number: string, { name, address, taxId, iban }: Vendor, reams = 20): TextLine[] {
  const paper = 400 * reams
  const net = paper + 2000
  const tax = Math.round(net * 0.19)
  return [
    { text: name, x: 60, y: 70, size: 16 },
    { text: address, x: 60, y: 88 },
    { text: 'Beispiel Handels AG', x: 60, y: 150 },
    { text: 'Lindenallee 7', x: 60, y: 164 },
    { text: '50668 Köln', x: 60, y: 178 },
    { text: 'Rechnung', x: 60, y: 240, size: 18 },
    { text: 'Rechnungsnummer:', x: 360, y: 150 },
    { text: number, x: 470, y: 150 },
    { text: 'Rechnungsdatum:', x: 360, y: 166 },
    { text: '03.11.2026', x: 470, y: 166 },
    { text: 'Fällig am:', x: 360, y: 182 },
    { text: '17.11.2026', x: 470, y: 182 },
    { text: 'Bezeichnung', x: 60, y: 290 },
    { text: 'Menge', x: 300, y: 290 },
    { text: 'Einzelpreis', x: 370, y: 290 },
    { text: 'Betrag', x: 490, y: 290 },
    { text: 'Kopierpapier A4', x: 60, y: 310 },
    { text: String(reams), x: 310, y: 310 },
    { text: '4,00', x: 390, y: 310 },
    { text: euros(paper), x: 490, y: 310 },
    { text: 'Versandtaschen C4', x: 60, y: 326 },
    { text: '100', x: 306, y: 326 },
    { text: '0,20', x: 390, y: 326 },
    { text: '20,00', x: 490, y: 326 },
    { text: 'Nettobetrag', x: 370, y: 370 },
    { text: `${euros(net)} EUR`, x: 470, y: 370 },
    { text: 'zzgl. 19 % MwSt.', x: 370, y: 386 },
    { text: `${euros(tax)} EUR`, x: 470, y: 386 },
    { text: 'Rechnungsbetrag', x: 370, y: 404 },
    { text: `${euros(net + tax)} EUR`, x: 470, y: 404 },
    { text: `USt-IdNr.: ${taxId}`, x: 60, y: 780, size: 8 },
    { text: `IBAN: ${iban}`, x: 220, y: 780, size: 8 },
    { text: 'BIC: COBADEFFXXX', x: 430, y: 780, size: 8 },
  ]
}
