import type { FieldValue } from '@/lib/fields/field'
import { checkIban, formatIban, type IbanCheck, ibanLength } from '@/lib/fields/iban'
import type { Finding } from './extraction'
import type { FoundValues } from './found-values'

export function checkPayment(found: FoundValues): Finding[] {
  return [...checkIbanOf(found), ...checkBicCountry(found)]
}

function checkIbanOf(found: FoundValues): Finding[] {
  const prediction = found.get('iban')
  if (!prediction) return []
  const check = checkIban(prediction.value)
  const repaired =
    check === 'valid' ? undefined : prediction.alternatives.find(({ value }) => checkIban(value) === 'valid')
  return [
    {
      code: 'iban_checksum',
      passed: check === 'valid',
      blocking: true,
      fields: ['iban'],
      message: ibanSentence(prediction.value, check),
      fix: repaired ? { field: 'iban', value: repaired.value } : null,
    },
  ]
}

function ibanSentence(iban: FieldValue, check: IbanCheck): string {
  const country = iban.slice(0, 2)
  switch (check) {
    case 'valid':
      return `The IBAN ${formatIban(iban)} has the right check digits.`
    case 'checksum':
      return `The IBAN ${formatIban(iban)} has wrong check digits: a character is misread or misprinted.`
    case 'length':
      return `The IBAN ${formatIban(iban)} has ${iban.length} characters, but those of ${country} have ${ibanLength(country)}.`
    case 'country':
      return `The IBAN ${formatIban(iban)} begins with ${country}, a country without IBANs.`
  }
}

/** A bank's code and its account lie in one country, but for the territories that use a neighbour's. */
function checkBicCountry(found: FoundValues): Finding[] {
  const [iban, bic] = [found.get('iban')?.value, found.get('bic')?.value]
  if (!iban || !bic) return []
  const [account, bank] = [iban.slice(0, 2), bic.slice(4, 6)]
  const families = [
    ['FR', 'MC', 'GP', 'MQ', 'GF', 'RE', 'YT', 'PM', 'BL', 'MF', 'NC', 'PF', 'WF'],
    ['GB', 'GG', 'JE', 'IM'],
    ['CH', 'LI'],
    ['IT', 'SM', 'VA'],
  ]
  const passed = account === bank || families.some((family) => family.includes(account) && family.includes(bank))
  return [
    {
      code: 'bic_matches_iban',
      passed,
      blocking: false,
      fields: ['iban', 'bic'],
      message: passed
        ? `IBAN and BIC are both of ${account}.`
        : `The IBAN is of ${account}, but the BIC ${bic} is of ${bank}.`,
      fix: null,
    },
  ]
}
