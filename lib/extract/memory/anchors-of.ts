import { groupLines, type Line } from '@/lib/document/lines'
import type { Page } from '@/lib/document/page'
import type { FieldKey, FieldValue } from '@/lib/fields/field'
import { checkIban } from '@/lib/fields/iban'
import { lettersAndDigits } from '@/lib/fields/letters-and-digits'
import { matchesOf } from '@/lib/fields/matches'
import { titleOf } from '../document-titles'
import type { Policy } from '../extraction'
import type { Anchor, AnchorKind } from './memory'

/** Values of a reviewed document, as far as they are known. */
export type KnownValues = Readonly<Partial<Record<FieldKey, FieldValue | null>>>

/** Who the vendor is stands at a page's top; further down the lines are those of this one purchase. */
const maxHeaderLines = 10
const maxAnchors = 60
/** A longer line is no letterhead, and an index of the database would refuse it. */
const maxAnchorLength = 200

/**
 * What the vendor could be recognised by: its numbers, domains and first lines. What belongs to the customer's side, as the
 * settings or the document's reviewed values tell, is left out; the reviewed values of the vendor's side are added.
 */
export function anchorsOf(
  pages: readonly Page[],
  ownCompany: Policy['ownCompany'],
  values: KnownValues = {},
): Anchor[] {
  const found = new Map<string, Anchor>()
  const customer = customerSideOf(ownCompany, values)
  const add = (kind: AnchorKind, value: string) => {
    if (value !== '' && value.length <= maxAnchorLength && !customer(value))
      found.set(`${kind} ${value}`, { kind, value })
  }
  if (values.vendor_tax_id) addNumber('tax_id', values.vendor_tax_id, add)
  if (values.iban) add('iban', lettersAndDigits(values.iban))
  if (values.vendor_name) add('header_line', lettersAndDigits(values.vendor_name))
  const outer = [...new Set([pages[0], pages.at(-1)])].flatMap((page) => (page ? [groupLines(page)] : []))
  for (const line of headerLines(outer[0] ?? [])) add('header_line', line)
  for (const line of outer.flat()) addNumbers(line.text, add)
  return [...found.values()].slice(0, maxAnchors)
}

/** Whether a normalised value is the customer's. Short ones must be equal, longer ones may be a part of a line. */
function customerSideOf(ownCompany: Policy['ownCompany'], values: KnownValues): (value: string) => boolean {
  const given = [
    ...ownCompany.names,
    ...ownCompany.taxIds,
    values.customer_name,
    values.customer_tax_id,
    ...(values.customer_address?.split(', ') ?? []),
  ]
  const keys = given.map((text) => withoutCountry(lettersAndDigits(text ?? ''))).filter((key) => key.length > 3)
  return (value) => keys.some((key) => value === key || (key.length > 7 && value.includes(key)))
}

function headerLines(lines: readonly Line[]): string[] {
  return [...lines]
    .sort((a, b) => a.box[1] - b.box[1])
    .slice(0, maxHeaderLines)
    .filter(({ text }) => !tellsOneDocument(text) && titleOf(text)?.behind.length !== 0)
    .map(({ text }) => lettersAndDigits(text))
    .filter((key) => key.length > 5 && (key.match(/\p{L}/gu)?.length ?? 0) >= 4)
}

