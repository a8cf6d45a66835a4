import type { FieldKey } from '../fields/field'
import type { BankAccount } from './bank-account'
import { type Block, emptyBlock, type Ink, layered, moved, paragraph, type Shape, stack, textLine } from './drawing'
import { dateText, type Facts, totalText } from './facts'
import { type Entry, pairs } from './labelled'
import type { Random } from './random'
import { inkFor, labelText, type Style } from './style'

/** A phrase with its places filled in. */
export function filled(phrase: string, values: Readonly<Record<string, string>>): string {
  return phrase.replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? '')
}

/** Bank details of one account; only the first one's numbers are the labelled ones. */
export function accountEntries(facts: Facts, account: BankAccount, first: boolean, random: Random): Entry[] {
  const entries: Entry[] = []
  const { phrases } = facts
  if (random.chance(0.75)) entries.push({ label: random.pick(phrases.bank), value: account.bank, marks: [] })
  for (const plain of account.plain) {
    const [label = '', value = ''] = plain.includes(':')
      ? plain.split(/:\s*/)
      : [plain.replace(/\s*[\dA-Z]*\d[\d\s-]*$/, ''), plain.match(/[\dA-Z]*\d[\d\s-]*$/)?.[0] ?? '']
    entries.push({ label, value: value.trim(), marks: [] })
  }
  const both = account.iban && account.bic && random.chance(0.07)
  if (both) {
    entries.push({
      label: random.pick(['IBAN / BIC', 'IBAN/SWIFT', 'IBAN | BIC']),
      value: `${account.iban}${random.pick([' / ', ' | ', ', BIC '])}${account.bic}`,
      marks: first ? ['iban', 'bic'] : [],
    })
    return entries
  }
  if (account.iban)
    entries.push({
      label: random.pick(['IBAN', 'IBAN', 'IBAN', 'IBAN-Nr.', 'IBAN No.', random.pick(phrases.account)]),
      value: account.iban,
      marks: first ? ['iban'] : [],
    })
  if (account.bic)
    entries.push({
      label: random.pick([
        'BIC',
        'BIC',
        'SWIFT',
        'BIC/SWIFT',
        'SWIFT Code',
        'BIC-Code',
        'SWIFT/BIC',
        'SWIFT-BIC',
        'BIC (SWIFT)',
        'Swift',
      ]),
      value: account.bic,
      marks: first ? ['bic'] : [],
    })
  return random.chance(0.15) ? random.shuffled(entries) : entries
}

export function bankBlock(facts: Facts, style: Style, width: number, count: number, random: Random): Block {
  const { phrases, vendor } = facts
  const holder: Entry[] = random.chance(0.35)
    ? [{ label: random.pick(phrases.remitTo), value: vendor.name, marks: ['vendor_name'] }]
    : []
  const reference = random.chance(0.16) ? [referenceEntry(facts, random)] : []
  const blocks = facts.accounts.slice(0, count).map((account, at) => {
    const own = accountEntries(facts, account, at === 0, random)
    const entries = at === 0 ? [...holder, ...own, ...reference] : own
    return pairs(entries, style, { width, columnGap: 6 })
  })
  const title = random.chance(0.4)
    ? textLine(labelText(style, random.pick(phrases.bank)), inkFor(style, 'bold'), { gap: style.gap })
    : emptyBlock
  return stack([title, ...blocks], { gap: 3 })
}

export function referenceEntry(facts: Facts, random: Random): Entry {
  return { label: random.pick(facts.phrases.reference), value: facts.reference, marks: ['payment_reference'] }
}

export interface TermsLine {
  readonly text: string
  readonly showsDue: boolean
  readonly marks?: readonly FieldKey[]
}

/** Sentences on when and how to pay, some with dates and amounts that belong to no field. */
export function termsLines(facts: Facts, random: Random): TermsLine[] {
  const { phrases, totals } = facts
  const lines: TermsLine[] = []
  const percent = random.pick([1, 2, 3])
  const values = {
    date: dateText(facts, facts.due),
    amount: totalText(facts, totals.due),
    days: String(facts.termDays || 14),
    number: facts.number,
  }
  if (random.chance(0.14) && facts.termDays >= 14) {
    const early = {
      ...values,
      percent: String(percent),
      date: dateText(facts, facts.date + 8),
      amount: totalText(facts, Math.round((totals.due * (100 - percent)) / 100)),
    }
    lines.push({ text: filled(random.pick(phrases.earlyPayment), early), showsDue: false })
  }
  if (random.chance(0.3)) lines.push({ text: filled(random.pick(phrases.payBy), values), showsDue: true })
  else if (random.chance(0.45)) lines.push({ text: filled(random.pick(phrases.payDays), values), showsDue: false })
  if (random.chance(0.15)) lines.push({ text: filled(random.pick(phrases.quoteNumber), values), showsDue: false })
  else if (random.chance(0.1))
    lines.push({
      text: filled(random.pick(phrases.quoteReference), { reference: facts.reference.replaceAll(' ', '\u00a0') }),
      showsDue: false,
      marks: ['payment_reference'],
    })
  return lines
}

