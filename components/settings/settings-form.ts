import { type Settings, settings as settingsSchema, type UpdateSettingsBody } from '@/lib/contracts/settings'

/** The settings as they are typed: numbers as text, so that a field can be empty for a moment; the error target in percent. */
export interface SettingsForm {
  readonly maxFileMegabytes: string
  readonly maxPages: string
  readonly maxPageMegapixels: string
  readonly errorTarget: string
  readonly auditShare: string
  /** Empty: never. */
  readonly rekeyAbove: string
  readonly names: readonly string[]
  readonly taxIds: readonly string[]
}

export function toForm({ upload, routing, review, ownCompany }: Settings): SettingsForm {
  return {
    maxFileMegabytes: String(upload.maxFileMegabytes),
    maxPages: String(upload.maxPages),
    maxPageMegapixels: String(upload.maxPageMegapixels),
    errorTarget: String(Math.round(routing.errorTarget * 1000) / 10),
    auditShare: String(Math.round(review.auditShare * 1000) / 10),
    rekeyAbove: review.rekeyAbove === null ? '' : String(review.rekeyAbove),
    names: ownCompany.names,
    taxIds: ownCompany.taxIds,
  }
}

/** What was changed, for the server to check; what is no number becomes NaN, which it refuses. */
export function toPatch(form: SettingsForm): Required<Omit<UpdateSettingsBody, 'training'>> {
  return {
    upload: {
      maxFileMegabytes: number(form.maxFileMegabytes),
      maxPages: number(form.maxPages),
      maxPageMegapixels: number(form.maxPageMegapixels),
    },
    routing: { errorTarget: Math.round(number(form.errorTarget) * 10) / 1000 },
    review: {
      auditShare: Math.round(number(form.auditShare) * 10) / 1000,
      rekeyAbove: form.rekeyAbove.trim() === '' ? null : number(form.rekeyAbove),
    },
    ownCompany: { names: [...form.names], taxIds: [...form.taxIds] },
  }
}

/** The limits and the error target as Countersign comes; the own company is left as it is. */
export function withDefaults(form: SettingsForm): SettingsForm {
  const { names, taxIds } = form
  const defaults = settingsSchema.parse({ upload: {}, routing: {}, review: {}, training: {}, ownCompany: {} })
  return { ...toForm(defaults), names, taxIds }
}

export function sameForm(a: SettingsForm, b: SettingsForm): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** Each field can be wrong in one way only, so its complaint is known; what concerns no field keeps its own words. */
const complaints: Readonly<Record<keyof SettingsForm, string>> = {
  maxFileMegabytes: 'Please give a whole number from 1 to 500.',
  maxPages: 'Please give a whole number from 1 to 1000.',
  maxPageMegapixels: 'Please give a whole number from 1 to 500.',
  errorTarget: 'Please give a number from 0.1 to 20.',
  auditShare: 'Please give a number from 0 to 100.',
  rekeyAbove: 'Please give an amount, or leave it empty.',
  names: 'At most 50 names of at most 200 characters.',
  taxIds: 'At most 50 tax ids of at most 40 characters.',
}

/** Complaints about the patch (`upload.maxPages`, `ownCompany.names.0`), by the form's names. */
export function toFormErrors(
  errors: Readonly<Record<string, string>>,
): Partial<Record<keyof SettingsForm | '', string>> {
  return Object.fromEntries(
    Object.entries(errors).map(([path, message]) => {
      const name = path.split('.')[1] ?? ''
      return [name, complaints[name as keyof SettingsForm] ?? message]
    }),
  )
}

function number(text: string): number {
  const plain = text.trim().replace(',', '.')
  return plain === '' ? Number.NaN : Number(plain)
}