/** "Invoice no.: 2044", "Date: 3 Nov 2026": another document of the vendor says otherwise. */
function tellsOneDocument(text: string): boolean {
  return (
    /[:：]$|[:：#]\s*\S*\d/.test(text) || /\b\d{1,4}[./-]\d{1,2}[./-]\d{2,4}\b/.test(text) || /\d[.,]\d\d\b/.test(text)
  )
}

type Add = (kind: AnchorKind, value: string) => void

const mail = /[\p{L}\d._%+-]+@((?:[\p{L}\d-]+\.)+\p{L}{2,})/giu
const web = /(?:https?:\/\/|www\.)((?:[\p{L}\d-]+\.)+\p{L}{2,})/giu
/** Addresses at these are anybody's. */
const freeMail =
  /^(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|web|gmx|t-online|freenet|icloud|me|aol|free|orange|wanadoo|laposte|sfr|libero|virgilio|tiscali|mail|proton|protonmail|ziggo|kpnmail|planet|telefonica|sapo|qq|163|126|bluewin)\./i
const phoneLabel =
  /(?:^|[^\p{L}])(?:t|tel|tél|telefon|telefono|teléfono|telefone|telefoon|téléphone|telephone|phone|ph|fon|fax|telefax|mobile|mobil|cell|hotline|h\/p)\b[\s.:()\-/no]*(\+?[\d][\d\s()./-]{5,}\d)/giu
const taxId =
  /(?:^|[^\p{L}\d])((?:AT ?U|BE ?[01]|BG|CY|CZ|DE|DK|EE|EL|ES ?[A-Z]?|FI|FR ?[\dA-Z]{2}|GB|HR|HU|IE|IT|LT|LU|LV|MT|NL|PL|PT|RO|SE|SI|SK|XI|CHE-?) ?\d[\d .-]{5,14}\d(?: ?B ?\d\d)?)(?![\p{L}\d])/giu
const taxLabel =
  /(?:gst|vat|tax|ust|umsatzsteuer|mwst|steuer|tva|btw|iva|nif|cif|nipc|contribuinte|gstin|abn|uid)[\p{L}\s.\-/]{0,24}[:#(]?\s*((?:[A-Z]{0,3}[ -]?)\d[\dA-Z/ .-]{4,16}[\dA-Z])/giu
const registrationLabel =
  /(?:hr[ab]|handelsregister|siret|siren|rcs|kvk|k\.v\.k\.|reg(?:istration|istered)?\.?(?: ?no| ?nr| ?number)?|co(?:mpany)?\.?(?: ?reg\.?)? ?(?:no|nr|number)|roc(?: ?no)?)[\s.:#(]*((?:[A-Z]{1,3} ?)?\d[\dA-Z ./-]{3,16}[\dA-Z])/giu
/** "(123456-X)" behind a company's name. */
const bracketed = /\(\s*(?:co\.? ?(?:reg\.? ?)?no\.?|no\.?)?[\s.:]*(\d{4,12}-[A-Z])\s*\)/giu

function addNumbers(text: string, add: Add): void {
  for (const [, domain = ''] of matchesOf(text, mail)) if (!freeMail.test(domain)) add('email_domain', lower(domain))
  for (const [, domain = ''] of matchesOf(text, web)) add('web_domain', lower(domain).replace(/^www\./, ''))
  if (!/\d{3}/.test(text)) return
  const iban = ibanOf(text)
  if (iban) {
    add('iban', iban)
    return
  }
  for (const [, number = ''] of matchesOf(text, phoneLabel)) {
    const digits = number.replace(/\D/g, '')
    // The last digits only: a country's code and the nought in its place are printed or not.
    if (digits.length >= 7 && digits.length <= 16) add('phone', digits.slice(-8))
  }
  for (const [, number = ''] of matchesOf(text, taxId)) addNumber('tax_id', number, add)
  for (const [, number = ''] of matchesOf(text, taxLabel)) addNumber('tax_id', number, add)
  for (const [, number = ''] of matchesOf(text, registrationLabel)) addNumber('registration', number, add)
  for (const [, number = ''] of matchesOf(text, bracketed)) addNumber('registration', number, add)
}

function addNumber(kind: AnchorKind, text: string, add: Add): void {
  const key = withoutCountry(lettersAndDigits(text))
  if ((key.match(/\d/g)?.length ?? 0) >= 5 && key.length <= 18) add(kind, key)
}

/** A tax id as an anchor's value. */
export function taxIdKey(text: string): string {
  return withoutCountry(lettersAndDigits(text))
}

/** "DE 811 907 980" is "811907980" elsewhere, with or without the country before it. */
function withoutCountry(key: string): string {
  return key.replace(/^[A-Z]{2,3}(?=\d{5})/, '')
}

function ibanOf(text: string): string | null {
  const start = /(?:^|[^A-Z\d])([A-Z]{2}\d{2}(?: ?[A-Z\d]){11,30})/.exec(text)
  const letters = lettersAndDigits(start?.[1] ?? '')
  for (let length = letters.length; length >= 15; length--)
    if (checkIban(letters.slice(0, length)) === 'valid') return letters.slice(0, length)
  return null
}

const lower = (text: string) => text.toLowerCase()