export function smallPrint(facts: Facts, random: Random): string[] {
  const { phrases, regime, vendor } = facts
  const legal =
    regime === 'reverseCharge'
      ? phrases.reverseCharge
      : regime === 'smallBusiness'
        ? phrases.smallBusiness
        : regime === 'exempt'
          ? phrases.exempt
          : []
  const values = {
    days: String(random.pick([8, 14, 30])),
    percent: random.pick(['1.5', '5', '9', '2']),
    date: dateText(facts, facts.date + random.int(60, 200)),
    city: vendor.town,
    phone: vendor.phone,
  }
  return [
    ...(legal.length > 0 ? [random.pick(legal)] : []),
    ...random.some(phrases.notes, random.int(0, 3)).map((note) => filled(note, values)),
    ...(random.chance(0.4) ? [random.pick(phrases.thanks)] : []),
  ]
}

/** A square of dots, as big as a code to pay by would be. */
export function codeSquare(size: number, random: Random): Block {
  const cells = 25
  const cell = size / cells
  const shapes: Shape[] = []
  for (let row = 0; row < cells; row++) {
    for (let column = 0; column < cells; column++) {
      if (random.chance(0.48))
        shapes.push({
          kind: 'fill',
          box: [column * cell, row * cell, (column + 1) * cell, (row + 1) * cell],
          colour: [0, 0, 0],
        })
    }
  }
  for (const [x, y] of [
    [0, 0],
    [18, 0],
    [0, 18],
  ] as const) {
    // biome-ignore format: corners
    const box = (from: number, to: number) => [(x + from) * cell, (y + from) * cell, (x + to) * cell, (y + to) * cell] as const
    shapes.push(
      { kind: 'fill', box: box(0, 7), colour: [0, 0, 0] },
      { kind: 'fill', box: box(1, 6), colour: [255, 255, 255] },
      { kind: 'fill', box: box(2, 5), colour: [0, 0, 0] },
    )
  }
  return { width: size, height: size, texts: [], shapes }
}

const slipWords: Record<string, readonly string[]> = {
  de: ['Zahlteil', 'Konto / Zahlbar an', 'Referenz', 'Zahlbar durch', 'Währung', 'Betrag', 'Empfangsschein'],
  fr: ['Section paiement', 'Compte / Payable à', 'Référence', 'Payable par', 'Monnaie', 'Montant', 'Récépissé'],
  it: ['Sezione pagamento', 'Conto / Pagabile a', 'Riferimento', 'Pagabile da', 'Valuta', 'Importo', 'Ricevuta'],
  en: ['Payment part', 'Account / Payable to', 'Reference', 'Payable by', 'Currency', 'Amount', 'Receipt'],
}

/** The lower part of a Swiss bill: receipt, code and payment part. */
export function swissSlip(facts: Facts, width: number, random: Random): Block {
  const [part = '', account = '', reference = '', payer = '', currency = '', amount = '', receipt = ''] =
    slipWords[facts.language] ?? slipWords.en ?? []
  const small: Ink = { font: 'Helvetica-Bold', size: 7, colour: [0, 0, 0], stretch: 1 }
  const text: Ink = { font: 'Helvetica', size: 8, colour: [0, 0, 0], stretch: 1 }
  const [vendor, customer] = [facts.vendor, facts.customer]
  const column = (w: number) => {
    const line = (value: string, marks: Parameters<typeof textLine>[2] = {}) =>
      paragraph(value, text, { width: w, ...marks })
    const head = (value: string) => textLine(value, small, { gap: 1.5 })
    return stack([
      head(account),
      line(facts.accounts[0]?.iban ?? '', { marks: ['iban'] }),
      line(vendor.name, { marks: ['vendor_name'] }),
      ...vendor.addressLines.map((one) => line(one, { marks: ['vendor_address'] })),
      head(reference),
      line(facts.reference, { marks: ['payment_reference'] }),
      head(payer),
      line(customer.name, { marks: ['customer_name'] }),
      ...customer.addressLines.map((one) => line(one, { marks: ['customer_address'] })),
    ])
  }
  const money = layered(
    [
      stack([textLine(currency, small), textLine(facts.currency, text, { marks: ['currency'] })]),
      stack([
        textLine(amount, small),
        textLine(totalText({ ...facts, totalMoney: { ...facts.totalMoney, place: 'none' } }, facts.totals.due), text),
      ]),
    ].map((block, at) => moved(block, at * 50, 0)),
  )
  const title = (value: string) => textLine(value, { ...small, size: 11 }, { gap: 1.6 })
  const third = width * 0.31
  const left = stack([title(receipt), column(third - 8), money], { gap: 3 })
  const middle = stack([title(part), codeSquare(Math.min(120, third - 16), random), money], { gap: 6 })
  const right = column(width - 2 * third - 8)
  const height = Math.max(left.height, middle.height, right.height) + 10
  const rule: Shape = { kind: 'rule', from: [0, 0], to: [width, 0], width: 0.5, colour: [0, 0, 0] }
  return layered(
    [
      { width, height, texts: [], shapes: [rule] },
      moved(left, 0, 8),
      moved(middle, third, 8),
      moved(right, 2 * third, 8),
    ],
    width,
    height,
  )
}
