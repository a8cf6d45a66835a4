import type { FieldValue } from './field'
import { type TaxIdForm, taxIdForms } from './tax-id-forms'

export interface TaxIdCheck {
  /** ISO 3166 (EU for the one-stop shop), where the number tells. */
  readonly country: string | null
  /** False where a published checksum fails; null where there is none, or the country is not known. */
  readonly valid: boolean | null
}

/**
 * A tax number in upper case without spaces; dots and hyphens go too where the country's form is known
 * ("BE 0123.456.749" → "BE0123456749"). Null where it cannot be one.
 */
export function parseTaxId(text: string): FieldValue | null {
  const plain = text.normalize('NFKC').toUpperCase().trim()
  const value = withoutTaxLabel(plain)
    .replace(/\s+/g, '')
    .replace(/^[:.,;#-]+|[:.,;-]+$/g, '')
  const compact = value.replace(/[^A-Z0-9]/g, '')
  if (formOf(compact)) return compact
  const digits = compact.replace(/\D/g, '').length
  const plausible =
    /^[A-Z0-9][A-Z0-9./-]*$/.test(value) && digits >= 5 && compact.length <= 20 && digits * 2 >= compact.length - 2
  return plausible ? value : null
}

/** Country and checksum of a canonical tax id. Numbers without a country's letters are checked only where `country` says it. */
export function checkTaxId(value: FieldValue, country?: string): TaxIdCheck {
  const compact = value.toUpperCase().replace(/[^A-Z0-9]/g, '')
  const form = formOf(compact) ?? (country ? formOf(country + compact) : undefined)
  if (!form) return { country: null, valid: null }
  const body = form.body.exec(form === formOf(compact) ? compact : (country ?? '') + compact)?.[1] ?? ''
  return { country: form.country, valid: form.check ? form.check(body) : null }
}

function formOf(compact: string): TaxIdForm | undefined {
  return taxIdForms.find(({ body }) => body.test(compact))
}

const labelWords =
  /^(?:(?:UST|UMSATZSTEUER|MWST|VAT|BTW|TVA|IVA|TAX|GST|GSTIN|HST|ABN|EIN|NIF|CIF|NIPC|CNPJ|CPF|STEUER|STEUERNUMMER|PARTITA|P|C|F|I|V|A|T|UID|IDENT|IDENTIFIKATIONS|IDENTIFICATION|IDENTIFICATIE|INTRACOMMUNAUTAIRE|INTRACOM|REG|REGISTRATION|ID|IDNR|NR|NO|N|NUMBER|NUMMER|NUMERO|NUMÉRO|NÚMERO|DE|CODE|CODICE|FISCALE|FISCAL|COD|FISC|CONTRIBUINTE)(?![A-Z])[\s.:/°º#-]*)+(?=[A-Z]{0,4}[\s.-]*\d)/

function withoutTaxLabel(plain: string): string {
  const colon = plain.lastIndexOf(':')
  if (colon >= 0 && /\d/.test(plain.slice(colon))) return plain.slice(colon + 1).trim()
  // "DE 123456789" and "NO 987…": a country stands right before the digits.
  return plain.replace(labelWords, (label) => /(?:^|[\s.:])(DE|NO|IE|PT|CY|SI)\s*$/.exec(label)?.[1] ?? '')
}
